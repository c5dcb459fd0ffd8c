/** How much better a grouping could be at most: first by assignment, then by prices of groups, then by cases. */

import type { GroupModel } from "../group-model.js";
import { readGroupProblem } from "../group-model.js";
import type { GroupProblem } from "../group-problem.js";
import type { GroupBound, GroupProof } from "../grouping.js";
import type { Places, Tally } from "../places.js";
import { boundOf, type Column, type ColumnPrices, type GoOn, priceByColumns } from "./column-prices.js";
import { DearestGroups, type StepBudget } from "./dearest-group.js";
import { COVERAGE_PARTS, firstPrices } from "./first-prices.js";
import { type Prices, reportPrices } from "./prices.js";
import { type BoundContext, boundContext } from "./relaxed-price.js";

/** How long to try. */
export interface BoundEffort {
  /** Whether there is time left. */
  readonly goOn: () => boolean;
  /** The best grouping so far: what a bound has to reach. */
  readonly best: () => Tally;
  /** Receives what a linear program takes: there may be a better grouping in it. */
  readonly offer: (columns: readonly Column[], levels: Float64Array) => void;
  /** Steps in the search for dear groups that are left. */
  readonly budget: StepBudget;
  /** Rounds of prices at most, and cases at most. */
  readonly rounds: number;
  readonly cases: number;
}

/** A proof so far, and what it proves. */
interface Proven {
  readonly proof: GroupProof;
  readonly bound: number;
}

/** Works out a bound a step at a time. */
export function* boundGrouping(
  context: BoundContext,
  places: Places,
  effort: BoundEffort,
): Generator<void, GroupBound, undefined> {
  const columns = columnsOf(places);
  const coverage = () => effort.best().coverage;
  const total = () => effort.best().total;
  const covered = yield* proveBest(context, { withFits: false, coverage, enough: coverage, columns, effort });
  const valued = yield* proveBest(context, { withFits: true, coverage, enough: total, columns, effort });
  const totalUnits = Math.max(total(), valued.bound);
  return {
    coverage: Math.max(coverage(), covered.bound),
    totalUnits,
    gap: totalUnits === 0 ? 0 : (totalUnits - total()) / totalUnits,
    coverageProof: covered.proof,
    totalProof: valued.proof,
  };
}

interface Aim {
  readonly withFits: boolean;
  readonly coverage: () => number;
  /** A bound as low as this is the best there is: members, or units. */
  readonly enough: () => number;
  readonly columns: readonly Column[];
  readonly effort: BoundEffort;
}

function* proveBest(context: BoundContext, aim: Aim): Generator<void, Proven, undefined> {
  const first = firstPrices(context, aim.withFits, aim.coverage());
  const { model } = context;
  if (inAim(aim, first.bound) <= aim.enough())
    return { proof: reportPrices(model, first.prices), bound: inAim(aim, first.bound) };
  const left = { cases: aim.effort.cases, root: model };
  return yield* proveCase(context, model.problem, aim, aim.columns, left, first.prices);
}

/** A bound of coverage in members, or of the total in units. */
const inAim = ({ withFits }: Aim, bound: number): number =>
  withFits ? bound : Math.floor(bound / COVERAGE_PARTS);

/** One case: by prices, and where they do not suffice, by two cases. */
function* proveCase(
  context: BoundContext,
  problem: GroupProblem,
  aim: Aim,
  columns: readonly Column[],
  left: { cases: number; readonly root: GroupModel },
  first: Prices,
): Generator<void, Proven, undefined> {
  const { effort, coverage, enough, withFits } = aim;
  const goOn: GoOn = (rounds) => rounds < effort.rounds && effort.budget.steps > 0 && effort.goOn();
  const dearest = new DearestGroups(context, effort.budget);
  const program = priceByColumns({
    context,
    dearest,
    first,
    columns,
    coverage,
    enough: () => (withFits ? enough() : enough() * COVERAGE_PARTS + COVERAGE_PARTS - 1),
    goOn,
  });
  let step = program.next();
  for (; !step.done; step = program.next()) yield;
  const found = step.value;
  effort.offer(inRoot(context.model, left.root, found.columns), found.levels);
  const bound = inAim(aim, boundOf({ context }, found.prices, coverage()));
  const whole = { proof: reportPrices(context.model, found.prices), bound };
  if (bound <= enough() || left.cases < 2 || !effort.goOn()) return whole;
  const split = splitOf(context.model, found);
  if (split === undefined) return whole;
  left.cases -= 2;
  const halves: Proven[] = [];
  for (const each of casesOf(problem, split)) {
    const inner = boundContext(readGroupProblem(each));
    const prices = firstPrices(inner, withFits, coverage(), found.prices.worth.perMember).prices;
    const kept = translate(context.model, inner.model, found.columns);
    halves.push(yield* proveCase(inner, each, aim, kept, left, prices));
  }
  const [one, two] = halves;
  const most = Math.max(one!.bound, two!.bound);
  if (most >= bound) return whole;
  return {
    bound: most,
    proof:
      "pair" in split
        ? { pair: split.pair, together: one!.proof, apart: two!.proof }
        : { member: split.member, leader: split.leader, only: one!.proof, never: two!.proof },
  };
}

type Split =
  | { readonly member: number; readonly leader: number }
  | { readonly pair: readonly [number, number] };

/** The two problems of a split, in the order in which a proof names them. */
function casesOf(problem: GroupProblem, split: Split): readonly GroupProblem[] {
  if ("pair" in split)
    return [
      { ...problem, together: [...(problem.together ?? []), split.pair] },
      { ...problem, apart: [...(problem.apart ?? []), split.pair] },
    ];
  const { members, leaders } = problem;
  return [true, false].map((isOnly) => {
    const allowed = problem.allowed?.slice() ?? new Uint8Array(members * leaders).fill(1);
    for (let leader = 0; leader < leaders; leader++)
      if ((leader === split.leader) !== isOnly) allowed[split.member * leaders + leader] = 0;
    return { ...problem, allowed };
  });
}

/** Whom the linear program is in two minds about: a block and a leader, or two blocks. */
function splitOf(model: GroupModel, { columns, levels }: ColumnPrices): Split | undefined {
  const { membersOf, leaderIds, leadersPerGroup, blocks } = model;
  const half = leadersPerGroup === 2 ? 0.5 : 1;
  const shares = new Map<number, number>();
  const count = (key: number, k: number): void => {
    shares.set(key, (shares.get(key) ?? 0) + half * levels[k]!);
  };
  const inGroups = new Float64Array(blocks);
  for (const [k, { blocks: group }] of columns.entries())
    for (const block of group) inGroups[block]! += half * levels[k]!;
  // A split has to part what the program takes: somebody who is half with a leader, and otherwise in no group, would stay so.
  const undecided = (others: (key: number) => readonly number[]): number | undefined => {
    let best: number | undefined;
    let nearest = 0.49;
    for (const [key, share] of shares)
      if (Math.abs(share - 0.5) < nearest && others(key).some((block) => inGroups[block]! > share + 0.01)) {
        nearest = Math.abs(share - 0.5);
        best = key;
      }
    return best;
  };
  if (leadersPerGroup === 1) {
    for (const [k, column] of columns.entries())
      if (levels[k]! > 1e-4) for (const block of column.blocks) count(column.leader * blocks + block, k);
    const key = undecided((at) => [at % blocks]);
    if (key !== undefined)
      return { member: membersOf[key % blocks]![0]!, leader: leaderIds[Math.floor(key / blocks)]! };
  }
  if (leadersPerGroup === 2) return undefined;
  shares.clear();
  for (const [k, { blocks: group }] of columns.entries())
    if (levels[k]! > 1e-4)
      for (const [at, a] of group.entries())
        for (const b of group.subarray(at + 1)) count(Math.min(a, b) * blocks + Math.max(a, b), k);
  const key = undecided((at) => [Math.floor(at / blocks), at % blocks]);
  if (key === undefined) return undefined;
  return { pair: [membersOf[Math.floor(key / blocks)]![0]!, membersOf[key % blocks]![0]!] };
}

/** The columns of a case as groups of the problem's own blocks: a case only joins blocks. */
function inRoot(from: GroupModel, root: GroupModel, columns: readonly Column[]): readonly Column[] {
  if (from === root) return columns;
  const blockOf = new Map<number, number>();
  for (const [block, members] of root.membersOf.entries())
    for (const member of members) blockOf.set(member, block);
  return columns.map((column) => ({
    ...column,
    blocks: Int32Array.from(
      new Set(
        [...column.blocks].flatMap((block) => from.membersOf[block]!.map((member) => blockOf.get(member)!)),
      ),
    ),
  }));
}

/** The columns of one model that are groups in another of the same people. */
function translate(from: GroupModel, to: GroupModel, columns: readonly Column[]): Column[] {
  const blockOf = new Map<number, number>();
  for (const [block, members] of to.membersOf.entries())
    for (const member of members) blockOf.set(member, block);
  return columns.flatMap((column) => {
    const blocks = new Set(
      [...column.blocks].flatMap((block) => from.membersOf[block]!.map((m) => blockOf.get(m)!)),
    );
    const list = Int32Array.from(blocks);
    const members = list.reduce((sum, block) => sum + to.sizes[block]!, 0);
    const isOpen = list.every((block) => to.open[block * to.leaders + column.leader] === 1);
    const isTorn = list.some((a) => list.some((b) => to.apart?.[a * to.blocks + b] === 1));
    return members === column.members && isOpen && !isTorn ? [{ ...column, blocks: list }] : [];
  });
}

/** The whole groups of a grouping as columns. Those of co-leaders are not: their halves are found as needed. */
function columnsOf({ model, count, first, members: counts, lengths, blocks: placed }: Places): Column[] {
  const { pairs, between, within, leaders, sizes, blocks: n, problem, leadersPerGroup } = model;
  if (leadersPerGroup === 2 || (problem.weights.faultline ?? 0) > 0) return [];
  const whole = Array.from({ length: count }, (_, place) => place).filter((place) => counts[place]! > 0);
  return whole.map((place) => {
    const blocks = placed.slice(place * model.to, place * model.to + lengths[place]!);
    const leader = first[place]!;
    let [members, pairSum, others] = [0, 0, 0];
    for (const [k, block] of blocks.entries()) {
      members += sizes[block]!;
      pairSum += pairs[block * leaders + leader]!;
      others += within[block]!;
      for (const other of blocks.subarray(k + 1)) others += between[block * n + other]!;
    }
    const units = members * model.fitUnits(members, pairSum, others, 0);
    return { leader, blocks, members, units };
  });
}
