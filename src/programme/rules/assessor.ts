/**
 * Assessor: neither assesses the other.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionRule } from "./rule-base.js";

/** Neither assesses the other (person or people). */
export interface AssessorRule extends QuestionRule {
  readonly rule: "assessor";
}

/** Schema of an {@link AssessorRule}. */
export const assessorSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("assessor"),
}) satisfies z.ZodMiniType<AssessorRule>;
