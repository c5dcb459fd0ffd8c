/**
 * Band: how far the mentor stands above the mentee, against a range that is wanted.
 */
import * as z from "zod/mini";
import { notNegative, onQuestion, type QuestionCriterion } from "./criterion-base.js";

/** 1 where the mentor stands `from`–`to` above the mentee, falling to 0 over soft edges (scale in levels, number, date in years). */
export interface BandCriterion extends QuestionCriterion {
  readonly compare: "band";
  /** Least difference, mentor minus mentee, with the full fit. May be negative. */
  readonly from: number;
  /** Greatest difference with the full fit. */
  readonly to: number;
  /** Over how much below `from` the fit falls to 0. Default 0: at once. */
  readonly softBelow?: number | undefined;
  /** Over how much above `to` the fit falls to 0. Default 0. */
  readonly softAbove?: number | undefined;
}

/** Schema of a {@link BandCriterion}. */
export const bandSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("band"),
  from: z.number(),
  to: z.number(),
  softBelow: z.optional(notNegative),
  softAbove: z.optional(notNegative),
}) satisfies z.ZodMiniType<BandCriterion>;
