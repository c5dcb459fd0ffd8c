/** As many pairs as possible, the worst of them as good as possible. */

export { assignBottleneck } from "./assign-bottleneck.js";
export type { BottleneckAssignment, BottleneckProblem, Cover } from "./bottleneck.js";
export { checkBottleneck } from "./check-bottleneck.js";
