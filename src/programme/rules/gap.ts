/**
 * Gap: the mentor stands so many levels or years above the mentee, by one measure or by one of several.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { base, onQuestion, type QuestionRule, type RuleBase } from "./rule-base.js";

/** The mentor stands so many levels or years above the mentee (scale in levels, number, date in years). */
export interface GapRule extends QuestionRule {
  readonly rule: "gap";
  /** Mentor minus mentee, both ends included. */
  readonly mentorAbove: { readonly min?: number | undefined; readonly max?: number | undefined };
}

/** A gap among several: the mentor stands so many levels, units or years above on one question. */
export interface Gap {
  readonly question: string;
  /** Mentor minus mentee, both ends included. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** At least one of these gaps holds: older, or further on. Blocks where none is known to hold and one is not known. */
export interface AnyGapRule extends RuleBase {
  readonly rule: "any-gap";
  readonly gaps: readonly Gap[];
}

/** Schema of a {@link GapRule}. */
export const gapSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("gap"),
  mentorAbove: z.strictObject({ min: z.optional(z.number()), max: z.optional(z.number()) }),
}) satisfies z.ZodMiniType<GapRule>;

/** Schema of an {@link AnyGapRule}. */
export const anyGapSchema = z.strictObject({
  ...base,
  rule: z.literal("any-gap"),
  gaps: z
    .array(z.strictObject({ question: text, min: z.optional(z.number()), max: z.optional(z.number()) }))
    .check(z.minLength(1, { error: "a list with at least one gap" })),
}) satisfies z.ZodMiniType<AnyGapRule>;
