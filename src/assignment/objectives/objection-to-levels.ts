import type { Measures } from "../measure-values.js";
import { boundOf } from "../objection-to-totals.js";
import type { Outline } from "../problem.js";
import { LARGEST_DUAL } from "../units.js";
import type { ObjectivesAssignment, ObjectivesLevel } from "./objectives.js";
import type { ReadObjectives, Stage } from "./read-objectives.js";

/** The stage that a level belongs to, undefined for a tie-break. */
export function stageOfLevel({ stages }: ReadObjectives, { name, objective }: ObjectivesLevel) {
  return stages.find((stage) => stage.name === name && stage.place === objective);
}

/** What is wrong with the levels as a list: which there are, in which order, and in what form. */
export function objectionToLevels(
  read: ReadObjectives,
  { levels }: ObjectivesAssignment,
): string | undefined {
  const { problem, stages } = read;
  let next = 0;
  for (const [k, level] of levels.entries()) {
    const { name, objective, rowDuals, columnDuals } = level;
    const isStep = name === "worst-off" && k > 0 && isOf(stages[next - 1], level);
    if (!isStep) {
      // Worst-off has no step where there is no pair.
      while (stages[next]?.name === "worst-off" && !isOf(stages[next], level)) next++;
      if (next < stages.length ? !isOf(stages[next], level) : !isTie(problem, level))
        return `Level ${k} is ${name} of objective ${objective}, which is not what comes there.`;
      if (next < stages.length) next++;
    }
    if (rowDuals.length !== problem.rows || columnDuals.length !== problem.columns)
      return `Level ${k} has not one dual a row and one a column.`;
    const wrong = objectionToUnits(problem, stages[next - 1], level);
    if (wrong !== undefined) return `Level ${k}: ${wrong}`;
  }
  const missing = stages.slice(next).find(({ name }) => name !== "worst-off");
  return missing && `There is no proof of ${missing.name}.`;
}

const isOf = (stage: Stage | undefined, { name, objective }: ObjectivesLevel): boolean =>
  stage !== undefined && stage.name === name && stage.place === objective;

const isTie = ({ tieBreak }: Outline, { name, objective }: ObjectivesLevel): boolean =>
  tieBreak !== undefined && name === "tie-break" && objective === null;

/** A resolution that is too fine, or not as it says; a bound that is not what rounding can cost. */
function objectionToUnits(
  problem: Outline,
  stage: Stage | undefined,
  { name, resolution, roundingBound }: ObjectivesLevel,
): string | undefined {
  if (name !== "total")
    return resolution === 1 && roundingBound === 0 ? undefined : "only a total has a resolution.";
  const { measures, loadCosts, unmatchedValue = 0 } = stage!;
  const isPower = resolution > 0 && Number.isInteger(Math.log2(resolution));
  if (!isPower || (loadCosts !== undefined && resolution !== 1))
    return `the resolution ${resolution} is not a power of two, or not 1, in which load costs are.`;
  if (largestOf(measures, unmatchedValue, loadCosts?.at(-1)) / resolution > LARGEST_DUAL)
    return `the resolution ${resolution} is too fine for exact sums.`;
  return roundingBound === boundOf({ ...problem, unmatchedValue }, measures, resolution)
    ? undefined
    : `rounding can cost another amount than ${roundingBound}.`;
}

const largestOf = ({ largest }: Measures, unmatchedValue: number, loadCost = 0): number =>
  largest + Math.abs(unmatchedValue) + loadCost;
