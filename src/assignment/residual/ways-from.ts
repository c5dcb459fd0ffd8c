import type { Steps } from "../../steps.js";
import { MinHeap } from "../min-heap.js";
import type { ArcRun, Slack } from "./arcs.js";
import type { Residual } from "./residual.js";

/**
 * Shortest paths from one node to all. Nodes are near ones, then far ones, then the outside, where places come from and go to. What is lost before
 * the total counts first.
 */
export interface Ways {
  /** `Infinity`: there is no way. */
  readonly early: Float64Array;
  readonly late: Float64Array;
  /** The node before each on its path, −1 at the beginning. */
  readonly before: Int32Array;
}

/** About a millisecond's work. */
const ARCS_A_STEP = 2 ** 16;

/** Dijkstra's search: no slack is less than nothing. With an end, it goes as far as there. */
export function* waysFrom({ near, far, unused, used }: Residual, start: number, end = -1): Steps<Ways> {
  const outside = near.count + far.count;
  const early = new Float64Array(outside + 1).fill(Number.POSITIVE_INFINITY);
  const late = new Float64Array(outside + 1);
  const before = new Int32Array(outside + 1).fill(-1);
  const isDone = new Uint8Array(outside + 1);
  const waiting = new Waiting();

  const reach = (node: number, earlyThere: number, lateThere: number, from: number): void => {
    if (isDone[node] === 1 || earlyThere > early[node]! || earlyThere === Number.POSITIVE_INFINITY) return;
    if (earlyThere === early[node] && lateThere >= late[node]!) return;
    early[node] = earlyThere;
    late[node] = lateThere;
    before[node] = from;
    waiting.push(earlyThere, lateThere, node);
  };
  const step = (node: number, from: number, slack: Slack, k: number): void =>
    reach(node, early[from]! + slack.early[k]!, late[from]! + slack.late[k]!, from);
  const follow = (arcs: ArcRun, from: number, offset: number): number => {
    const [earlyHere, lateHere] = [early[from]!, late[from]!];
    for (let k = arcs.start; k < arcs.end; k++) {
      const node = offset + arcs.targets[k]!;
      const earlyThere = earlyHere + arcs.early[k]!;
      const lateThere = lateHere + arcs.late[k]!;
      // Most arcs lead nowhere better: that is seen here, without a call.
      if (earlyThere > early[node]! || (earlyThere === early[node] && lateThere >= late[node]!)) continue;
      reach(node, earlyThere, lateThere, from);
    }
    return arcs.end - arcs.start + 1;
  };
  const leave = (node: number): number => {
    if (node < near.count) {
      step(outside, node, near.give, node);
      return follow(unused.from(node), node, near.count);
    }
    if (node < outside) {
      step(outside, node, far.gain, node - near.count);
      return follow(used.from(node - near.count), node, 0);
    }
    for (let n = 0; n < near.count; n++) step(n, outside, near.gain, n);
    for (let f = 0; f < far.count; f++) step(near.count + f, outside, far.give, f);
    return outside;
  };

  early[start] = 0;
  waiting.push(0, 0, start);
  let followed = 0;
  let left = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isDone[node] === 1) continue;
    if (node === end) break;
    isDone[node] = 1;
    left++;
    followed += leave(node);
    if (followed < ARCS_A_STEP) continue;
    followed = 0;
    yield left / outside;
  }
  return { early, late, before };
}

/** The nodes on the path to one, that one first. */
export function pathBackFrom({ before }: Ways, end: number): number[] {
  const path: number[] = [];
  for (let node = end; node !== -1; node = before[node]!) path.push(node);
  return path;
}

/** Nodes by what is lost early, then by what is lost late. Few different early losses are there at a time. */
class Waiting {
  readonly #heaps = new Map<number, MinHeap>();

  push(early: number, late: number, node: number): void {
    let heap = this.#heaps.get(early);
    if (heap === undefined) {
      heap = new MinHeap();
      this.#heaps.set(early, heap);
    }
    heap.push(late, node);
  }

  /** The least, undefined where none is left. */
  pop(): number | undefined {
    let least = Number.POSITIVE_INFINITY;
    for (const [early, { size }] of this.#heaps) if (size > 0 && early < least) least = early;
    return this.#heaps.get(least)?.pop();
  }
}
