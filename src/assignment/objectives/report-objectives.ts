import type { Cell } from "../assignment-problem.js";
import { type CellLists, placeOfCell } from "../cells/cell-lists.js";
import type { CellResults } from "../cells/solve-cells-in-levels.js";
import type { Problem } from "../problem.js";
import { reportLevel, roundingBound, rowsWithout, wholeTotal } from "../report-assignment.js";
import type { ListedValue, ObjectivesAssignment, ObjectivesLevel } from "./objectives.js";
import type { SolvedStage } from "./solve-stage.js";

/** Turns what was found into plain data in the caller's senses and units. */
export function reportObjectives(
  problem: Problem,
  solved: readonly SolvedStage[],
  ties: CellResults,
): ObjectivesAssignment {
  const pairs = pairsIn(problem.cells!, ties.pairs);
  return {
    pairs,
    unmatchedRows: rowsWithout(problem, pairs),
    total: pairs.reduce((sum, { value }) => sum + value, 0),
    reached: [
      ...solved.map((stage) => reachedOf(problem, stage, pairs)),
      ...ties.levels.map((level): ListedValue => {
        const { value } = reportLevel(problem, level, pairs);
        return { name: level.name, objective: null, value };
      }),
    ],
    levels: [
      ...solved.flatMap((stage) => levelsOf(problem, stage, pairs)),
      ...ties.levels.map(
        (level): ObjectivesLevel => ({
          ...reportLevel(problem, level, pairs),
          objective: null,
          threshold: null,
          resolution: 1,
          roundingBound: 0,
        }),
      ),
    ],
  };
}

/** The same pairs with values from other lists of the same cells. */
export function pairsIn(cells: CellLists, pairs: readonly Cell[]): readonly Cell[] {
  return pairs.map((pair) => ({ ...pair, value: cells.values[placeOfCell(cells, pair)]! }));
}

/** What an objective came to: where a worst pair is looked for, the first threshold. */
function reachedOf(
  whole: Problem,
  { stage, levels, thresholds }: SolvedStage,
  own: readonly Cell[],
): ListedValue {
  const { name, place: objective, cells } = stage;
  if (name === "bottleneck" || name === "worst-off") return { name, objective, value: thresholds[0] ?? null };
  const pairs = pairsIn(cells, own);
  const total = pairs.reduce((sum, { value }) => sum + value, 0);
  const value =
    name === "total"
      ? wholeTotal({ ...whole, ...stage }, pairs, total)
      : reportLevel(whole, levels[0]!, pairs).value;
  return { name, objective, value };
}

function levelsOf(
  whole: Problem,
  { stage, levels, thresholds, bound, units }: SolvedStage,
  own: readonly Cell[],
): ObjectivesLevel[] {
  const problem = { ...whole, ...stage };
  const pairs = pairsIn(stage.cells, own);
  return levels.map((level, k) => ({
    ...reportLevel(problem, level, pairs),
    name: stage.name,
    objective: stage.place,
    ...(bound === undefined ? {} : { value: bound }),
    threshold: thresholds[k]!,
    resolution: units?.resolution ?? 1,
    roundingBound: units === undefined ? 0 : roundingBound(problem, units),
  }));
}
