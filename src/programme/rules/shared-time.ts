/**
 * Shared time: both are free at the same time for long enough.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionRule } from "./rule-base.js";

/** Both are free at the same time for long enough a week (availability). */
export interface SharedTimeRule extends QuestionRule {
  readonly rule: "shared-time";
  /** Minutes a week in all. */
  readonly minMinutes?: number | undefined;
  /** Minutes in one piece. */
  readonly contiguousMinutes?: number | undefined;
}

const minutes = z.number().check(z.gt(0));

/** Schema of a {@link SharedTimeRule}. */
export const sharedTimeSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("shared-time"),
  minMinutes: z.optional(minutes),
  contiguousMinutes: z.optional(minutes),
}) satisfies z.ZodMiniType<SharedTimeRule>;
