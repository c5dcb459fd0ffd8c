/** Where the assignment would have to read too much: duals lowered vertex by vertex, pairs where an edge becomes tight. */

import type { Start, WeightedPool } from "./weighted-pool.js";

/** Starts from the greatest weight at each vertex: a greedy matching, at least half as good as the best. */
export function greedyStart({ size, matchedWorth, readEdges }: WeightedPool): Start {
  const neighbours = new Int32Array(size);
  const weights = new Float64Array(size);
  const duals = matchedWorth.map((worth) => 0 - 2 * worth);
  const mate = new Int32Array(size).fill(-1);
  for (let v = 0; v < size; v++) {
    const count = readEdges(v, neighbours, weights);
    for (let k = 0; k < count; k++) if (weights[k]! > duals[v]!) duals[v] = weights[k]!;
  }
  for (let v = 0; v < size; v++) {
    if (mate[v] !== -1) continue;
    let least = 0 - 2 * matchedWorth[v]!;
    let found = -1;
    const count = readEdges(v, neighbours, weights);
    for (let k = 0; k < count; k++) {
      const need = 2 * weights[k]! - duals[neighbours[k]!]!;
      if (need < least || (need === least && found !== -1 && mate[found] === -1)) continue;
      least = need;
      found = neighbours[k]!;
    }
    duals[v] = least;
    if (found === -1 || mate[found] !== -1) continue;
    mate[v] = found;
    mate[found] = v;
  }
  return { duals, mate };
}
