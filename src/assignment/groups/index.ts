/** Groups on plain numbers: `mentor-matching/assignment/groups`. */

export { checkGroupBound, checkGroups } from "./check/check-groups.js";
export { faultlineOf } from "./faultline.js";
export { formGroups, formGroupsInSteps } from "./form-groups.js";
export { type GroupSums, groupFitParts, groupFitUnits, measureGroup } from "./group-fit.js";
export type { GroupOptions, GroupProgress } from "./group-options.js";
export type {
  GroupKeys,
  GroupProblem,
  GroupRule,
  GroupSlots,
  GroupWeights,
  PairUnits,
} from "./group-problem.js";
export type {
  FormedGroup,
  GroupBound,
  GroupFitParts,
  Grouping,
  GroupPrices,
  GroupProof,
  UngroupedMember,
  UngroupedReason,
} from "./grouping.js";
