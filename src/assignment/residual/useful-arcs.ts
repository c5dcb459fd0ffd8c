import { rowsAStep, type Steps } from "../../steps.js";
import { type Arc, type ArcRun, type Arcs, arcsOf, type Slack } from "./arcs.js";
import type { Side } from "./side.js";

/** What is known of a residual graph whose arcs from near to far are yet to be found. */
interface Known {
  readonly near: Side;
  readonly far: Side;
  readonly used: Arcs;
}

/**
 * The arcs from near to far that can be on a shortest path from the outside: those that lose no more by themselves than the far node does by
 * the best of some short paths to it. Few are left of a full matrix.
 *
 * @param intoFar The arcs that lead to a far node, with the near nodes they come from as targets.
 */
export function* usefulArcs(known: Known, intoFar: (node: number) => ArcRun): Steps<Arcs> {
  const { near, far } = known;
  const waysToNear = shortWaysToNear(known);
  const ways = { early: far.give.early.slice(), late: far.give.late.slice() };
  const found: Arc[] = [];
  const stride = rowsAStep(near.count);
  for (let f = 0; f < far.count; f++) {
    const { start, end, targets, early, late } = intoFar(f);
    for (let k = start; k < end; k++) {
      const n = targets[k]!;
      lower(ways, f, waysToNear.early[n]! + early[k]!, waysToNear.late[n]! + late[k]!);
    }
    for (let k = start; k < end; k++)
      if (early[k]! < ways.early[f]! || (early[k] === ways.early[f] && late[k]! <= ways.late[f]!))
        found.push({ from: targets[k]!, to: f, early: early[k]!, late: late[k]! });
    if ((f + 1) % stride === 0) yield f / far.count;
  }
  return arcsOf(near.count, found);
}

/** Straight from the outside to each near node, or by way of a far one that gives up a pair. */
function shortWaysToNear({ near, far, used }: Known): Slack {
  const ways = { early: near.gain.early.slice(), late: near.gain.late.slice() };
  for (let f = 0; f < far.count; f++) {
    const { start, end, targets, early, late } = used.from(f);
    for (let k = start; k < end; k++)
      lower(ways, targets[k]!, far.give.early[f]! + early[k]!, far.give.late[f]! + late[k]!);
  }
  return ways;
}

/** Keeps the less of what is lost on two ways to a node. */
function lower(ways: Slack, node: number, early: number, late: number): void {
  if (early > ways.early[node]! || (early === ways.early[node] && late >= ways.late[node]!)) return;
  ways.early[node] = early;
  ways.late[node] = late;
}
