/**
 * One search: from an exposed vertex grows a tree of tight edges, changing duals as it must, until the vertex finds a mate or some vertex
 * of the tree may as well stay exposed (J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", Journal of Research
 * of the National Bureau of Standards 69B (1965) 125–130; one tree at a time as in W. Cook & A. Rohe, INFORMS Journal on
 * Computing 11 (1999) 138–148, so that exposed vertices need not have equal duals).
 *
 * Duals change while the search's clock runs: those of outer vertices (at an even distance from the root) fall by the
 * clock, those of inner ones rise, those of outer blossoms rise twice as fast, those of inner ones fall. What happens next waits in a
 * heap by the time at which it happens. Duals are in half units: all vertices of a tree are equally odd or even, so times are whole.
 */

import { MinHeap } from "../min-heap.js";
import type { Blossoms } from "./blossoms.js";
import type { Edges } from "./edges.js";

const OUTER = 1;
const INNER = 2;

/** What a search works on: feasible duals, a matching on tight edges. It changes both. */
export interface SearchState {
  readonly blossoms: Blossoms;
  readonly edges: Edges;
  /** Vertex duals in half units: duals[i] + duals[j] + blossoms' ≥ 2 · weight, with equality for pairs and within blossoms. */
  readonly duals: Float64Array;
  /** A vertex whose dual is this low may stay exposed. */
  readonly floors: Float64Array;
}

/** Makes a search; it may be called for every exposed vertex that stands above its floor, one after the other. */
export function treeSearch({ blossoms, edges, duals, floors }: SearchState): (root: number) => void {
  const { size, mate, outermost, parent, base } = blossoms;
  const { starts, targets, weights } = edges;
  /** Of outermost blossoms: 0, OUTER or INNER; with the edge by which they were reached, and since when. */
  const label = new Uint8Array(2 * size);
  const linkFrom = new Int32Array(2 * size);
  const linkTo = new Int32Array(2 * size);
  const blossomSince = new Float64Array(2 * size);
  /** Since when a vertex's dual has been changing, and the time of the first edge by which an unlabelled one can be reached. */
  const since = new Float64Array(size);
  const reachedAt = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const marks = new Int32Array(2 * size);
  const sourceOf = new Int32Array(targets.length);
  for (let v = 0; v < size; v++) sourceOf.fill(v, starts[v]!, starts[v + 1]!);
  const events = new MinHeap();

  let now = 0;
  let mark = 0;
  /** The earliest end known: a vertex that comes to its floor, or an edge to an exposed vertex. */
  let endTime = 0;
  let endVertex = -1;
  let endTarget = -1;
  let labelled: number[] = [];
  let touched: number[] = [];

  const dualOf = (v: number): number => {
    const state = label[outermost[v]!]!;
    if (state === 0) return duals[v]!;
    return duals[v]! + (state === OUTER ? since[v]! - now : now - since[v]!);
  };

  const settleVertex = (v: number, state: number): void => {
    duals[v]! += state === OUTER ? since[v]! - now : now - since[v]!;
    since[v] = now;
  };

  const settleBlossom = (b: number, state: number): void => {
    if (b < size) return;
    const passed = 2 * (now - blossomSince[b]!);
    blossoms.duals[b]! += state === OUTER ? passed : -passed;
    blossomSince[b] = now;
  };

  /** Follows the edges of a vertex that has become outer. */
  const scan = (v: number): void => {
    const own = outermost[v]!;
    const dual = dualOf(v);
    const floorTime = now + dual - floors[v]!;
    if (floorTime < endTime) {
      endTime = floorTime;
      endVertex = v;
      endTarget = -1;
    }
    for (let e = starts[v]!, end = starts[v + 1]!; e < end; e++) {
      const w = targets[e]!;
      const other = outermost[w]!;
      if (other === own || label[other] === INNER) continue;
      const slack = dual + dualOf(w) - 2 * weights[e]!;
      if (label[other] === OUTER) {
        if (now + slack / 2 < endTime) events.push(now + slack / 2, e);
        continue;
      }
      const time = now + slack;
      if (time >= endTime) continue;
      if (blossoms.isExposed(other)) {
        endTime = time;
        endVertex = v;
        endTarget = w;
      } else if (time < reachedAt[w]!) {
        if (reachedAt[w] === Number.POSITIVE_INFINITY) touched.push(w);
        reachedAt[w] = time;
        events.push(time, e);
      }
    }
  };

  /** Follows the edges of a vertex that has lost its label, back to outer vertices. */
  const scanBack = (w: number): void => {
    reachedAt[w] = Number.POSITIVE_INFINITY;
    for (let e = starts[w]!, end = starts[w + 1]!; e < end; e++) {
      const v = targets[e]!;
      if (label[outermost[v]!] !== OUTER) continue;
      const time = now + dualOf(v) + duals[w]! - 2 * weights[e]!;
      if (time >= endTime || time >= reachedAt[w]!) continue;
      touched.push(w);
      reachedAt[w] = time;
      events.push(time, e);
    }
  };

  const setLabel = (blossom: number, state: number, from: number, to: number): void => {
    label[blossom] = state;
    linkFrom[blossom] = from;
    linkTo[blossom] = to;
    blossomSince[blossom] = now;
    labelled.push(blossom);
    for (const v of blossoms.vertices(blossom)) since[v] = now;
    if (state === INNER && blossom >= size && now + blossoms.duals[blossom]! / 2 < endTime)
      events.push(now + blossoms.duals[blossom]! / 2, -1 - blossom);
  };

  const makeOuter = (blossom: number, from: number, to: number): void => {
    setLabel(blossom, OUTER, from, to);
    for (const v of blossoms.vertices(blossom)) scan(v);
  };

  /** An unlabelled blossom becomes inner, the mate of its base outer. */
  const grow = (from: number, to: number): void => {
    const inner = outermost[to]!;
    setLabel(inner, INNER, from, to);
    const last = base[inner]!;
    makeOuter(outermost[mate[last]!]!, last, mate[last]!);
  };

  const parentInTree = (blossom: number): number =>
    linkFrom[blossom] === -1 ? -1 : outermost[linkFrom[blossom]!]!;

  const nearestCommon = (first: number, second: number): number => {
    mark++;
    let [one, other] = [first, second];
    while (one !== -1) {
      if (marks[one] === mark) return one;
      marks[one] = mark;
      one = parentInTree(one);
      if (other !== -1) [one, other] = [other, one];
    }
    return -1;
  };

  /** An edge between two outer blossoms closes an odd cycle: a new outer blossom. */
  const contract = (v: number, w: number): void => {
    const top = nearestCommon(outermost[v]!, outermost[w]!);
    const down: number[] = [];
    const downLinks: number[] = [];
    for (let b = outermost[v]!; b !== top; b = parentInTree(b)) {
      down.push(b);
      downLinks.push(linkTo[b]!, linkFrom[b]!);
    }
    const children = [top, ...down.reverse()];
    const links = [...downLinks.reverse(), v, w];
    for (let b = outermost[w]!; b !== top; b = parentInTree(b)) {
      children.push(b);
      links.push(linkTo[b]!, linkFrom[b]!);
    }
    const turned: number[] = [];
    for (const child of children) {
      const state = label[child]!;
      settleBlossom(child, state);
      if (state !== INNER) continue;
      for (const vertex of blossoms.vertices(child)) {
        settleVertex(vertex, INNER);
        turned.push(vertex);
      }
    }
    const blossom = blossoms.contract(children, links);
    for (const child of children) label[child] = 0;
    label[blossom] = OUTER;
    linkFrom[blossom] = linkFrom[top]!;
    linkTo[blossom] = linkTo[top]!;
    blossomSince[blossom] = now;
    labelled.push(blossom);
    for (const vertex of turned) scan(vertex);
  };

  /** An inner blossom whose dual has come to 0: an even part of its cycle stays in the tree, the rest leaves it. */
  const expandInner = (blossom: number): void => {
    const children = blossoms.children[blossom]!;
    const links = blossoms.links[blossom]!;
    const count = children.length;
    settleBlossom(blossom, INNER);
    for (const v of blossoms.vertices(blossom)) settleVertex(v, INNER);
    let at = children.indexOf(blossoms.childWith(blossom, linkTo[blossom]!));
    let [from, to] = [linkFrom[blossom]!, linkTo[blossom]!];
    label[blossom] = 0;
    blossoms.expand(blossom);

    const isForward = at % 2 === 1;
    /** The edge from the child here to the next on the way to the base, and that child. */
    const step = (): readonly [number, number] => {
      const here = isForward ? at : (at - 1 + count) % count;
      at = isForward ? (at + 1) % count : here;
      const [one, other] = [links[2 * here]!, links[2 * here + 1]!];
      return isForward ? [one, other] : [other, one];
    };
    const stay = new Set<number>();
    const outer: number[] = [];
    for (;;) {
      const inner = children[at]!;
      setLabel(inner, INNER, from, to);
      stay.add(inner);
      if (at === 0) break;
      const [last, next] = step();
      setLabel(children[at]!, OUTER, last, next);
      stay.add(children[at]!);
      outer.push(children[at]!);
      [from, to] = step();
    }
    for (const child of outer) for (const v of blossoms.vertices(child)) scan(v);
    for (const child of children) if (!stay.has(child)) for (const v of blossoms.vertices(child)) scanBack(v);
  };

  const handleEdge = (e: number): void => {
    let [v, w] = [sourceOf[e]!, targets[e]!];
    if (label[outermost[v]!] !== OUTER) [v, w] = [w, v];
    const [own, other] = [outermost[v]!, outermost[w]!];
    if (own === other || label[own] !== OUTER || label[other] === INNER) return;
    // A time from before the other end's label changed may be too early: never too late.
    const slack = dualOf(v) + dualOf(w) - 2 * weights[e]!;
    const wait = label[other] === OUTER ? slack / 2 : slack;
    if (wait > 0) events.push(now + wait, e);
    else if (label[other] === OUTER) contract(v, w);
    else grow(v, w);
  };

  const handleBlossom = (blossom: number): void => {
    if (label[blossom] !== INNER || parent[blossom] !== -1) return;
    if (blossoms.duals[blossom]! - 2 * (now - blossomSince[blossom]!) === 0) expandInner(blossom);
  };

  /** Changes the pairs along the way from an outer vertex to the root; the vertex itself is left to its new mate, or to none. */
  const augment = (outer: number): void => {
    let v = outer;
    let own = outermost[v]!;
    for (;;) {
      blossoms.rebase(own, v);
      const from = linkFrom[own]!;
      if (from === -1) return;
      const inner = outermost[from]!;
      [v, own] = [linkFrom[inner]!, outermost[linkFrom[inner]!]!];
      const entry = linkTo[inner]!;
      blossoms.rebase(inner, entry);
      blossoms.pair(v, entry);
    }
  };

  const end = (): void => {
    now = endTime;
    for (const blossom of labelled) {
      const state = label[blossom]!;
      if (state === 0 || parent[blossom] !== -1) continue;
      settleBlossom(blossom, state);
      for (const v of blossoms.vertices(blossom)) settleVertex(v, state);
    }
    augment(endVertex);
    if (endTarget === -1) mate[endVertex] = -1;
    else {
      blossoms.rebase(outermost[endTarget]!, endTarget);
      blossoms.pair(endVertex, endTarget);
    }
    for (const blossom of labelled) {
      label[blossom] = 0;
      if (parent[blossom] === -1) blossoms.expandZeros(blossom);
    }
    for (const v of touched) reachedAt[v] = Number.POSITIVE_INFINITY;
  };

  return (root) => {
    now = 0;
    endTime = Number.POSITIVE_INFINITY;
    labelled = [];
    touched = [];
    events.size = 0;
    makeOuter(outermost[root]!, -1, root);
    while (events.leastKey < endTime) {
      now = events.leastKey;
      const event = events.pop();
      if (event >= 0) handleEdge(event);
      else handleBlossom(-1 - event);
    }
    end();
  };
}
