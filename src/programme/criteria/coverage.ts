/**
 * Coverage: how far the mentor can help with what the mentee wants.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionCriterion, unit } from "./criterion-base.js";

/** Σ importance · ability ∕ Σ importance over the options the mentee asked for (ratings, choices or ranking). */
export interface CoverageCriterion extends QuestionCriterion {
  readonly compare: "coverage";
  /** Where the mentor's best ability on what the mentee wants most is below it, the fit is 0. From 0 (the default) to 1. */
  readonly topWishFloor?: number | undefined;
}

/** Schema of a {@link CoverageCriterion}. */
export const coverageSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("coverage"),
  topWishFloor: z.optional(unit),
}) satisfies z.ZodMiniType<CoverageCriterion>;
