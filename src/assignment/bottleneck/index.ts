/** As many pairs as possible, the worst of them as good as possible. */

export {
  assignBottleneck,
  assignBottleneckAsync,
  bottleneck,
  bottleneckAsync,
} from "./assign-bottleneck.js";
export type { Bottleneck, BottleneckAssignment, BottleneckProblem, Cover } from "./bottleneck.js";
export { checkBottleneck } from "./check-bottleneck.js";
