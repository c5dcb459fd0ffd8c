/** From one result to the next: `mentor-matching/lifecycle`. Decisions made by hand, what they cost, what changed. */
export { type Change, type Changes, changesBetween } from "./changes-between.js";
export type { Decision, PairDecision } from "./decision.js";
export {
  type DecisionEffect,
  type DecisionEffects,
  decisionEffects,
  type Effect,
} from "./decision-effects.js";
export { readDecisions } from "./read-decisions.js";
export { type Decided, withDecisions } from "./with-decisions.js";
