/**
 * Pairs and one trio at most, chosen together. Whoever is in the trio, the best pairs of the others are a matching; its duals price everybody,
 * and under any prices a trio with the best pairs beside it comes to no more than what it is worth and the prices of the others. So trios are
 * tried in the order of that bound, each bringing prices of its own, until no bound is above the best that was found. In all pools measured
 * two prices were enough.
 */

import type { Steps } from "../../../steps.js";
import { hashKeys } from "../../pair-hash.js";
import { matchingInSteps } from "../max-weight-matching.js";
import {
  keepsRequired,
  type TrioPool,
  type TrioPrices,
  type TrioProblem,
  trioPool,
  without,
} from "./trio-pool.js";

/** The trio of the best total, and the prices that prove it. */
export interface BestTrio {
  /** Ascending; empty where no trio makes up for the pairs it takes apart, or where turns count and somebody would be left over even so. */
  readonly trio: readonly number[];
  readonly prices: readonly TrioPrices[];
}

/** Prices with what follows from them, in half units. */
interface Priced extends TrioPrices {
  /** What the trio that they were made for comes to with the best pairs beside it. */
  readonly reached: number;
  /** What everybody's prices come to. */
  readonly most: number;
  /** Row by row, the prices of sets that hold both, and what two are worth less these and half of their own. */
  readonly shared: Float64Array;
  readonly near: Float64Array;
  /** For each, the greatest of that with anybody, in which a set counts a third: as much as it may in a trio that it holds. */
  readonly nearest: Float64Array;
}

/** Finds the trio of people who hang together, in steps; equally good ones are told apart by the seed, as far as their bounds are equal too. */
export function* bestTrioInSteps(problem: TrioProblem): Steps<BestTrio> {
  const pool = trioPool(problem);
  const priced = [yield* pricesWithout(problem, pool, [])];
  let trio: readonly number[] = [];
  // A trio that comes to as much as pairs alone leaves nobody over.
  let reached = priced[0]!.reached - 1;
  for (;;) {
    const next = yield* mostPromising(problem, pool, priced, reached);
    if (next === undefined)
      return {
        trio: reached < pool.forAll ? [] : trio,
        prices: priced.map(({ duals, blossoms }) => ({ duals, blossoms })),
      };
    const found = yield* pricesWithout(problem, pool, next);
    priced.push(found);
    if (found.reached <= reached) continue;
    reached = found.reached;
    trio = next;
  }
}

/** The best pairs beside a trio, whose three are then given the least prices that will do. */
function* pricesWithout(problem: TrioProblem, pool: TrioPool, trio: readonly number[]): Steps<Priced> {
  const { size, worths, required } = pool;
  const { allowed, requiredPairs } = without(problem, (one) => trio.includes(one));
  const { total, certificate } = yield* matchingInSteps({
    size,
    values: worths.map((worth) => Math.max(0, worth)),
    allowed,
    first: "weight",
    requiredPairs,
  });
  const { vertexDuals, blossoms } = certificate.levels[0]!;
  const duals = [...vertexDuals];
  const isEdge = (a: number, b: number): boolean =>
    required[a] === -1 ? required[b] === -1 : required[a] === b;
  trio.forEach((one, at) => {
    const settled = new Set(trio.slice(at));
    duals[one] = 0;
    for (let other = 0; other < size; other++)
      if (!settled.has(other) && isEdge(one, other))
        duals[one] = Math.max(duals[one]!, 2 * worths[one * size + other]! - duals[other]!);
  });
  const most = [...duals, ...blossoms.map(({ members, dual }) => (dual * (members.length - 1)) / 2)];
  return {
    duals,
    blossoms,
    reached: 2 * total + worthOf(pool, trio),
    most: most.reduce((sum, one) => sum + one, 0),
    ...nearness(pool, { duals, blossoms }),
  };
}

/** Half units: what the three twos come to; 0 of nobody. */
function worthOf({ size, worths }: TrioPool, [a, b, c]: readonly number[]): number {
  if (a === undefined || b === undefined || c === undefined) return 0;
  return worths[a * size + b]! + worths[a * size + c]! + worths[b * size + c]!;
}

function nearness({ size, worths }: TrioPool, { duals, blossoms }: TrioPrices) {
  const shared = new Float64Array(size * size);
  for (const { members, dual } of blossoms)
    for (const a of members) for (const b of members) shared[a * size + b]! += dual;
  const near = worths.map(
    (worth, cell) => worth - shared[cell]! - (duals[Math.floor(cell / size)]! + duals[cell % size]!) / 2,
  );
  const nearest = Float64Array.from(duals, (_, a) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let cell = a * size; cell < (a + 1) * size; cell++)
      most = Math.max(most, near[cell]! + (shared[cell]! * 2) / 3);
    return most;
  });
  return { shared, near, nearest };
}

/** The trio whose least bound is greatest, if that is above what was reached; of equal ones the first in an order that the seed gives. */
function* mostPromising(
  { tieBreak }: TrioProblem,
  pool: TrioPool,
  priced: readonly Priced[],
  reached: number,
): Steps<readonly number[] | undefined> {
  const { size } = pool;
  const hashes = hashKeys(tieBreak!.keys, tieBreak!.seed, 0);
  const order = [...hashes.keys()].sort((a, b) => hashes[a]! - hashes[b]! || a - b);
  let above = reached;
  let best: readonly number[] | undefined;
  for (const [at, a] of order.entries()) {
    yield 0;
    for (let second = at + 1; second < size; second++) {
      const b = order[second]!;
      const ab = a * size + b;
      const isHopeless = ({ most, near, shared, nearest }: Priced): boolean =>
        most + near[ab]! + (shared[ab]! * 2) / 3 + nearest[a]! + nearest[b]! < above + WHOLE;
      if (priced.some(isHopeless)) continue;
      for (let third = second + 1; third < size; third++) {
        const c = order[third]!;
        const bound = boundOf(priced, ab, a * size + c, b * size + c);
        if (bound <= above || !keepsRequired(pool, [a, b, c])) continue;
        above = bound;
        best = [a, b, c];
      }
    }
  }
  return best?.toSorted((a, b) => a - b);
}

/** Bounds are whole but for thirds, which are rounded by far less than what this leaves. */
const WHOLE = 0.5;

/** What a trio can come to at most under all prices, by its three cells. A set takes part in one match less where two or three of it are in it. */
function boundOf(priced: readonly Priced[], ab: number, ac: number, bc: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { most, near, shared } of priced) {
    // Sets that hold all three are among those of any two; the solver's are nested, so that it is just the fewest.
    const ofAll = Math.min(shared[ab]!, shared[ac]!, shared[bc]!);
    least = Math.min(least, most + near[ab]! + near[ac]! + near[bc]! + 2 * ofAll);
  }
  return least;
}
