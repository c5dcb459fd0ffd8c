/** As many pairs as possible, the worst of them as good as possible. */

export { assignBottleneck, bottleneck } from "./assign-bottleneck.js";
export type { Bottleneck, BottleneckAssignment, BottleneckProblem, Cover } from "./bottleneck.js";
export { checkBottleneck } from "./check-bottleneck.js";
