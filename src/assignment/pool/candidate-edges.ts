/** For each vertex the edges that are nearest to being tight, and the search for those that were missed. */

import type { Blossoms } from "./blossoms.js";
import type { Edge } from "./edges.js";
import { sharedDuals } from "./shared-duals.js";
import type { Start, WeightedPool } from "./weighted-pool.js";

/** So many edges a vertex at first. */
const EDGES_A_VERTEX = 24;
/** So many missed ones a vertex are added at a time. */
const MOST_ADDED = 16;

/** Whether to take all edges, because there are few. */
export function hasFewEdges({ size, edgeCount }: WeightedPool): boolean {
  return edgeCount <= 32 * size;
}

/** Every edge once. */
export function allEdges({ size, readEdges }: WeightedPool): Edge[] {
  const neighbours = new Int32Array(size);
  const weights = new Float64Array(size);
  const found: Edge[] = [];
  for (let a = 0; a < size; a++) {
    const count = readEdges(a, neighbours, weights);
    for (let k = 0; k < count; k++)
      if (neighbours[k]! > a) found.push({ a, b: neighbours[k]!, weight: weights[k]! });
  }
  return found;
}

/** The edges of the start's pairs, and at each vertex some that its duals leave least slack. */
export function nearestEdges({ size, readEdges }: WeightedPool, { duals, mate }: Start): Edge[] {
  const neighbours = new Int32Array(size);
  const weights = new Float64Array(size);
  const slacks = new Float64Array(size);
  const sorted = new Float64Array(size);
  const seen = new Set<number>();
  const found: Edge[] = [];
  for (let v = 0; v < size; v++) {
    const count = readEdges(v, neighbours, weights);
    for (let k = 0; k < count; k++) slacks[k] = duals[v]! + duals[neighbours[k]!]! - 2 * weights[k]!;
    const limit = smallest(EDGES_A_VERTEX, slacks, count, sorted);
    // Tied vertices would all choose the same low neighbours: each begins elsewhere.
    const from = Math.floor((v * 0.618_033_988_75 * count) % Math.max(1, count));
    let room = EDGES_A_VERTEX;
    for (let step = 0; step < count; step++) {
      const k = (from + step) % count;
      const w = neighbours[k]!;
      if (w !== mate[v] && (slacks[k]! > limit || room === 0)) continue;
      if (w !== mate[v]) room--;
      const key = v < w ? v * size + w : w * size + v;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ a: v, b: w, weight: weights[k]! });
    }
  }
  return found;
}

/** The k-th smallest of the first values, by quickselect (C. A. R. Hoare, CACM 4 (1961) 321); `Infinity` where there are no more. */
function smallest(k: number, values: Float64Array, count: number, scratch: Float64Array): number {
  if (count <= k) return Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) scratch[i] = values[i]!;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = scratch[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (scratch[i]! < pivot) i++;
      while (scratch[j]! > pivot) j--;
      if (i > j) break;
      const value = scratch[i]!;
      scratch[i++] = scratch[j]!;
      scratch[j--] = value;
    }
    if (k - 1 <= j) high = j;
    else if (k - 1 >= i) low = i;
    else break;
  }
  return scratch[k - 1]!;
}

/** Edges that outweigh their duals, blossoms included; at each vertex the worst. None: the matching is best in the whole graph. */
export function missedEdges(
  { size, readEdges }: WeightedPool,
  duals: Float64Array,
  blossoms: Blossoms,
): Edge[] {
  const neighbours = new Int32Array(size);
  const weights = new Float64Array(size);
  const sharedWith = sharedDuals(blossoms);
  const found: Edge[] = [];
  for (let a = 0; a < size; a++) {
    const missed: { readonly edge: Edge; readonly slack: number }[] = [];
    const count = readEdges(a, neighbours, weights);
    let shared: Float64Array | undefined;
    for (let k = 0; k < count; k++) {
      const b = neighbours[k]!;
      if (b < a) continue;
      let slack = duals[a]! + duals[b]! - 2 * weights[k]!;
      if (slack >= 0) continue;
      if (blossoms.outermost[a] === blossoms.outermost[b]) {
        shared ??= sharedWith(a);
        slack += shared[b]!;
      }
      if (slack < 0) missed.push({ edge: { a, b, weight: weights[k]! }, slack });
    }
    if (missed.length > MOST_ADDED) missed.sort((one, other) => one.slack - other.slack);
    for (const { edge } of missed.slice(0, MOST_ADDED)) found.push(edge);
  }
  return found;
}
