/**
 * Avoid: nobody is matched with somebody whom they asked to avoid.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionRule } from "./rule-base.js";

/** Nobody is matched with somebody on their own list, or on whose list they stand (people). No answer is an empty list. */
export interface AvoidRule extends QuestionRule {
  readonly rule: "avoid";
}

/** Schema of an {@link AvoidRule}. */
export const avoidSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("avoid"),
}) satisfies z.ZodMiniType<AvoidRule>;
