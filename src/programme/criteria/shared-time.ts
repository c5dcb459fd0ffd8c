/**
 * Shared time: whether two people are free at the same time for long enough.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionCriterion } from "./criterion-base.js";

/** Shared minutes ∕ enough, at most 1 (availability). */
export interface SharedTimeCriterion extends QuestionCriterion {
  readonly compare: "shared-time";
  /** Minutes a week from which more do not count, above 0 and no more than a week has. */
  readonly enoughMinutes: number;
}

const MINUTES_A_WEEK = 10_080;

/** Schema of a {@link SharedTimeCriterion}. */
export const sharedTimeSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("shared-time"),
  enoughMinutes: z.number().check(z.gt(0), z.lte(MINUTES_A_WEEK)),
}) satisfies z.ZodMiniType<SharedTimeCriterion>;
