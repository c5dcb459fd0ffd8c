import { type GroupProblem, groupFitUnits, measureGroup } from "../../src/assignment/groups/index.js";

/** What the best grouping comes to. */
export interface BestGroups {
  readonly coverage: number;
  readonly total: number;
  /** Of the best by worst group. null without groups. */
  readonly worst: number | null;
}

interface Candidate {
  readonly leaders: readonly number[];
  readonly members: number;
  readonly count: number;
  readonly fit: number;
  readonly slots: readonly number[];
}

/** Tries every set of groups. For some seven members. Written apart from the library but for the fit of a group. */
export function bestGroupsByForce(problem: GroupProblem): BestGroups {
  const candidates = everyGroup(problem);
  const { leaderCapacities, slots, objective = "total" } = problem;
  let best: BestGroups = { coverage: 0, total: 0, worst: null };
  const led: { slot: number; leader: number }[] = [];
  const place = (
    member: number,
    used: number,
    coverage: number,
    total: number,
    worst: number | null,
  ): void => {
    if (member === problem.members) {
      const found = { coverage, total, worst };
      if (isBetter(found, best, objective)) best = found;
      return;
    }
    if (used & (1 << member)) {
      place(member + 1, used, coverage, total, worst);
      return;
    }
    place(member + 1, used | (1 << member), coverage, total, worst);
    for (const each of candidates) {
      if (!(each.members & (1 << member)) || each.members & used) continue;
      if (
        each.leaders.some(
          (k) => led.filter(({ leader }) => leader === k).length >= (leaderCapacities?.[k] ?? 1),
        )
      )
        continue;
      for (const slot of each.slots) {
        const clashes = led.some(
          (other) =>
            each.leaders.includes(other.leader) && slots !== undefined && isClose(slot, other.slot, slots),
        );
        if (clashes) continue;
        for (const leader of each.leaders) led.push({ slot, leader });
        place(
          member + 1,
          used | each.members,
          coverage + each.count,
          total + each.count * each.fit,
          worst === null ? each.fit : Math.min(worst, each.fit),
        );
        led.length -= each.leaders.length;
        if (each.leaders.every((k) => (leaderCapacities?.[k] ?? 1) < 2)) break;
      }
    }
  };
  place(0, 0, 0, 0, null);
  return best;
}

function isBetter(one: BestGroups, other: BestGroups, objective: "total" | "worst-group"): boolean {
  if (one.coverage !== other.coverage) return one.coverage > other.coverage;
  if (objective === "worst-group" && one.worst !== other.worst) return (one.worst ?? 0) > (other.worst ?? 0);
  return one.total > other.total;
}

const isClose = (a: number, b: number, { count, length }: { count: number; length: number }): boolean =>
  [a - b, a - b + count, a - b - count].some((steps) => Math.abs(steps) < length);

function everyGroup(problem: GroupProblem): Candidate[] {
  const { members: n, leadersPerGroup = 1, leaders: count } = problem;
  const teams: number[][] = [];
  if (leadersPerGroup === 0) teams.push([]);
  for (let a = 0; a < count && leadersPerGroup > 0; a++) {
    if (leadersPerGroup === 1) teams.push([a]);
    else for (let b = a + 1; b < count; b++) teams.push([a, b]);
  }
  const found: Candidate[] = [];
  for (const leaders of teams)
    for (let mask = 1; mask < 1 << n; mask++) {
      const members = Array.from({ length: n }, (_, k) => k).filter((k) => mask & (1 << k));
      if (!mayBe(problem, leaders, members)) continue;
      const slots = commonSlots(problem, leaders, members);
      if (slots.length === 0) continue;
      const fit = groupFitUnits(problem.weights, measureGroup(problem, leaders, members));
      found.push({ leaders, members: mask, count: members.length, fit, slots });
    }
  return found;
}

/** Whether a group keeps everything but a time. */
export function mayBe(
  problem: GroupProblem,
  leaders: readonly number[],
  members: readonly number[],
): boolean {
  const { size, leaderSizes, allowed, apart = [], leadersApart = [], together = [], rules = [] } = problem;
  const m = members.length;
  if (m < size.from || m > size.to || leaders.some((k) => m > (leaderSizes?.[k] ?? m))) return false;
  if (leaders.some((k) => members.some((i) => allowed?.[i * problem.leaders + k] === 0))) return false;
  if (leadersApart.some(([a, b]) => leaders.includes(a) && leaders.includes(b))) return false;
  if (apart.some(([a, b]) => members.includes(a) && members.includes(b))) return false;
  if (together.some((set) => set.some((k) => members.includes(k)) && !set.every((k) => members.includes(k))))
    return false;
  return rules.every((rule) => {
    if (rule.rule === "spread") {
      const levels = members.map((k) => rule.levels[k]!).sort((a, b) => a - b);
      const spread = levels.at(-1)! - levels[0]!;
      return spread >= (rule.from ?? 0) && spread <= (rule.to ?? spread);
    }
    const flagged = members.filter((k) => rule.flags[k]).length;
    if (rule.rule === "not-alone") return flagged !== 1;
    return flagged >= (rule.from ?? 0) && flagged <= (rule.to ?? flagged);
  });
}

/** When all of a group can meet. */
export function commonSlots(
  { slots }: GroupProblem,
  leaders: readonly number[],
  members: readonly number[],
): number[] {
  if (slots === undefined) return [0];
  const words = Math.ceil(slots.count / 32);
  const bit = (bits: Uint32Array, person: number, s: number): boolean =>
    Boolean((bits[person * words + (s >> 5)]! >>> (s & 31)) & 1);
  return Array.from({ length: slots.count }, (_, s) => s).filter(
    (s) => leaders.every((k) => bit(slots.leaders, k, s)) && members.every((k) => bit(slots.members, k, s)),
  );
}
