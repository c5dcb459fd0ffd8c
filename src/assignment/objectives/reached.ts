import type { Cell } from "../assignment-problem.js";
import { loadCostOf } from "../load-costs.js";
import type { Outline } from "../problem.js";
import { requirement } from "../required-pairs.js";
import type { Stage } from "./read-objectives.js";

/** For the check: what pairs, with the values of a stage, come to by it, in the caller's unit, as `ListedValue` says; minimums aside. */
export function reachedBy(problem: Outline, stage: Stage, pairs: readonly Cell[]): number | null {
  if (stage.name === "coverage") return pairs.length;
  if (stage.name === "total") return totalOf(problem, stage, pairs);
  const isRequired = requirement(problem);
  const counted =
    stage.name === "worst-off" ? pairs : pairs.filter(({ row, column }) => !isRequired(row, column));
  const worse = stage.maximise ? Math.min : Math.max;
  return counted.length === 0 ? null : counted.map(({ value }) => value).reduce((a, b) => worse(a, b));
}

function totalOf(
  { rowCapacities, columns }: Outline,
  { unmatchedValue = 0, loadCosts, maximise }: Stage,
  pairs: readonly Cell[],
): number {
  const places = rowCapacities.reduce((sum, capacity) => sum + capacity, 0);
  const total = pairs.reduce((sum, { value }) => sum + value, 0);
  const loadCost = (maximise ? -1 : 1) * loadCostOf(pairs, columns, loadCosts);
  return total + (places - pairs.length) * unmatchedValue + loadCost;
}
