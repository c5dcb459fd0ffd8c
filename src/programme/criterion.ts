/**
 * Criteria: how two people's answers to a question compare. Each yields a fit from 0 to 1, or unknown; the formulas
 * stand with the code that computes them, in scoring/criteria/.
 */
import * as z from "zod/mini";
import { textSchema as text } from "./text.js";

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
interface CriterionBase {
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

/** A criterion on one question. */
interface QuestionCriterion extends CriterionBase {
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

/** Σ importance · ability ∕ Σ importance over the options the mentee asked for (ratings, choices or ranking). */
export interface CoverageCriterion extends QuestionCriterion {
  readonly compare: "coverage";
  /** Where the mentor's best ability on what the mentee wants most is below it, the fit is 0. From 0 (the default) to 1. */
  readonly topWishFloor?: number | undefined;
}

/** How much two sets of options have in common (choices, ranking). */
export interface OverlapCriterion extends QuestionCriterion {
  readonly compare: "overlap";
  /** Of what the common options are a share; `"either"` unless said. */
  readonly shareOf?: OverlapShare | undefined;
}

/**
 * Of what common options are a share: all that either named (Jaccard), the number that the two named on average (Dice), the
 * mentee's, the mentor's, so many that more do not count, or in each side's view its own (`"own"`).
 */
export type OverlapShare = "either" | "average" | "mentee" | "mentor" | "own" | { readonly enough: number };

/** 1 where both answered the same, else 0 (choice, scale, number, date). */
export interface SameCriterion extends QuestionCriterion {
  readonly compare: "same";
}

/** 1 where the two answered differently, else 0 (choice, scale, number, date). */
export interface DifferentCriterion extends QuestionCriterion {
  readonly compare: "different";
}

/** 1 − distance ∕ tolerance, at least 0 (scale, number). */
export interface ClosenessCriterion extends QuestionCriterion {
  readonly compare: "closeness";
  /** The distance at which the fit is 0, above 0. Default: the length of the question's range. */
  readonly tolerance?: number | undefined;
}

/** Shared minutes ∕ enough, at most 1 (availability). */
export interface SharedTimeCriterion extends QuestionCriterion {
  readonly compare: "shared-time";
  /** Minutes a week from which more do not count, above 0. */
  readonly enoughMinutes: number;
}

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

/** The fit that the programme gives to a mentor's and a mentee's answer together (choice, scale). */
export interface TableCriterion extends QuestionCriterion {
  readonly compare: "table";
  /** Fits of pairs of options; each pair stands here once. */
  readonly fits: readonly OptionFit[];
  /** Whether a pair of options counts in both directions. Default false: the mentor's comes first. */
  readonly symmetric?: boolean | undefined;
  /** The fit of pairs of options that are not listed, 0 to 1. */
  readonly otherwise: number;
}

/** A row of a {@link TableCriterion}. */
export interface OptionFit {
  /** The mentor's option. */
  readonly mentor: string;
  /** The mentee's option. */
  readonly mentee: string;
  /** 0 to 1. */
  readonly fit: number;
}

/** The lower of the two answers, as a share of the question's range (scale, number). */
export interface JointHighCriterion extends QuestionCriterion {
  readonly compare: "joint-high";
}

/** How high somebody stands among the people the other would like (people, person; the first named is liked best). */
export interface PreferenceCriterion extends QuestionCriterion {
  readonly compare: "preference";
  /** Whose wishes count. Default `"both"`: the mean of the two. `"own"`: in each side's view its own. */
  readonly side?: "mentor" | "mentee" | "both" | "own" | undefined;
}

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

/** The cosine between two lists of numbers, from `from` (fit 0) to `to` (fit 1) (vector). */
export interface VectorCriterion extends QuestionCriterion {
  readonly compare: "vector";
  /** The cosine up to which the fit is 0, −1 to 1. Default 0. */
  readonly from?: number | undefined;
  /** The cosine from which the fit is 1, above `from`. Default 1. */
  readonly to?: number | undefined;
}

/** An expression over other criteria's fits and numbers that people answered, kept between 0 and 1. Needs `mentor-matching/formula`. */
export interface FormulaCriterion extends CriterionBase {
  readonly compare: "formula";
  readonly question?: undefined;
  /** Names criteria by id and `values`: `0.7 * goals + 0.3 * min(availability, culture)`. At most 500 characters. */
  readonly formula: string;
  /** Answers to number and scale questions, under the names that the formula gives them. */
  readonly values?: Readonly<Record<string, FormulaValue>> | undefined;
}

/** Whose answer to which question. */
export interface FormulaValue {
  readonly question: string;
  readonly side: "mentor" | "mentee";
}

/** A criterion of any comparison. */
export type Criterion =
  | CoverageCriterion
  | OverlapCriterion
  | SameCriterion
  | DifferentCriterion
  | ClosenessCriterion
  | SharedTimeCriterion
  | BandCriterion
  | TableCriterion
  | JointHighCriterion
  | PreferenceCriterion
  | DistanceCriterion
  | VectorCriterion
  | FormulaCriterion;

/** Ids of the questions that a criterion reads, its own first; those of the criteria that a formula names are among them. */
export function questionsRead(criterion: Criterion, criteria: readonly Criterion[]): readonly string[] {
  const { onlyWhen } = criterion;
  const remote = criterion.compare === "distance" ? criterion.remote : undefined;
  const others = [onlyWhen, remote].flatMap((other) => (other === undefined ? [] : [other.question]));
  if (criterion.compare !== "formula") return [criterion.question, ...others];
  const names = new Set(namesInFormula(criterion.formula));
  const named = criteria.filter(
    ({ id, compare }) => id !== undefined && compare !== "formula" && names.has(id),
  );
  const answers = Object.values(criterion.values ?? {}).map(({ question }) => question);
  return [...new Set([...named.flatMap((other) => questionsRead(other, criteria)), ...answers, ...others])];
}

/** Every word of a formula. */
export function namesInFormula(formula: string): readonly string[] {
  return formula.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? [];
}

/** Beyond it, sums of weights would no longer be exact enough to mean anything. */
const LARGEST_WEIGHT = 1_000_000;

const unit = z.number().check(z.gte(0), z.lte(1));
const cosine = z.number().check(z.gte(-1), z.lte(1));
const positive = z.number().check(z.gt(0));
const notNegative = z.number().check(z.gte(0));

const base = {
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

const onQuestion = { ...base, question: text };

/** Schema of a {@link Criterion}, told apart by `compare`. */
export const criterionSchema = z.discriminatedUnion("compare", [
  z.strictObject({ ...onQuestion, compare: z.literal("coverage"), topWishFloor: z.optional(unit) }),
  z.strictObject({
    ...onQuestion,
    compare: z.literal("overlap"),
    shareOf: z.optional(
      z.union(
        [
          z.enum(["either", "average", "mentee", "mentor", "own"]),
          z.strictObject({ enough: z.int().check(z.gte(1)) }),
        ],
        { error: '"either", "average", "mentee", "mentor", "own" or { "enough": 2 }' },
      ),
    ),
  }),
  z.strictObject({ ...onQuestion, compare: z.literal("same") }),
  z.strictObject({ ...onQuestion, compare: z.literal("different") }),
  z.strictObject({ ...onQuestion, compare: z.literal("closeness"), tolerance: z.optional(positive) }),
  z.strictObject({ ...onQuestion, compare: z.literal("shared-time"), enoughMinutes: positive }),
  z.strictObject({
    ...onQuestion,
    compare: z.literal("band"),
    from: z.number(),
    to: z.number(),
    softBelow: z.optional(notNegative),
    softAbove: z.optional(notNegative),
  }),
  z.strictObject({
    ...onQuestion,
    compare: z.literal("table"),
    fits: z
      .array(z.strictObject({ mentor: text, mentee: text, fit: unit }))
      .check(z.minLength(1, { error: "a list with at least one pair of options" })),
    symmetric: z.optional(z.boolean()),
    otherwise: unit,
  }),
  z.strictObject({ ...onQuestion, compare: z.literal("joint-high") }),
  z.strictObject({
    ...onQuestion,
    compare: z.literal("preference"),
    side: z.optional(z.enum(["mentor", "mentee", "both", "own"])),
  }),
  z.strictObject({
    ...onQuestion,
    compare: z.literal("distance"),
    limitKilometres: positive,
    remote: z.optional(z.strictObject({ question: text, is: z.array(text).check(z.minLength(1)) })),
  }),
  z.strictObject({
    ...onQuestion,
    compare: z.literal("vector"),
    from: z.optional(cosine),
    to: z.optional(cosine),
  }),
  z.strictObject({
    ...base,
    compare: z.literal("formula"),
    formula: text,
    values: z.optional(
      z.record(text, z.strictObject({ question: text, side: z.enum(["mentor", "mentee"]) })),
    ),
  }),
]) satisfies z.ZodMiniType<Criterion>;
