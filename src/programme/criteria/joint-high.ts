/**
 * Joint-high: whether both stand high.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionCriterion } from "./criterion-base.js";

/** The lower of the two answers, as a share of the question's range (scale, number). */
export interface JointHighCriterion extends QuestionCriterion {
  readonly compare: "joint-high";
}

/** Schema of a {@link JointHighCriterion}. */
export const jointHighSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("joint-high"),
}) satisfies z.ZodMiniType<JointHighCriterion>;
