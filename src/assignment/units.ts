/** Values as whole units: everything a solver adds up is an integer in a double, so that a proof can be checked with ===. */

import { issue } from "../issue.js";
import type { LoadCosts } from "./load-costs.js";
import type { Problem } from "./problem.js";
import { ProblemError } from "./problem-error.js";

/** The unit a problem's values are rounded to. */
export interface Units {
  /** One unit in the caller's unit. 1, or a power of two. */
  readonly resolution: number;
  /** The caller's unit in units, 1 / resolution: also a power of two. */
  readonly perValue: number;
  /** No cost of a cell is larger than this, either sign, in units. */
  readonly largest: number;
}

/** Above 2^50 a sum of eight duals could leave the integers that a double holds exactly. */
export const LARGEST_DUAL = 2 ** 50;

/** What the choice depends on. */
type Sized = Pick<Problem, "pairLimit"> & {
  readonly measures: Pick<Problem["measures"], "largest" | "integers">;
  readonly unmatchedValue?: number | undefined;
  readonly loadCosts?: LoadCosts | undefined;
};

/**
 * Takes 1 for integers, otherwise the finest power of two with which {@link fullBonus} stays within {@link LARGEST_DUAL}.
 *
 * @throws ProblemError `values-too-large` where integers would need more.
 */
export function chooseUnits({ measures, unmatchedValue = 0, pairLimit, loadCosts }: Sized): Units {
  const largest = measures.largest + Math.abs(unmatchedValue) + (loadCosts?.at(-1) ?? 0);
  const room = LARGEST_DUAL / (8 * (pairLimit + 1));
  if (measures.integers && Number.isInteger(unmatchedValue)) {
    if (largest > room) throw tooLarge(largest, room);
    return { resolution: 1, perValue: 1, largest };
  }
  if (largest === Number.POSITIVE_INFINITY) throw tooLarge(largest, Number.MAX_VALUE);
  const power = Math.min(1000, Math.floor(Math.log2(room / 2)) - Math.ceil(Math.log2(largest)));
  return { resolution: 2 ** -power, perValue: 2 ** power, largest: Math.ceil(largest * 2 ** power) + 2 };
}

/** 1.5 · 2^52: added to a number of up to 2^51, either sign, it leaves no room for a fraction. */
const NO_FRACTION = 6755399441055744;

/** A value in units, rounded to the nearest whole one, halves to the even one. Exact up to 2^51 units. */
export function toUnits(value: number, perValue: number): number {
  return value * perValue + NO_FRACTION - NO_FRACTION;
}

/**
 * What leaving a row out costs where it has to be placed, for costs up to `largest`: a power of two above whatever a change
 * of all other pairs could win. A chain of changes touches at most 2 · pairLimit + 1 cells.
 */
export function fullBonus(largest: number, pairLimit: number): number {
  return 2 ** Math.ceil(Math.log2(4 * (pairLimit + 1) * Math.max(1, largest)));
}

function tooLarge(largest: number, room: number): ProblemError {
  return new ProblemError([
    issue({
      code: "values-too-large",
      at: "values",
      value: String(largest),
      expected: `Expected values up to ${room}, so that all sums are exact.`,
      remedy: "Divide the values by a common factor.",
    }),
  ]);
}
