/**
 * The whole fit as a formula: in place of the weighted mean.
 */
import * as z from "zod/mini";
import { type Issue, issue } from "../issue.js";
import { unit } from "./criteria/criterion-base.js";
import { type FormulaValue, valuesSchema } from "./criteria/formula.js";
import { type Criterion, namesInFormula } from "./criterion.js";
import type { ProgrammeJson } from "./programme.js";
import { textSchema as text } from "./text.js";

/** An expression over the fits of criteria, and numbers that people answered, kept between 0 and 1. Needs `mentor-matching/formula`. */
export interface WholeFit {
  /** Names criteria by id and `values`: `0.7 * goals + 0.3 * min(time, culture)`. At most 500 characters. */
  readonly formula: string;
  /** Answers to number and scale questions, under the names that the formula gives them. */
  readonly values?: Readonly<Record<string, FormulaValue>> | undefined;
  /** The fit where a value that the formula names is not known, as of a criterion. Default 0.5. */
  readonly ifUnanswered?: number | "lowest" | "blocked" | undefined;
}

/** Schema of {@link WholeFit}. */
export const wholeFitSchema = z.strictObject({
  formula: text,
  values: valuesSchema,
  ifUnanswered: z.optional(
    z.union([unit, z.enum(["lowest", "blocked"])], { error: 'a number from 0 to 1, "lowest" or "blocked"' }),
  ),
}) satisfies z.ZodMiniType<WholeFit>;

/** The id of the criterion that a whole fit becomes. */
const ID = "whole-fit";

/**
 * The programme with its whole fit written out: a criterion behind the others that has all the weight. It stands in the dimension of
 * the first criterion that it names.
 */
export function withWholeFit(written: ProgrammeJson): ProgrammeJson {
  const { fit, weights: _, ...rest } = written;
  if (fit === undefined) return written;
  const named = new Set(namesInFormula(fit.formula));
  const first = written.criteria.find(({ id }) => id !== undefined && named.has(id)) ?? written.criteria[0]!;
  const whole: Criterion = {
    id: ID,
    label: "the whole fit",
    dimension: first.dimension,
    compare: "formula",
    ...fit,
    weight: 1,
  };
  return { ...rest, criteria: [...written.criteria.map((one) => ({ ...one, weight: 0 })), whole] };
}

/** Weights that a whole fit leaves without a meaning. */
export function checkWholeFit({ fit, criteria, weights }: ProgrammeJson): readonly Issue[] {
  if (fit === undefined) return [];
  const paths = [
    ...(weights === undefined ? [] : ["weights"]),
    ...criteria.flatMap(({ weight }, at) => (weight === undefined ? [] : [`criteria[${at}].weight`])),
  ];
  return paths.map((at) =>
    issue({
      code: "weights-not-read",
      at,
      expected: "is not read, since the formula in fit decides what each criterion counts",
      remedy: 'Take it out, or take "fit" out.',
    }),
  );
}

/** An issue with the criterion that a whole fit became, told where it was written. */
export function toldOfWholeFit({ fit, criteria }: ProgrammeJson): (found: Issue) => Issue {
  const path = `criteria[${criteria.length}]`;
  return (found) => {
    if (fit === undefined || !found.path.startsWith(path)) return found;
    return { ...found, path: found.path.replace(path, "fit"), message: found.message.replace(path, "fit") };
  };
}
