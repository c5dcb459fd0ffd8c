/** As many pairs as possible, the worst-off as well off as possible, then the next: leximin. */

export { assignWorstOff, assignWorstOffAsync, worstOffInSteps } from "./assign-worst-off.js";
export { checkWorstOff } from "./check-worst-off.js";
export type { WorstOffAssignment, WorstOffLevel, WorstOffProblem } from "./worst-off.js";
