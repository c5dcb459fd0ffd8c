/**
 * Same and different: both answered the same, or differently.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionRule } from "./rule-base.js";

/** Both answered the same (choice, scale). */
export interface SameRule extends QuestionRule {
  readonly rule: "same";
}

/** The two answered differently, such as their organisation (choice, scale). */
export interface DifferentRule extends QuestionRule {
  readonly rule: "different";
}

/** Schema of a {@link SameRule}. */
export const sameSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("same"),
}) satisfies z.ZodMiniType<SameRule>;

/** Schema of a {@link DifferentRule}. */
export const differentSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("different"),
}) satisfies z.ZodMiniType<DifferentRule>;
