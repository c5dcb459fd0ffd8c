/** Who could meet: slot by slot, the blocks that have it, and the best company among them. Every leader with the slot shares them. */

import { companyWeight } from "../group-fit.js";
import type { GroupModel } from "../group-model.js";

/** The blocks that have a slot, ascending. */
export interface Circle {
  /** −1 where there are no slots. */
  readonly slot: number;
  readonly blocks: Int32Array;
  /** For each of the blocks `to` − 1 numbers: no 1, 2, … members of others in the circle have more weighted likeness to it. */
  readonly company: Float32Array | undefined;
}

/** Companies are kept as single-precision numbers, never too low. */
const ROUNDED_UP = 1 + 1e-6;

/** The circles of every leader and of every slot, worked out when they are first asked for. */
export class Circles {
  readonly #model: GroupModel;
  readonly #ofLeader: (readonly Circle[] | undefined)[];
  readonly #ofSlot = new Map<number, Circle>();

  constructor(model: GroupModel) {
    this.#model = model;
    this.#ofLeader = new Array(model.leaders);
  }

  /** One for each slot of a leader, but for those whose blocks all have another of them too. The largest come first. */
  of(leader: number): readonly Circle[] {
    this.#ofLeader[leader] ??= this.#withoutParts(leader);
    return this.#ofLeader[leader];
  }

  #withoutParts(leader: number): readonly Circle[] {
    const { words, leaderSlots, problem } = this.#model;
    if (problem.slots === undefined) return [this.#at(-1)];
    const all: Circle[] = [];
    for (let slot = 0; slot < problem.slots.count; slot++)
      if ((leaderSlots[leader * words + (slot >> 5)]! >>> (slot & 31)) & 1) all.push(this.#at(slot));
    all.sort((a, b) => b.blocks.length - a.blocks.length || a.slot - b.slot);
    const kept: Circle[] = [];
    for (const circle of all)
      if (!kept.some((other) => isPart(circle.blocks, other.blocks))) kept.push(circle);
    return kept;
  }

  #at(slot: number): Circle {
    const known = this.#ofSlot.get(slot);
    if (known !== undefined) return known;
    const { blocks: n, words, blockSlots } = this.#model;
    const list: number[] = [];
    for (let block = 0; block < n; block++)
      if (slot < 0 || (blockSlots[block * words + (slot >> 5)]! >>> (slot & 31)) & 1) list.push(block);
    const blocks = Int32Array.from(list);
    const circle = { slot, blocks, company: companyIn(this.#model, blocks) };
    this.#ofSlot.set(slot, circle);
    return circle;
  }
}

function companyIn(
  { between, blocks: n, sizes, to, problem, leadersPerGroup, apart }: GroupModel,
  circle: Int32Array,
): Float32Array | undefined {
  if (companyWeight(problem.weights, leadersPerGroup) === 0 || to < 2) return undefined;
  const sums = new Float32Array(circle.length * (to - 1));
  const best = new Float64Array(to - 1);
  for (let k = 0; k < circle.length; k++) {
    const a = circle[k]!;
    best.fill(0);
    // The greatest likeness a member of others, each counted as often as it has members.
    for (let j = 0; j < circle.length; j++) {
      const b = circle[j]!;
      if (a === b || apart?.[a * n + b] === 1) continue;
      const value = between[a * n + b]! / sizes[b]!;
      for (let times = Math.min(sizes[b]!, to - 1); times > 0 && value > best[to - 2]!; times--) {
        let at = to - 2;
        for (; at > 0 && best[at - 1]! < value; at--) best[at] = best[at - 1]!;
        best[at] = value;
      }
    }
    let sum = 0;
    for (let others = 0; others < to - 1; others++) {
      sum += best[others]!;
      sums[k * (to - 1) + others] = sum * ROUNDED_UP;
    }
  }
  return sums;
}

/** Whether all of one ascending list are in another. */
function isPart(one: Int32Array, other: Int32Array): boolean {
  let at = 0;
  for (const value of one) {
    while (at < other.length && other[at]! < value) at++;
    if (other[at] !== value) return false;
  }
  return true;
}
