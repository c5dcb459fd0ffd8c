import type { CheckedLevel } from "../checked-levels.js";
import type { Outline } from "../problem.js";

/**
 * A step of worst-off for the check of duals, stated again from `WorstOffLevel`: a cell at the threshold costs 1, one between the threshold
 * before and this one more than all pairs together, any other nothing.
 *
 * @param before The threshold of the step before; null where nothing is settled yet.
 */
export function checkedStep(
  { maximise, pairLimit }: Outline,
  level: Pick<CheckedLevel, "name" | "value" | "rowDuals" | "columnDuals"> & {
    readonly threshold: number | null;
  },
  before: number | null,
): CheckedLevel {
  const { threshold } = level;
  const isWorse = (value: number, than: number): boolean => (maximise ? value < than : value > than);
  return {
    ...level,
    sign: -1,
    writeWorth: (_, values, worth) => {
      for (let k = 0; k < values.length; k++) {
        const value = values[k]!;
        const isSettled = before !== null && !isWorse(before, value);
        if (isSettled) worth[k] = 0;
        else if (value === threshold) worth[k] = 1;
        else worth[k] = isWorse(value, threshold!) ? pairLimit + 1 : 0;
      }
    },
  };
}
