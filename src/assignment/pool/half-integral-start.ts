/**
 * The best matching in halves, as an assignment of the vertices to themselves: every pair, path and even cycle of it is matched, of an odd
 * cycle all vertices but one, so that few searches are left (U. Derigs & A. Metz, "On the use of optimal fractional matchings
 * for solving the (integer) matching problem", Computing 36 (1986) 263–270).
 */

import type { Steps } from "../../steps.js";
import { kernelOf } from "../choose-kernel.js";
import type { Start, WeightedPool } from "./weighted-pool.js";

/** Solves the assignment; its duals, summed up for each vertex, hold for every edge. */
export function* halfIntegralStart({ size, matchedWorth, readEdges }: WeightedPool): Steps<Start> {
  const neighbours = new Int32Array(size);
  const weights = new Float64Array(size);
  const { columnOfRow, rowDuals, columnDuals } = yield* kernelOf("auto")({
    rows: size,
    columns: size,
    capacities: new Int32Array(size).fill(1),
    leaveOutCosts: new Float64Array(size),
    freePlaceCosts: new Float64Array(size),
    leastOfColumn: undefined,
    writeCosts: (row, costs) => {
      costs.fill(Number.POSITIVE_INFINITY);
      const count = readEdges(row, neighbours, weights);
      for (let k = 0; k < count; k++)
        costs[neighbours[k]!] = 0 - weights[k]! - matchedWorth[row]! - matchedWorth[neighbours[k]!]!;
    },
  });
  const floors = matchedWorth.map((worth) => 0 - 2 * worth);
  const duals = floors.map((floor, v) => floor - rowDuals[v]! - columnDuals[v]!);
  return { duals, mate: pairsAlong(columnOfRow, (v) => duals[v] === floors[v]) };
}

/** Pairs the vertices of each path and cycle, one after the other; where they are odd in number, one is left out. */
function pairsAlong(next: Int32Array, mayBeLeftOut: (v: number) => boolean): Int32Array {
  const mate = new Int32Array(next.length).fill(-1);
  const isDone = new Uint8Array(next.length);
  const hasBefore = new Uint8Array(next.length);
  for (const v of next) if (v !== -1) hasBefore[v] = 1;
  const follow = (start: number): void => {
    const way: number[] = [];
    for (let v = start; v !== -1 && isDone[v] === 0; v = next[v]!) {
      isDone[v] = 1;
      way.push(v);
    }
    const isCycle = hasBefore[start] === 1;
    const first = way.length % 2 === 0 ? 0 : 1 + leftOutOf(way, isCycle, mayBeLeftOut);
    for (let k = 0; k + 1 < way.length; k += 2) {
      const [v, w] = [way[(first + k) % way.length]!, way[(first + k + 1) % way.length]!];
      mate[v] = w;
      mate[w] = v;
    }
  };
  for (let v = 0; v < next.length; v++) if (hasBefore[v] === 0) follow(v);
  for (let v = 0; v < next.length; v++) if (isDone[v] === 0) follow(v);
  return mate;
}

/** The place of the one to leave out: of a path only every other can be. */
function leftOutOf(way: readonly number[], isCycle: boolean, mayBeLeftOut: (v: number) => boolean): number {
  const at = way.findIndex((v, k) => (isCycle || k % 2 === 0) && mayBeLeftOut(v));
  return Math.max(0, at);
}
