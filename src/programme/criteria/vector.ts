/**
 * Vector: how alike two lists of numbers are that the application supplies.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionCriterion } from "./criterion-base.js";

/** The cosine between two lists of numbers, from `from` (fit 0) to `to` (fit 1) (vector). */
export interface VectorCriterion extends QuestionCriterion {
  readonly compare: "vector";
  /** The cosine up to which the fit is 0, −1 to 1. Default 0. */
  readonly from?: number | undefined;
  /** The cosine from which the fit is 1, above `from`. Default 1. */
  readonly to?: number | undefined;
}

const cosine = z.number().check(z.gte(-1), z.lte(1));

/** Schema of a {@link VectorCriterion}. */
export const vectorSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("vector"),
  from: z.optional(cosine),
  to: z.optional(cosine),
}) satisfies z.ZodMiniType<VectorCriterion>;
