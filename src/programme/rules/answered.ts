/**
 * Answered: one side, or both, gave one of the answers asked for.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { onQuestion, type QuestionRule } from "./rule-base.js";

/** Whoever is named by `side` has answered a question with one of `with` (choice, choices, scale). */
export interface AnsweredRule extends QuestionRule {
  readonly rule: "answered";
  readonly side: "mentor" | "mentee" | "both";
  readonly with: readonly string[];
}

/** Schema of an {@link AnsweredRule}. */
export const answeredSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("answered"),
  side: z.enum(["mentor", "mentee", "both"]),
  with: z.array(text).check(z.minLength(1)),
}) satisfies z.ZodMiniType<AnsweredRule>;
