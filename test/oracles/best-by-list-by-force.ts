/** The best choice of cells by a list of objectives, by trying all of them. */

import type { ListedObjective, ObjectivesProblem } from "../../src/assignment/more.js";
import type { PlainProblem } from "./best-by-force.js";
import { bestCellsByForce, type Choice, type Merits, meritsOf } from "./best-cells-by-force.js";

/** A problem in plain form with a list whose values are nested arrays. */
export type PlainObjectivesProblem = PlainProblem & Pick<ObjectivesProblem, "objectives">;

/** The best merits by a list, one after the other in one row, and how many choices reach them. */
export function bestByList(problem: PlainObjectivesProblem): {
  readonly best: Merits;
  readonly optima: number;
} {
  // Every cell bears its number, so that a choice tells which cells it has.
  let count = 0;
  const numbered = problem.values.map((row) => row.map((value) => (value === null ? null : count++)));
  const cells = numbered.flatMap((row, i) =>
    row.flatMap((value, j) => (value === null ? [] : [{ row: i, column: j }])),
  );
  const { unmatchedValue, objectives } = problem;
  const isImplied = unmatchedValue === undefined && objectives[0] !== "coverage";
  const [first, ...others] = [...(isImplied ? ["coverage" as const] : []), ...objectives];
  const hasMinimums = problem.rowMinimums !== undefined || problem.columnMinimums !== undefined;
  const minimums = hasMinimums ? (["minimum-load"] as const) : [];
  const list = first === "coverage" ? [first, ...minimums, ...others] : [...minimums, first!, ...others];
  return bestCellsByForce({ ...problem, values: numbered }, (choice) =>
    list.flatMap((objective) => meritsBy(problem, objective, choice, cells)),
  );
}

function meritsBy(
  problem: PlainObjectivesProblem,
  objective: ListedObjective | "minimum-load",
  choice: Choice,
  cells: readonly { readonly row: number; readonly column: number }[],
): Merits {
  const { name, values, sense } = typeof objective === "string" ? { name: objective } : objective;
  const own = values === undefined;
  const matrix = (values ?? problem.values) as readonly (readonly number[])[];
  const chosen = choice.values.map((k) => cells[k]!);
  const worths = chosen.map(({ row, column }) => matrix[row]![column]!);
  const asked: PlainProblem = {
    ...problem,
    sense: sense ?? problem.sense,
    ...(own ? {} : { unmatchedValue: undefined, columnLoadCosts: undefined }),
  };
  const sign = asked.sense === "min" ? -1 : 1;
  if (name === "coverage") return [worths.length];
  const plain = meritsOf(asked)({ ...choice, values: worths });
  if (name === "total") return plain.slice(-1);
  if (name === "minimum-load") return plain.slice(-2, -1);
  const isRequired = ({ row, column }: { row: number; column: number }) =>
    problem.requiredPairs?.some((pair) => pair.row === row && pair.column === column);
  const merits = worths.map((value) => sign * value + 0).sort((a, b) => a - b);
  if (name === "worst-off") return merits;
  const free = worths.filter((_, k) => !isRequired(chosen[k]!)).map((value) => sign * value + 0);
  return free.length === 0 ? [] : [Math.min(...free)];
}
