/**
 * Age: people of a side are as old on the first day as the programme asks for.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionRule } from "./rule-base.js";

/**
 * The age that people of a side have on the programme's first day, in years from their date of birth (date): from `from`
 * (included) to `below` (not included).
 */
export interface AgeRule extends QuestionRule {
  readonly rule: "age";
  readonly side: "mentor" | "mentee" | "both";
  readonly from?: number | undefined;
  readonly below?: number | undefined;
}

const age = z.number().check(z.gte(0), z.lte(150));

/** Schema of an {@link AgeRule}. */
export const ageSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("age"),
  side: z.enum(["mentor", "mentee", "both"]),
  from: z.optional(age),
  below: z.optional(age),
}) satisfies z.ZodMiniType<AgeRule>;
