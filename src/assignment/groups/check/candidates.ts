import type { GroupProblem } from "../group-problem.js";
import { entryOf } from "./fit-of.js";
import { slotsOf } from "./slots-of.js";

/** Members who have a slot, ascending, and the best company among them. */
export interface Present {
  readonly slot: number;
  readonly list: ArrayLike<number>;
  /**
   * `size.to` numbers for each of the list: the sums of the 0, 1, 2, … greatest weighted likenesses to others in it. Worked out when first
   * asked for: all leaders with the slot share it.
   */
  readonly company: () => Float64Array;
}

/** A slot of a leader, and who of those present may be with them: places in its list. */
export interface Candidates {
  readonly present: Present;
  readonly places: Int32Array;
}

/** How alike two members are, by all weights; in circles also how well they suit each other. */
export function weightedLikeness(problem: GroupProblem): (one: number, other: number) => number {
  const { members, weights, likeness, difference, pairUnits } = problem;
  const { pairs, cohesion = 0, diversity = 0 } = weights;
  const ofPairs = problem.leadersPerGroup === 0 ? pairs : 0;
  return (one, other) =>
    (ofPairs > 0 ? ofPairs * entryOf(pairUnits, members, one, other) : 0) +
    (cohesion > 0 ? cohesion * entryOf(likeness, members, one, other) : 0) +
    (diversity > 0 ? diversity * entryOf(difference, members, one, other) : 0);
}

/** Who could be with a leader (−1: with nobody, in circles), slot by slot; a set that is part of another is left out. */
export function candidatesOf(problem: GroupProblem): (leader: number) => readonly Candidates[] {
  const { members, leaders, allowed } = problem;
  const { ofLeader, ofMember } = slotsOf(problem);
  const lists = new Map<number, number[]>();
  for (let member = 0; member < members; member++)
    for (const slot of ofMember(member)) {
      const list = lists.get(slot);
      if (list === undefined) lists.set(slot, [member]);
      else list.push(member);
    }
  const presentIn = new Map([...lists].map(([slot, list]) => [slot, presentAt(problem, slot, list)]));
  return (leader) => {
    const all: Candidates[] = [];
    for (const slot of ofLeader(leader)) {
      const present = presentIn.get(slot);
      if (present === undefined) continue;
      const places: number[] = [];
      for (let at = 0; at < present.list.length; at++)
        if (leader < 0 || allowed?.[present.list[at]! * leaders + leader] !== 0) places.push(at);
      all.push({ present, places: Int32Array.from(places) });
    }
    all.sort((a, b) => b.places.length - a.places.length);
    const kept: Candidates[] = [];
    for (const each of all) if (!kept.some((other) => isWithin(each, other))) kept.push(each);
    return kept;
  };
}

function presentAt(problem: GroupProblem, slot: number, list: readonly number[]): Present {
  let company: Float64Array | undefined;
  return {
    slot,
    list,
    company: () => {
      company ??= companyIn(problem, list);
      return company;
    },
  };
}

function companyIn(problem: GroupProblem, list: ArrayLike<number>): Float64Array {
  const { to } = problem.size;
  const likeness = weightedLikeness(problem);
  const sums = new Float64Array(list.length * to);
  const greatest: number[] = [];
  for (let at = 0; at < list.length; at++) {
    greatest.length = 0;
    for (let k = 0; k < list.length; k++) {
      if (k === at) continue;
      const value = likeness(list[at]!, list[k]!);
      if (greatest.length === to - 1 && value <= (greatest.at(-1) ?? Number.POSITIVE_INFINITY)) continue;
      let place = greatest.length < to - 1 ? greatest.push(value) - 1 : to - 2;
      for (; place > 0 && greatest[place - 1]! < value; place--) greatest[place] = greatest[place - 1]!;
      greatest[place] = value;
    }
    for (let others = 1; others < to; others++)
      sums[at * to + others] = sums[at * to + others - 1]! + (greatest[others - 1] ?? 0);
  }
  return sums;
}

/** Whether all the candidates of one slot are among those of another. */
function isWithin(one: Candidates, other: Candidates): boolean {
  let at = 0;
  for (const place of one.places) {
    const member = one.present.list[place]!;
    while (at < other.places.length && other.present.list[other.places[at]!]! < member) at++;
    if (at === other.places.length || other.present.list[other.places[at]!] !== member) return false;
  }
  return true;
}
