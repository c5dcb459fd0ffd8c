/**
 * Power distance as a rule: the two may not stand too far apart in power, nor too near.
 */
import * as z from "zod/mini";
import { base, type RuleBase } from "./rule-base.js";

/** The mentor stands so many levels above the mentee in power. Needs the setting `powerDistance`. */
export interface PowerDistanceRule extends RuleBase {
  readonly rule: "power-distance";
  /** The pair's power distance in levels, both ends included; below 0 where the mentee stands above. */
  readonly mentorAbove: { readonly min?: number | undefined; readonly max?: number | undefined };
  /** What a missing answer does, as in rules on one question. Default `"blocks"`. */
  readonly ifUnanswered?: "blocks" | "allows" | undefined;
}

/** Schema of a {@link PowerDistanceRule}. */
export const powerDistanceRuleSchema = z.strictObject({
  ...base,
  rule: z.literal("power-distance"),
  mentorAbove: z.strictObject({ min: z.optional(z.number()), max: z.optional(z.number()) }),
  ifUnanswered: z.optional(z.enum(["blocks", "allows"])),
}) satisfies z.ZodMiniType<PowerDistanceRule>;
