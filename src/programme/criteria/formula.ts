/**
 * Formula: an expression over the fits of other criteria and numbers that people answered.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { base, type CriterionBase } from "./criterion-base.js";

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

/** Schema of what a formula names beside criteria. */
export const valuesSchema = z.optional(
  z.record(text, z.strictObject({ question: text, side: z.enum(["mentor", "mentee"]) })),
);

/** Schema of a {@link FormulaCriterion}. */
export const formulaSchema = z.strictObject({
  ...base,
  compare: z.literal("formula"),
  formula: text,
  values: valuesSchema,
}) satisfies z.ZodMiniType<FormulaCriterion>;
