/**
 * Power distance as a criterion: how far the mentor stands above the mentee in power, against a range that is wanted.
 */
import * as z from "zod/mini";
import { base, type CriterionBase, notNegative } from "./criterion-base.js";

/** 1 where the pair's power distance lies from `from` to `to` levels, falling to 0 over soft edges. Needs the setting `powerDistance`. */
export interface PowerDistanceCriterion extends CriterionBase {
  readonly compare: "power-distance";
  readonly question?: undefined;
  /** Least distance with the full fit, in levels; below 0 where the mentee stands above. */
  readonly from: number;
  /** Greatest distance with the full fit. */
  readonly to: number;
  /** Over how much below `from` the fit falls to 0. Default 0: at once. */
  readonly softBelow?: number | undefined;
  /** Over how much above `to` the fit falls to 0. Default 0. */
  readonly softAbove?: number | undefined;
}

/** Schema of a {@link PowerDistanceCriterion}. */
export const powerDistanceCriterionSchema = z.strictObject({
  ...base,
  compare: z.literal("power-distance"),
  from: z.number(),
  to: z.number(),
  softBelow: z.optional(notNegative),
  softAbove: z.optional(notNegative),
}) satisfies z.ZodMiniType<PowerDistanceCriterion>;
