import { type AssignmentProblem, assign } from "../../assignment/index.js";
import { plain } from "../../plain.js";
import { unitsOfFit } from "../../scoring/index.js";
import type { Placement } from "../placement.js";
import type { Pool } from "../pool.js";
import type { PoolPolicy } from "./policy.js";

/** What a best placement is. */
export interface BestOptions {
  readonly seed: number;
  /** What a mentee without a mentor counts, in fits. Absent: as many pairs as can be come first. */
  readonly unmatchedValue?: number | undefined;
}

/** The best placement of a pool, by the library's own solver. */
export function bestPlacement(pool: Pool, { seed, unmatchedValue }: BestOptions): Placement {
  const { pairs } = assign({
    ...problemOf(pool, seed),
    unmatchedValue: unmatchedValue === undefined ? undefined : unitsOfFit(unmatchedValue),
  });
  const placed = new Int32Array(pool.menteeIds.length).fill(-1);
  for (const { row, column } of pairs) placed[row] = column;
  return placed;
}

/** A pool as a solver takes it: a row a mentee, a column a mentor, fits in whole units as in `match`. */
export function problemOf(pool: Pool, seed: number): Omit<AssignmentProblem, "unmatchedValue"> {
  const { menteeIds, mentorIds, fits, allowed, capacities, required } = pool;
  return {
    rows: menteeIds.length,
    columns: mentorIds.length,
    values: fits.map(unitsOfFit),
    allowed,
    columnCapacities: capacities,
    requiredPairs: [...required.entries()].flatMap(([row, column]) => (column < 0 ? [] : [{ row, column }])),
    tieBreak: { rowKeys: menteeIds.map(plain), columnKeys: mentorIds.map(plain), seed },
  };
}

/** As many pairs as can be, then the greatest sum of fits: what a programme does that says nothing else. Ours. */
export const coverageThenTotal: PoolPolicy = (pool, { seed }) => bestPlacement(pool, { seed });

/**
 * The greatest sum of fits, whoever is left over: what the Hungarian method does to a matrix of fits.
 * Source: Kuhn, Naval Research Logistics Quarterly 2 (1955), p. 83.
 */
export const totalAlone: PoolPolicy = (pool, { seed }) => bestPlacement(pool, { seed, unmatchedValue: 0 });
