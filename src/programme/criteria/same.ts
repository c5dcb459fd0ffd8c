/**
 * Same and different: whether two people gave the same answer.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionCriterion } from "./criterion-base.js";

/** 1 where both answered the same, else 0 (choice, scale, number, date). */
export interface SameCriterion extends QuestionCriterion {
  readonly compare: "same";
}

/** 1 where the two answered differently, else 0 (choice, scale, number, date). */
export interface DifferentCriterion extends QuestionCriterion {
  readonly compare: "different";
}

/** Schema of a {@link SameCriterion}. */
export const sameSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("same"),
}) satisfies z.ZodMiniType<SameCriterion>;

/** Schema of a {@link DifferentCriterion}. */
export const differentSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("different"),
}) satisfies z.ZodMiniType<DifferentCriterion>;
