/**
 * A matching of greatest weight in any graph: duals and most pairs from the matching in halves, then a search for each vertex that is
 * left, on the edges nearest to being tight; the others are priced with the duals, blossoms included, until none could matter.
 * That pricing is due to U. Derigs & A. Metz, "Solving (large scale) matching problems combinatorially", Mathematical
 * Programming 50 (1991) 113–121.
 */

import { type Steps, within } from "../../steps.js";
import { Blossoms } from "./blossoms.js";
import { allEdges, hasFewEdges, missedEdges, nearestEdges } from "./candidate-edges.js";
import { type Edge, edgesOf } from "./edges.js";
import { greedyStart } from "./greedy-start.js";
import { halfIntegralStart } from "./half-integral-start.js";
import { treeSearch } from "./tree-search.js";
import type { BestMatching, Start, WeightedPool } from "./weighted-pool.js";

/** The assignment reads all cells, edges or none: worth it up to so many a listed edge. */
const MOST_CELLS_AN_EDGE = 200;

/** Finds a matching of greatest weight, edges and what being matched is worth together, with its duals. */
export function* matchPool(pool: WeightedPool): Steps<BestMatching> {
  const isDense = pool.size * pool.size <= MOST_CELLS_AN_EDGE * pool.edgeCount;
  const start = isDense ? yield* within(halfIntegralStart(pool), 0, 0.5) : greedyStart(pool);
  const takesAll = hasFewEdges(pool);
  const edges = takesAll ? allEdges(pool) : nearestEdges(pool, start);
  for (;;) {
    const { blossoms, duals } = yield* within(matchOnEdges(pool, start, edges), 0.5, 1);
    const missed = takesAll ? [] : missedEdges(pool, duals, blossoms);
    if (missed.length === 0) return reported(blossoms, duals);
    for (const edge of missed) edges.push(edge);
  }
}

interface Matched {
  readonly blossoms: Blossoms;
  readonly duals: Float64Array;
}

function* matchOnEdges(pool: WeightedPool, start: Start, edges: readonly Edge[]): Steps<Matched> {
  const blossoms = new Blossoms(pool.size);
  blossoms.mate.set(start.mate);
  const duals = start.duals.slice();
  const floors = pool.matchedWorth.map((worth) => 0 - 2 * worth);
  const search = treeSearch({ blossoms, edges: edgesOf(pool.size, edges), duals, floors });
  for (let v = 0; v < pool.size; v++) {
    if (blossoms.mate[v] !== -1 || duals[v] === floors[v]) continue;
    search(v);
    yield v / pool.size;
  }
  return { blossoms, duals };
}

function reported(blossoms: Blossoms, duals: Float64Array): BestMatching {
  const found = blossoms.all().flatMap((b) => {
    const dual = blossoms.duals[b]!;
    return dual === 0 ? [] : [{ members: blossoms.vertices(b).sort((v, w) => v - w), dual }];
  });
  return { mate: blossoms.mate, duals, blossoms: found };
}
