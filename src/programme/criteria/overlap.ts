/**
 * Overlap: how much two sets of options have in common.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionCriterion } from "./criterion-base.js";

/** How much two sets of options have in common (choices, ranking). */
export interface OverlapCriterion extends QuestionCriterion {
  readonly compare: "overlap";
  /** Of what the common options are a share; `"either"` unless said. */
  readonly shareOf?: OverlapShare | undefined;
}

/**
 * Of what common options are a share: all that either named (Jaccard), the number that the two named on average (Dice), the
 * mentee's, the mentor's, so many that more do not count, or in each side's view its own (`"own"`).
 */
export type OverlapShare = "either" | "average" | "mentee" | "mentor" | "own" | { readonly enough: number };

/** Schema of an {@link OverlapCriterion}. */
export const overlapSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("overlap"),
  shareOf: z.optional(
    z.union(
      [
        z.enum(["either", "average", "mentee", "mentor", "own"]),
        z.strictObject({ enough: z.int().check(z.gte(1)) }),
      ],
      { error: '"either", "average", "mentee", "mentor", "own" or { "enough": 2 }' },
    ),
  ),
}) satisfies z.ZodMiniType<OverlapCriterion>;
