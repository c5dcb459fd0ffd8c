/** What goes into a matching within one pool: numbers only, no people. */

import type { FlatValues, WriteRow } from "../assignment-problem.js";

/** Two of a pool, counted from 0, in any order. */
export interface PoolPair {
  readonly a: number;
  readonly b: number;
}

/** Two who may be a pair, and what that is worth (or costs), in the caller's unit; finite. */
export interface PoolEdge extends PoolPair {
  readonly value: number;
}

/** With keys, the choice among equally good matchings depends on the keys and the seed, never on the order. */
export interface PoolTieBreak {
  /** One distinct key for each, such as a person's id. */
  readonly keys: readonly string[];
  /** A safe integer. */
  readonly seed: number;
}

/** Who of one pool is paired with whom? */
export interface PoolProblem {
  /** How many there are: integer, 0 or more. */
  readonly size: number;
  /**
   * Symmetric values in one of four forms: nested arrays (`null`: never); one typed array, row by row; a list of edges, of which
   * only the listed are allowed (an empty array is an empty list); a function that writes one row. What stands on the diagonal
   * is not read.
   */
  readonly values: readonly (readonly (number | null)[])[] | FlatValues | readonly PoolEdge[] | WriteRow;
  /** Length size · size, row by row, symmetric: 0 is never, anything else is allowed. Not for a list of edges. */
  readonly allowed?: Uint8Array | undefined;
  /** Whether the total is to be great or small. Default `"max"`. */
  readonly sense?: "max" | "min" | undefined;
  /** `"coverage"` (the default): as many pairs as possible, then the best total. `"weight"`: the best total alone. */
  readonly first?: "coverage" | "weight" | undefined;
  /** Pairs that must be in the result; each of the pool in one at most. */
  readonly requiredPairs?: readonly PoolPair[] | undefined;
  /**
   * Among matchings with as many pairs as possible, those come first whose members' priorities have the greatest sum, before the
   * total: for who was left out before. Integers from 0 to 1000, one for each. Needs coverage first.
   */
  readonly priorities?: readonly number[] | undefined;
  readonly tieBreak?: PoolTieBreak | undefined;
}
