import type { Steps } from "../../steps.js";
import type { Cell } from "../assignment-problem.js";
import type { Objective, SolvedLevel } from "../level.js";
import type { Problem } from "../problem.js";
import { fullBonus } from "../units.js";
import type { Places } from "./cell-costs.js";
import { ALWAYS, type CellFace, FREE, type Loads } from "./cell-face.js";
import { cheapestCells } from "./cheapest-cells.js";
import { mostCells } from "./most-cells.js";

/** A level with the pairs that reach its optimum, in the order of the cells. */
export interface CellLevelResult {
  readonly level: SolvedLevel;
  readonly pairs: readonly Cell[];
}

/**
 * Makes an objective's costs as small as possible on a face: what the face keeps full costs much if it is not. By default coverage is taken to be
 * the first objective, on the whole face.
 */
export function* solveOnCells(
  { pairLimit }: Pick<Problem, "pairLimit">,
  face: CellFace,
  objective: Objective,
  solver = objective.name === "coverage" ? mostCells : cheapestCells,
): Steps<CellLevelResult> {
  const { starts, columns, values } = face.cells;
  const bonus = fullBonus(objective.largest, pairLimit);
  const always = countAlways(face);
  const rowPlaces = placesOf(face.rowLoads, always.ofRows, objective.minimums?.rows, bonus);
  const columnPlaces = {
    ...placesOf(face.columnLoads, always.ofColumns, objective.minimums?.columns, bonus),
    load: objective.loadCosts && { costs: objective.loadCosts, before: always.ofColumns },
  };
  const costs = { starts, columns, costs: costsOnFace(face, objective), rowPlaces, columnPlaces };
  const { isUsed, rowDuals, columnDuals } = yield* solver(costs);
  const pairs: Cell[] = [];
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++)
      if (isUsed[k] === 1 || face.states[k] === ALWAYS)
        pairs.push({ row, column: columns[k]!, value: values[k]! });
  return { level: { ...objective, rowDuals, columnDuals, keepsEveryCell: false }, pairs };
}

function costsOnFace({ cells, states }: CellFace, { costOf }: Objective): Float64Array {
  const { starts, columns, values } = cells;
  const costs = new Float64Array(columns.length).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++)
      if (states[k] === FREE) costs[k] = costOf(row, columns[k]!, values[k]!);
  return costs;
}

/** How many cells of each row and column every assignment uses. */
function countAlways({ cells, states, rowLoads, columnLoads }: CellFace) {
  const ofRows = new Int32Array(rowLoads.most.length);
  const ofColumns = new Int32Array(columnLoads.most.length);
  for (let row = 0; row < ofRows.length; row++)
    for (let k = cells.starts[row]!; k < cells.starts[row + 1]!; k++)
      if (states[k] === ALWAYS) {
        ofRows[row]!++;
        ofColumns[cells.columns[k]!]!++;
      }
  return { ofRows, ofColumns };
}

/**
 * The places beside those of cells that are always used. Those up to the least load are dear; where there is none, those up to the
 * minimum cost 1. (Both at once cannot be: only the level of the minimums leaves a least load that is neither nothing nor all.)
 */
function placesOf(
  { least, most }: Loads,
  always: Int32Array,
  minimums: Int32Array | undefined,
  bonus: number,
): Places {
  const places = { most: most.slice(), dear: most.slice(), dearCosts: new Float64Array(most.length) };
  for (let k = 0; k < most.length; k++) {
    const isBound = least[k]! > always[k]!;
    const wanted = isBound || minimums === undefined ? least[k]! : minimums[k]!;
    places.most[k] = Math.max(0, most[k]! - always[k]!);
    places.dear[k] = Math.max(0, Math.min(most[k]!, wanted) - always[k]!);
    places.dearCosts[k] = isBound || minimums === undefined ? bonus : 1;
  }
  return places;
}
