/**
 * Shared time: whether two people are free at the same time for long enough.
 */
import * as z from "zod/mini";
import { onQuestion, positive, type QuestionCriterion } from "./criterion-base.js";

/** Shared minutes ∕ enough, at most 1 (availability). */
export interface SharedTimeCriterion extends QuestionCriterion {
  readonly compare: "shared-time";
  /** Minutes a week from which more do not count, above 0. */
  readonly enoughMinutes: number;
}

/** Schema of a {@link SharedTimeCriterion}. */
export const sharedTimeSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("shared-time"),
  enoughMinutes: positive,
}) satisfies z.ZodMiniType<SharedTimeCriterion>;
