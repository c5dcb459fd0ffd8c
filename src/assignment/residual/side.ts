import type { Assignment } from "../assignment.js";
import { costOfLoad } from "../load-costs.js";
import type { Problem } from "../problem.js";
import { noSlack, type Slack } from "./arcs.js";
import type { EvenLevel, Ranked } from "./ranked-levels.js";

/** The rows (or columns), with what it loses that one has a pair more or less, beside the pair. An early slack of `Infinity`: it cannot. */
export interface Side {
  readonly count: number;
  readonly loads: Int32Array;
  readonly gain: Slack;
  readonly give: Slack;
}

type Level = EvenLevel | Ranked["late"];

/** With l pairs, a row or column costs dual · l and what its free places (or its load) cost: that is least where the level is optimal. */
export function sideOf(
  problem: Problem,
  { pairs }: Assignment,
  side: "row" | "column",
  { kept, early, late }: Ranked,
): Side {
  const capacities = side === "row" ? problem.rowCapacities : problem.capacities;
  const count = capacities.length;
  const loads = new Int32Array(count);
  for (const pair of pairs) loads[pair[side]]!++;
  const lossOf = (level: Level, k: number, by: 1 | -1): number => {
    const dual = (side === "row" ? level.rowDuals : level.columnDuals)[k]!;
    const load = loads[k]!;
    return by * dual + costOfPlaces(level, side, k, load + by) - costOfPlaces(level, side, k, load);
  };
  const changed = (by: 1 | -1): Slack => {
    const slack = noSlack(count);
    for (let k = 0; k < count; k++) {
      const load = loads[k]! + by;
      const canBe = load >= 0 && load <= capacities[k]! && lossOf(kept, k, by) === 0;
      slack.early[k] = canBe ? lossOf(early, k, by) : Number.POSITIVE_INFINITY;
      slack.late[k] = lossOf(late, k, by) + 0;
    }
    return slack;
  };
  return { count, loads, gain: changed(1), give: changed(-1) };
}

function costOfPlaces(
  { minimums, loadCosts }: Level,
  side: "row" | "column",
  index: number,
  load: number,
): number {
  if (minimums !== undefined)
    return Math.max(0, (side === "row" ? minimums.rows : minimums.columns)[index]! - load);
  return side === "column" && loadCosts !== undefined ? costOfLoad(loadCosts, load) : 0;
}
