/**
 * Criteria: how two people's answers to a question compare. Each yields a fit from 0 to 1, or unknown; the formulas
 * stand with the code that computes them, in scoring/criteria/.
 */
import * as z from "zod/mini";
import { type BandCriterion, bandSchema } from "./criteria/band.js";
import { type ClosenessCriterion, closenessSchema } from "./criteria/closeness.js";
import { type CoverageCriterion, coverageSchema } from "./criteria/coverage.js";
import { type DistanceCriterion, distanceSchema } from "./criteria/distance.js";
import { type FormulaCriterion, formulaSchema } from "./criteria/formula.js";
import { type JointHighCriterion, jointHighSchema } from "./criteria/joint-high.js";
import { type OverlapCriterion, overlapSchema } from "./criteria/overlap.js";
import { type PowerDistanceCriterion, powerDistanceCriterionSchema } from "./criteria/power-distance.js";
import { type PreferenceCriterion, preferenceSchema } from "./criteria/preference.js";
import { type DifferentCriterion, differentSchema, type SameCriterion, sameSchema } from "./criteria/same.js";
import { type SharedTimeCriterion, sharedTimeSchema } from "./criteria/shared-time.js";
import { type TableCriterion, tableSchema } from "./criteria/table.js";
import { type VectorCriterion, vectorSchema } from "./criteria/vector.js";
import { type PowerDistance, questionsOfPower } from "./power-distance.js";

export { DIMENSIONS, type Dimension, type OnlyWhen } from "./criteria/criterion-base.js";
export type { OptionFit } from "./criteria/table.js";

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
  | PowerDistanceCriterion
  | FormulaCriterion;

/** What tells which questions a criterion reads beside its own. */
export interface ReadBeside {
  readonly criteria: readonly Criterion[];
  readonly powerDistance?: PowerDistance | undefined;
}

/** Ids of the questions that a criterion reads, its own first; those of the criteria that a formula names are among them. */
export function questionsRead(criterion: Criterion, beside: ReadBeside): readonly string[] {
  const { onlyWhen } = criterion;
  const remote = criterion.compare === "distance" ? criterion.remote : undefined;
  const others = [onlyWhen, remote].flatMap((other) => (other === undefined ? [] : [other.question]));
  return [...new Set([...questionsCompared(criterion, beside), ...others])];
}

function questionsCompared(criterion: Criterion, beside: ReadBeside): readonly string[] {
  if (criterion.compare === "power-distance") return questionsOfPower(beside.powerDistance);
  if (criterion.compare !== "formula") return [criterion.question];
  const names = new Set(namesInFormula(criterion.formula));
  const named = beside.criteria.filter(
    ({ id, compare }) => id !== undefined && compare !== "formula" && names.has(id),
  );
  const answers = Object.values(criterion.values ?? {}).map(({ question }) => question);
  return [...named.flatMap((other) => questionsRead(other, beside)), ...answers];
}

/** Every word of a formula. */
export function namesInFormula(formula: string): readonly string[] {
  return formula.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? [];
}

/** Schema of a {@link Criterion}, told apart by `compare`. */
export const criterionSchema = z.discriminatedUnion("compare", [
  coverageSchema,
  overlapSchema,
  sameSchema,
  differentSchema,
  closenessSchema,
  sharedTimeSchema,
  bandSchema,
  tableSchema,
  jointHighSchema,
  preferenceSchema,
  distanceSchema,
  vectorSchema,
  powerDistanceCriterionSchema,
  formulaSchema,
]) satisfies z.ZodMiniType<Criterion>;
