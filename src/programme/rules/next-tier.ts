/**
 * Next tier: the mentor stands in the tier right above the mentee's.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { onQuestion, type QuestionRule } from "./rule-base.js";

/** The mentor stands in the tier right above the mentee's (choice, scale). What the setting `tiers` becomes. */
export interface NextTierRule extends QuestionRule {
  readonly rule: "next-tier";
  /** Answers by tier, the lowest first. */
  readonly levels: readonly (readonly string[])[];
}

/** Schema of a {@link NextTierRule}. */
export const nextTierSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("next-tier"),
  levels: z
    .array(z.array(text).check(z.minLength(1)))
    .check(z.minLength(2, { error: "a list with at least two tiers, the lowest first" })),
}) satisfies z.ZodMiniType<NextTierRule>;
