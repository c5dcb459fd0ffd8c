import type { CheckedLevel } from "../checked-levels.js";
import type { Outline } from "../problem.js";
import { meritOf, stepCost } from "./worst-off.js";

/**
 * A step of worst-off for the check of duals: it costs as `WorstOffLevel` says.
 *
 * @param before The threshold of the step before; null where nothing is settled yet.
 */
export function checkedStep(
  problem: Outline,
  level: Pick<CheckedLevel, "name" | "value" | "rowDuals" | "columnDuals"> & {
    readonly threshold: number | null;
  },
  before: number | null,
): CheckedLevel {
  const step = {
    threshold: meritOf(problem, level.threshold!),
    settled: before === null ? Number.NEGATIVE_INFINITY : meritOf(problem, before),
  };
  return {
    ...level,
    sign: -1,
    writeWorth: (_, values, worth) => {
      for (let k = 0; k < values.length; k++)
        worth[k] = stepCost(step, meritOf(problem, values[k]!), problem.pairLimit + 1);
    },
  };
}
