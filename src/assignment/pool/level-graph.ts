/** The pairs that are still open on a level, and what every best matching so far has in common. */

import { edgesOf } from "./edges.js";
import type { Pool } from "./pool.js";
import type { SolvedPoolLevel } from "./pool-level.js";
import type { Blossom } from "./weighted-pool.js";

/** What a matching must keep to in order to stay best on all levels before (complementary slackness). */
export interface LevelGraph {
  readonly size: number;
  readonly edgeCount: number;
  /** Writes neighbours, the caller's values, and in how many kept blossoms both ends are; returns how many neighbours there are. */
  readonly readEdges: (
    vertex: number,
    neighbours: Int32Array,
    values: Float64Array,
    depths: Float64Array,
  ) => number;
  /** 1 for those who must be in a pair. */
  readonly isKept: Uint8Array;
  /** Sets that must hold as many pairs as can be, each once. */
  readonly keptSets: ReadonlyMap<string, readonly number[]>;
}

/** Everything is open but to those with a required pair, who are settled. */
export function wholeGraph({ size, edgeCount, required, readEdges }: Pool): LevelGraph {
  return {
    size,
    edgeCount,
    readEdges: (vertex, neighbours, values, depths) => {
      if (required[vertex] !== -1) return 0;
      depths.fill(0);
      return readEdges(vertex, neighbours, values);
    },
    isKept: new Uint8Array(size),
    keptSets: new Map(),
  };
}

/** Closes the pairs whose duals on a level are more than their worth, and keeps what has a dual other than 0. */
export function narrowed(graph: LevelGraph, level: SolvedPoolLevel): LevelGraph {
  const { size } = graph;
  const newlyKept = level.blossoms.filter(({ members }) => !graph.keptSets.has(keyOf(members)));
  const duals = sumsOver(size, level.blossoms);
  const counts = sumsOver(
    size,
    newlyKept.map(({ members }) => ({ members, dual: 1 })),
  );
  const neighbours = new Int32Array(size);
  const values = new Float64Array(size);
  const depths = new Float64Array(size);
  const list: { a: number; b: number; weight: number }[] = [];
  const depthList: { a: number; b: number; weight: number }[] = [];
  for (let a = 0; a < size; a++) {
    const count = graph.readEdges(a, neighbours, values, depths);
    if (count === 0) continue;
    const [dualSums, countSums] = [duals(a), counts(a)];
    for (let k = 0; k < count; k++) {
      const b = neighbours[k]!;
      if (b < a) continue;
      const cover = level.duals[a]! + level.duals[b]! + dualSums[b]!;
      if (cover !== 2 * level.weightOf(a, b, values[k]!)) continue;
      list.push({ a, b, weight: values[k]! });
      depthList.push({ a, b, weight: depths[k]! + countSums[b]! });
    }
  }
  const { starts, targets, weights } = edgesOf(size, list);
  const depthOf = edgesOf(size, depthList).weights;
  return {
    size,
    edgeCount: list.length,
    readEdges: (vertex, ofNeighbours, ofValues, ofDepths) => {
      const from = starts[vertex]!;
      const to = starts[vertex + 1]!;
      for (let k = from; k < to; k++) {
        ofNeighbours[k - from] = targets[k]!;
        ofValues[k - from] = weights[k]!;
        ofDepths[k - from] = depthOf[k]!;
      }
      return to - from;
    },
    isKept: graph.isKept.map((kept, v) => (kept === 1 || level.duals[v] !== 0 ? 1 : 0)),
    keptSets: new Map([
      ...graph.keptSets,
      ...newlyKept.map(({ members }) => [keyOf(members), members] as const),
    ]),
  };
}

/** One text for a set. */
export const keyOf = (members: readonly number[]): string => members.join();

/** For a vertex, the sum of the duals of the blossoms that it is in with each other; written over by the next call. */
function sumsOver(size: number, blossoms: readonly Blossom[]): (vertex: number) => Float64Array {
  const sums = new Float64Array(size);
  const blossomsOf = Array.from({ length: size }, (): Blossom[] => []);
  for (const blossom of blossoms) for (const v of blossom.members) blossomsOf[v]!.push(blossom);
  return (vertex) => {
    sums.fill(0);
    for (const { members, dual } of blossomsOf[vertex]!) for (const v of members) sums[v]! += dual;
    return sums;
  };
}
