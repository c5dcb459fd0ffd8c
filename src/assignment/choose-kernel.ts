import { candidateLists } from "./candidate-lists.js";
import type { Costs, Kernel } from "./kernel.js";
import { listLength } from "./row-candidates.js";
import { shortestPaths } from "./shortest-paths.js";

/** How the total is solved: all methods give a best assignment, in different times. */
export type AssignmentMethod = "auto" | "shortest-paths" | "candidate-lists" | "cell-lists";

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
