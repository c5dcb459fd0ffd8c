/**
 * Closeness: how near two answers lie to each other.
 */
import * as z from "zod/mini";
import { onQuestion, positive, type QuestionCriterion } from "./criterion-base.js";

/** 1 − distance ∕ tolerance, at least 0 (scale, number). */
export interface ClosenessCriterion extends QuestionCriterion {
  readonly compare: "closeness";
  /** The distance at which the fit is 0, above 0. Default: the length of the question's range. */
  readonly tolerance?: number | undefined;
}

/** Schema of a {@link ClosenessCriterion}. */
export const closenessSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("closeness"),
  tolerance: z.optional(positive),
}) satisfies z.ZodMiniType<ClosenessCriterion>;
