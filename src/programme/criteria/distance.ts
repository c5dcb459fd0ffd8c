/**
 * Distance: how near two people live or work.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { onQuestion, positive, type QuestionCriterion } from "./criterion-base.js";

/** 1 − kilometres between two places ∕ limit, at least 0 (coordinates). */
export interface DistanceCriterion extends QuestionCriterion {
  readonly compare: "distance";
  /** Kilometres at which the fit is 0, above 0. */
  readonly limitKilometres: number;
  /** Where both answered so, they meet remotely: distance does not matter, and the fit is 1. */
  readonly remote?: Remote | undefined;
}

/** How people say that they would meet without travelling. */
export interface Remote {
  /** A choice, choices or scale question that both sides were asked. */
  readonly question: string;
  /** Options of which both answers must hold one. */
  readonly is: readonly string[];
}

/** Schema of a {@link DistanceCriterion}. */
export const distanceSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("distance"),
  limitKilometres: positive,
  remote: z.optional(z.strictObject({ question: text, is: z.array(text).check(z.minLength(1)) })),
}) satisfies z.ZodMiniType<DistanceCriterion>;
