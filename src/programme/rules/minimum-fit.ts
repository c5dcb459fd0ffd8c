/**
 * Minimum fit: no pair below it.
 */
import * as z from "zod/mini";
import { base, type RuleBase } from "./rule-base.js";

/** The pair's fit is at least so much, 0 to 1. */
export interface MinimumFitRule extends RuleBase {
  readonly rule: "minimum-fit";
  readonly fit: number;
}

/** Schema of a {@link MinimumFitRule}. */
export const minimumFitSchema = z.strictObject({
  ...base,
  rule: z.literal("minimum-fit"),
  fit: z.number().check(z.gte(0), z.lte(1)),
}) satisfies z.ZodMiniType<MinimumFitRule>;
