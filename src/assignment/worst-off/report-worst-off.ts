import type { Cell } from "../assignment-problem.js";
import type { SolvedLevel } from "../level.js";
import type { Problem } from "../problem.js";
import { reportLevel, rowsWithout } from "../report-assignment.js";
import type { WorstOffAssignment } from "./worst-off.js";

/** Turns what the solver found into plain data: costs stay costs on the steps, all else counts positive. */
export function reportWorstOff(
  problem: Problem,
  { levels, pairs }: { readonly levels: readonly SolvedLevel[]; readonly pairs: readonly Cell[] },
  thresholds: readonly (number | null)[],
): WorstOffAssignment {
  return {
    pairs,
    unmatchedRows: rowsWithout(problem, pairs),
    total: pairs.reduce((sum, { value }) => sum + value, 0),
    levels: levels.map((level, k) => ({
      ...reportLevel(problem, level, pairs),
      threshold: thresholds[k] ?? null,
    })),
  };
}
