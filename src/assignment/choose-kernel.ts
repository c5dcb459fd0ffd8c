import { candidateLists } from "./candidate-lists.js";
import { type CellLists, listCells } from "./cells/cell-lists.js";
import type { Costs, Kernel } from "./kernel.js";
import { wrongOption } from "./option-issues.js";
import type { Problem } from "./problem.js";
import { throwIfAny } from "./problem-error.js";
import { listLength } from "./row-candidates.js";
import { shortestPaths } from "./shortest-paths.js";

/** How the total is solved: all methods give a best assignment, in different times. */
export type AssignmentMethod = "auto" | "shortest-paths" | "candidate-lists" | "cell-lists";

const METHODS: readonly unknown[] = [
  "auto",
  "shortest-paths",
  "candidate-lists",
  "cell-lists",
] satisfies AssignmentMethod[];

/** @throws ProblemError for a method that there is not. */
export function requireMethod(method: AssignmentMethod): void {
  if (!METHODS.includes(method)) throwIfAny([wrongOption("method", method, METHODS.join(", "))]);
}

/** The cells on which to solve, where the method does so. */
export function cellsFor(method: AssignmentMethod, problem: Problem): CellLists | undefined {
  if (method === "cell-lists") return problem.cells ?? listCells(problem);
  return method === "auto" ? problem.cells : undefined;
}

/** The kernel of a method. */
export function kernelOf(method: AssignmentMethod): Kernel {
  if (method === "shortest-paths") return shortestPaths;
  return method === "candidate-lists" ? candidateLists : (costs) => chosenBySize(costs)(costs);
}

/** From so many rows and columns on, lists are faster: measured on the instances of the benchmark. */
const LEAST_SIZE_FOR_LISTS = 80;

const isForLists = (rows: number, columns: number): boolean =>
  Math.min(rows, columns) >= LEAST_SIZE_FOR_LISTS;

function chosenBySize({ rows, columns }: Costs): Kernel {
  return isForLists(rows, columns) ? candidateLists : shortestPaths;
}

/** How many candidates a row the method wants to have drafted. */
export function listLengthFor(method: AssignmentMethod): typeof listLength {
  return (rows, columns, isOnRequest) =>
    rows > 0 && (method === "candidate-lists" || (method === "auto" && isForLists(rows, columns)))
      ? listLength(rows, columns, isOnRequest)
      : 0;
}
