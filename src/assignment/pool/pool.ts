/** A pool as the solver and the check see it: checked, and in one form. */

import type { PoolTieBreak } from "./pool-problem.js";

/** Writes who may be paired with a vertex, and the caller's values; returns how many there are. */
export type ReadPool = (vertex: number, neighbours: Int32Array, values: Float64Array) => number;

export interface Pool {
  readonly size: number;
  readonly maximise: boolean;
  readonly coverageFirst: boolean;
  /** The other of each one's required pair, −1 for none. */
  readonly required: Int32Array;
  readonly priorities: readonly number[] | undefined;
  readonly tieBreak: PoolTieBreak | undefined;
  /** The largest absolute value of an allowed pair, 0 where there is none. */
  readonly largest: number;
  readonly integers: boolean;
  /** No matching has more pairs than this. */
  readonly pairLimit: number;
  /** How many pairs are allowed. */
  readonly edgeCount: number;
  /** Whoever has a required pair has that one only. */
  readonly readEdges: ReadPool;
}
