/** A pool in which three may be a trio, as the search and the check see it. */

import type { BlossomDual } from "../pool-matching.js";
import type { PoolProblem } from "../pool-problem.js";

/** A pool whose values and mask are flat. */
export interface TrioProblem extends PoolProblem {
  readonly values: Float64Array;
  readonly allowed: Uint8Array;
}

/**
 * Duals of everybody and of odd sets, in half units, none negative: those of any two who may be a pair, and of the sets that hold both, come
 * to twice what the pair is worth or more.
 */
export interface TrioPrices {
  readonly duals: readonly number[];
  readonly blossoms: readonly BlossomDual[];
}

/** What is looked up again and again. */
export interface TrioPool {
  readonly size: number;
  /**
   * What two are worth, row by row; where coverage comes first with so much added that no total outweighs one more person: half of it for
   * each. −Infinity where they may not be together. A pair is worth that, a trio half of what its three twos come to.
   */
  readonly worths: Float64Array;
  /** The other of each one's required pair, −1 for none. */
  readonly required: Int32Array;
  /** Where it counts who was left over before, what everybody being with somebody comes to at least, in half units: then nobody's turn is. Otherwise 0. */
  readonly forAll: number;
}

/** Reads a problem that has been checked. */
export function trioPool({
  size,
  values,
  allowed,
  first,
  requiredPairs = [],
  priorities,
}: TrioProblem): TrioPool {
  const required = new Int32Array(size).fill(-1);
  for (const { a, b } of requiredPairs) {
    required[a] = b;
    required[b] = a;
  }
  const largest = values.reduce((most, value) => Math.max(most, value), 1);
  const forCoverage = first === "weight" ? 0 : 2 ** Math.ceil(Math.log2((size + 1) * largest));
  const worths = values.map((value, cell) =>
    allowed[cell] === 1 ? value + forCoverage : Number.NEGATIVE_INFINITY,
  );
  const forAll = priorities === undefined ? 0 : forCoverage * oddParts({ size, allowed }).flat().length;
  return { size, worths, required, forAll };
}

/**
 * Those who hang together by pairs that are allowed, where their number is odd and more than one; each ascending. Whatever the pairs, one of
 * them at least is over.
 */
export function oddParts({
  size,
  allowed,
}: Pick<TrioProblem, "size" | "allowed">): readonly (readonly number[])[] {
  const isSeen = new Uint8Array(size);
  const parts: number[][] = [];
  for (let one = 0; one < size; one++) {
    if (isSeen[one] === 1) continue;
    isSeen[one] = 1;
    const part = [one];
    for (const member of part)
      for (let other = 0; other < size; other++) {
        if (isSeen[other] === 1 || allowed[member * size + other] === 0) continue;
        isSeen[other] = 1;
        part.push(other);
      }
    if (part.length > 1 && part.length % 2 === 1) parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}

/** The problem without those who are out: they are allowed with nobody. */
export function without(problem: TrioProblem, isOut: (one: number) => boolean): TrioProblem {
  const { size, allowed, requiredPairs = [] } = problem;
  return {
    ...problem,
    allowed: allowed.map((open, cell) =>
      open === 0 || isOut(Math.floor(cell / size)) || isOut(cell % size) ? 0 : 1,
    ),
    requiredPairs: requiredPairs.filter(({ a }) => !isOut(a)),
  };
}

/** Whether all who have a required pair have it within these. */
export function keepsRequired({ required }: TrioPool, members: readonly number[]): boolean {
  return members.every((one) => required[one] === -1 || members.includes(required[one]!));
}
