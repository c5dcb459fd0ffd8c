import type { Changes, DecisionEffects } from "../../lifecycle/index.js";

/** What a coordinator reviews after a run with decisions: what they changed, and what differs from the run before. */
export interface Review {
  /** From `decisionEffects`. */
  readonly effects?: DecisionEffects | undefined;
  /** From `changesBetween`. */
  readonly changes?: Changes | undefined;
}
