/**
 * Reporting line: neither stands above the other in the chain of managers.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionRule } from "./rule-base.js";

/** Neither is the other's manager, nor the manager's manager …, up to `maxLevels` (person). */
export interface ReportingLineRule extends QuestionRule {
  readonly rule: "reporting-line";
  /** Levels of the chain that are looked at, 1 or more. Default 1. */
  readonly maxLevels?: number | undefined;
}

/** Schema of a {@link ReportingLineRule}. */
export const reportingLineSchema = z.strictObject({
  ...onQuestion,
  rule: z.literal("reporting-line"),
  maxLevels: z.optional(z.int().check(z.gte(1), z.lte(100))),
}) satisfies z.ZodMiniType<ReportingLineRule>;
