import type { GroupProblem } from "../group-problem.js";
import type { GroupBound, Grouping, GroupPrices, GroupProof } from "../grouping.js";
import { objectionToPrices } from "./objection-to-prices.js";

/** What a bound speaks of. */
export type Bounded = Pick<Grouping, "bound" | "coverage" | "totalUnits" | "worstUnits">;

/** What is wrong with the bound: its proof, its numbers, and whether what it proves is what is claimed. */
export function objectionToBound(
  problem: GroupProblem,
  { bound, coverage, totalUnits, worstUnits }: Bounded,
): string | undefined {
  const least = problem.objective === "worst-group" ? (worstUnits ?? 0) : 0;
  const because =
    objectionToProof(problem, bound.coverageProof, { withFits: false }) ??
    objectionToProof(problem, bound.totalProof, { withFits: true, least }) ??
    objectionToWorst(problem, bound, coverage);
  if (because !== undefined) return because;
  const most = provenCoverage(problem, bound.coverageProof);
  if (!(most <= bound.coverage))
    return `The prices prove a coverage of at most ${most}, not ${bound.coverage}.`;
  const total = provenTotal(problem, bound.totalProof, coverage);
  if (total > bound.totalUnits)
    return `The prices prove a total of at most ${total}, not ${bound.totalUnits}.`;
  const gap = bound.totalUnits === 0 ? 0 : (bound.totalUnits - totalUnits) / bound.totalUnits;
  return gap === bound.gap ? undefined : `The gap is ${gap}, not ${bound.gap}.`;
}

/** Whether the bound proves a grouping to be the best. */
export function isBest(
  { objective }: GroupProblem,
  { bound, coverage, totalUnits, worstUnits }: Bounded,
): boolean {
  const isWorst = objective !== "worst-group" || worstUnits === null || bound.worst?.units === worstUnits;
  return isWorst && coverage === bound.coverage && totalUnits === bound.totalUnits;
}

/** What is wrong with the bound of the worst group: better groups must be proven to seat too few. */
function objectionToWorst(
  problem: GroupProblem,
  { worst }: Pick<GroupBound, "worst">,
  coverage: number,
): string | undefined {
  if (worst === undefined) return undefined;
  const { units, proof } = worst;
  if (problem.objective !== "worst-group" || !Number.isSafeInteger(units))
    return "There is to be no such bound of the worst group.";
  const most = provenCoverage(problem, proof);
  return (
    objectionToProof(problem, proof, { withFits: false, least: units + 1 }) ??
    (most < coverage
      ? undefined
      : `The prices prove that better groups seat at most ${most} members, which are not fewer than ${coverage}.`)
  );
}

/** The greatest coverage of any case. */
function provenCoverage(problem: GroupProblem, proof: GroupProof): number {
  if (!("perMember" in proof))
    return Math.max(...casesOf(proof).map((each) => provenCoverage(problem, each)));
  return proof.perMember < 1 ? problem.members : Math.floor(sumOf(problem, proof) / (1000 * proof.perMember));
}

/** The greatest total of any case, given as much coverage. */
function provenTotal(problem: GroupProblem, proof: GroupProof, coverage: number): number {
  if (!("perMember" in proof))
    return Math.max(...casesOf(proof).map((each) => provenTotal(problem, each, coverage)));
  return Math.floor(sumOf(problem, proof) / 1000) - proof.perMember * coverage;
}

const casesOf = (proof: Exclude<GroupProof, GroupPrices>): readonly GroupProof[] =>
  "pair" in proof ? [proof.together, proof.apart] : [proof.only, proof.never];

function sumOf({ members, leaderCapacities, size }: GroupProblem, prices: GroupPrices): number {
  return (
    prices.memberPrices.reduce((sum, price) => sum + price, 0) +
    prices.leaderPrices.reduce(
      (sum, price, leader) => sum + price * capped(leaderCapacities?.[leader] ?? 1),
      0,
    ) +
    prices.circlePrice * Math.floor(members / size.from)
  );

  /** Nobody leads more groups than there can be. */
  function capped(capacity: number): number {
    return Math.min(capacity, Math.floor(members / size.from));
  }
}

function objectionToProof(
  problem: GroupProblem,
  proof: GroupProof,
  kind: { readonly withFits: boolean; readonly least?: number },
): string | undefined {
  if ("perMember" in proof) return objectionToPrices(problem, proof, kind);
  if ("pair" in proof) {
    const { pair, together, apart } = proof;
    return (
      objectionToProof({ ...problem, together: [...(problem.together ?? []), pair] }, together, kind) ??
      objectionToProof({ ...problem, apart: [...(problem.apart ?? []), pair] }, apart, kind)
    );
  }
  // A group of two leaders is in neither case, if a member is with one of the two only.
  if (problem.leadersPerGroup === 2) return "Groups of two leaders are not told apart by a leader.";
  const { member, leader, only, never } = proof;
  return (
    objectionToProof(
      restricted(problem, member, (other) => other === leader),
      only,
      kind,
    ) ??
    objectionToProof(
      restricted(problem, member, (other) => other !== leader),
      never,
      kind,
    )
  );
}

/** The problem in which a member may be with some leaders only. */
function restricted(
  problem: GroupProblem,
  member: number,
  mayBeWith: (leader: number) => boolean,
): GroupProblem {
  const allowed = problem.allowed?.slice() ?? new Uint8Array(problem.members * problem.leaders).fill(1);
  for (let leader = 0; leader < problem.leaders; leader++)
    if (!mayBeWith(leader)) allowed[member * problem.leaders + leader] = 0;
  return { ...problem, allowed };
}
