import type { Assignment } from "./assignment.js";
import type { CheckedLevel } from "./checked-levels.js";
import { loadCostOf } from "./load-costs.js";
import type { Measures } from "./measure-values.js";
import type { Outline } from "./problem.js";

/** What is wrong with the numbers a result states: its total, its objectives, each level's value, the bound on rounding. */
export function objectionToTotals(
  problem: Outline,
  measures: Measures,
  levels: readonly CheckedLevel[],
  result: Assignment,
): string | undefined {
  const { pairs, objective, resolution, roundingBound } = result;
  let total = 0;
  for (const { value } of pairs) total += value;
  if (result.total !== total) return `The pairs' values add up to ${total}, not ${result.total}.`;
  if (roundingBound !== boundOf(problem, measures, resolution))
    return `Rounding can cost another amount than ${roundingBound}.`;
  if (objective.length !== levels.length)
    return "The objectives listed are not those the certificate proves.";

  const sums = sumWorth(levels, result);
  const places = problem.rowCapacities.reduce((sum, capacity) => sum + capacity, 0);
  for (const [k, level] of levels.entries()) {
    const sum = sums[k]!;
    if (!Number.isSafeInteger(sum) || sum !== level.value)
      return `The ${level.name} of the pairs is ${sum} units, not ${level.value}.`;
    const loadCost = loadCostOf(pairs, problem.columns, level.loadCosts);
    const withUnmatched =
      total + (places - pairs.length) * (problem.unmatchedValue ?? 0) - level.sign * loadCost;
    const stated = level.name === "total" ? withUnmatched : sum;
    const { name, value } = objective[k]!;
    if (name !== level.name || value !== stated) return `The ${level.name} is ${stated}, not ${value}.`;
  }
  return undefined;
}

/** What the pairs come to on each level: their values have been compared with the problem's, so no row is read again. */
export function sumWorth(
  levels: readonly CheckedLevel[],
  { pairs }: Pick<Assignment, "pairs">,
): readonly number[] {
  const values = new Float64Array(1);
  const worth = new Float64Array(1);
  const columns = new Int32Array(1);
  return levels.map(({ sign, minimums, loadCosts, columnDuals, writeWorth }) => {
    const free = minimums && { rows: minimums.rows.slice(), columns: minimums.columns.slice() };
    let sum = -sign * loadCostOf(pairs, columnDuals.length, loadCosts) + 0;
    for (const { row, column, value } of pairs) {
      values[0] = value;
      columns[0] = column;
      writeWorth(row, values, worth, columns);
      sum += worth[0]!;
      if (free === undefined) continue;
      if (free.rows[row]!-- > 0) sum++;
      if (free.columns[column]!-- > 0) sum++;
    }
    return sum;
  });
}

/** Two assignments, each pair rounded by half a unit, and by half a unit more where `unmatchedValue` is rounded too. */
export function boundOf(
  { unmatchedValue = 0, pairLimit }: Pick<Outline, "unmatchedValue" | "pairLimit">,
  { integers }: Pick<Measures, "integers">,
  resolution: number,
): number {
  if (integers && Number.isInteger(unmatchedValue) && resolution <= 1) return 0;
  const isRounded = !Number.isInteger(unmatchedValue / resolution);
  return pairLimit * resolution * (isRounded ? 2 : 1);
}
