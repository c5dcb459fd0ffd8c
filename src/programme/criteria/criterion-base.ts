/**
 * What every criterion says, whatever it compares.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";

/** What a criterion speaks for, in the order of the evidence on it. */
export const DIMENSIONS = [
  "goals",
  "values",
  "availability",
  "expectations",
  "preference",
  "background",
  "commitment",
  "power",
  "communication",
  "culture",
] as const;

/** One of {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

/** What every criterion says. */
export interface CriterionBase {
  /** Names the criterion in results. Default `compare:question`. */
  readonly id?: string | undefined;
  /** How reports call it; the question's label unless said. */
  readonly label?: string | undefined;
  readonly dimension: Dimension;
  /** Share in the fit, relative to the other criteria, 0 to 1,000,000. Either every criterion has a weight or none (then `weights` decides). */
  readonly weight?: number | undefined;
  /**
   * The fit where one of the two gave no answer: a number from 0 to 1 (default 0.5), `"lowest"` (0: hiding an answer
   * never pays) or `"blocked"` (the pair is vetoed until both have answered).
   */
  readonly ifUnanswered?: number | "lowest" | "blocked" | undefined;
  /** Whose view it is a part of, where it speaks for one side alone. Default both. */
  readonly view?: "mentor" | "mentee" | undefined;
  /** Compare only where one side answered another question so; every other pair has the fit `otherwise`. */
  readonly onlyWhen?: OnlyWhen | undefined;
}

/** What every criterion on one question says. */
export interface QuestionCriterion extends CriterionBase {
  readonly question: string;
}

/** A condition on one side's answer to a choice, choices or scale question. */
export interface OnlyWhen {
  readonly question: string;
  readonly side: "mentor" | "mentee";
  /** Options of which the answer must hold one. */
  readonly is: readonly string[];
  /** The fit of pairs for which the condition fails, 0 to 1. */
  readonly otherwise: number;
}

/** Beyond it, sums of weights would no longer be exact enough to mean anything. */
const LARGEST_WEIGHT = 1_000_000;

/** Schema of a share or a fit. */
export const unit = z.number().check(z.gte(0), z.lte(1));
/** Schema of a length that cannot be nothing. */
export const positive = z.number().check(z.gt(0));
/** Schema of a length. */
export const notNegative = z.number().check(z.gte(0));

/** Settings of {@link CriterionBase}. */
export const base = {
  id: z.optional(text),
  label: z.optional(text),
  dimension: z.enum(DIMENSIONS),
  weight: z.optional(z.number().check(z.gte(0), z.lte(LARGEST_WEIGHT))),
  ifUnanswered: z.optional(
    z.union([unit, z.enum(["lowest", "blocked"])], { error: 'a number from 0 to 1, "lowest" or "blocked"' }),
  ),
  view: z.optional(z.enum(["mentor", "mentee"])),
  onlyWhen: z.optional(
    z.strictObject({
      question: text,
      side: z.enum(["mentor", "mentee"]),
      is: z.array(text).check(z.minLength(1)),
      otherwise: unit,
    }),
  ),
};

/** Settings of {@link QuestionCriterion}. */
export const onQuestion = { ...base, question: text };
