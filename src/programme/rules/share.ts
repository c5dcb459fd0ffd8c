/**
 * Share: both named at least so many options in common.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionRule } from "./rule-base.js";

/** Both named at least so many options in common, such as a language (choices). */
export interface ShareRule extends QuestionRule {
  readonly rule: "share";
  /** Default 1. */
  readonly atLeast?: number | undefined;
}

/** Schema of a {@link ShareRule}. */
export const shareSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("share"),
  atLeast: z.optional(z.int().check(z.gte(1))),
}) satisfies z.ZodMiniType<ShareRule>;
