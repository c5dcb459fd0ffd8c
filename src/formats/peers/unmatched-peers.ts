/**
 * Why somebody of a list of peers has no match. They stand in the matching once, as mentees.
 */
import { matchingInSteps, type PoolMatching, type PoolProblem } from "../../assignment/pool/index.js";
import { type Participant, placesOf, type Roster } from "../../roster/index.js";
import { fitOfUnits } from "../../scoring/index.js";
import type { Steps } from "../../steps.js";
import { nobodyAllowedBothWays } from "../nobody-allowed.js";
import type { Placing, Unmatched, UnmatchedReason } from "../unmatched.js";
import type { Vetoes } from "../vetoes.js";

/** What the reasons are drawn from. */
export interface SolvedPeers {
  readonly roster: Roster;
  readonly vetoes: Vetoes;
  readonly problem: PoolProblem;
  readonly found: PoolMatching;
  /** Those of the pool's unmatched who are in a trio. */
  readonly added: readonly number[];
}

/** Everybody without a match, by id, with the first reason that holds. */
export function* unmatchedPeers(solved: SolvedPeers): Steps<readonly Unmatched[]> {
  const list: Unmatched[] = [];
  for (const place of solved.found.unmatched) {
    if (solved.added.includes(place)) continue;
    const reason = yield* reasonFor(solved, place);
    list.push({ id: solved.roster.mentees[place]!.id, side: "mentee", reason });
  }
  return list;
}

function* reasonFor(solved: SolvedPeers, place: number): Steps<UnmatchedReason> {
  const { roster, vetoes, problem } = solved;
  const person = roster.mentors[place] as Participant;
  if (!person.takesPart) return { code: "sits-out" };
  if (person.capacity === 0) return { code: "no-capacity" };
  const others = [...roster.mentors.keys()].filter((at) => at !== place && placesOf(roster.mentors[at]!) > 0);
  const allowed = others.filter((at) => vetoes.allows(place, at) && vetoes.allows(at, place)).length;
  if (allowed === 0) return nobodyAllowedBothWays(roster, vetoes, place, others);
  const placed = yield* matchingInSteps(withFirst(problem, place));
  if (placed.unmatched.includes(place))
    return { code: "would-leave-out", impossible: true, allowed, loss: 0, leftOut: [], moves: [] };
  const placing = placingOf(solved, allowed, placed);
  if (!isTheirTurn(solved, placed)) return { code: "not-their-turn", ...placing };
  if (placing.leftOut.length > 0 && placing.loss !== 0)
    return { code: "would-leave-out", impossible: false, ...placing };
  return placing.loss === 0 ? { code: "tie", ...placing } : { code: "would-lower-total", ...placing };
}

/** Whether those in a pair were left over before no less often with them in one. */
function isTheirTurn({ problem: { priorities = [] }, found }: SolvedPeers, placed: PoolMatching): boolean {
  const turns = ({ pairs }: PoolMatching) =>
    pairs.reduce((sum, { a, b }) => sum + (priorities[a] ?? 0) + (priorities[b] ?? 0), 0);
  return turns(placed) >= turns(found);
}

/** The same problem, in which whoever it is comes before every total: all their pairs are worth more than what that can cost. */
function withFirst(problem: PoolProblem, place: number): PoolProblem {
  const values = (problem.values as Float64Array).slice();
  const largest = values.reduce((most, value) => Math.max(most, value), 1);
  // Placing them takes at most one pair apart.
  const bonus = largest + 1;
  for (let other = 0; other < problem.size; other++) {
    values[place * problem.size + other]! += bonus;
    values[other * problem.size + place]! += bonus;
  }
  const { priorities: _, ...rest } = problem;
  return { ...rest, values };
}

function placingOf({ roster, problem, found }: SolvedPeers, allowed: number, placed: PoolMatching): Placing {
  const values = problem.values as Float64Array;
  const total = placed.pairs.reduce((sum, { a, b }) => sum + values[a * problem.size + b]!, 0);
  const idOf = (place: number | undefined) =>
    place === undefined ? null : (roster.mentees[place]?.id ?? null);
  const [before, after] = [matesOf(found), matesOf(placed)];
  const isLeftOut = new Set(found.unmatched);
  return {
    allowed,
    // Where turns came before the total, it may even rise.
    loss: fitOfUnits(Math.max(0, found.total - total)),
    leftOut: placed.unmatched
      .filter((place) => !isLeftOut.has(place))
      .map((place) => ({ id: roster.mentees[place]!.id, side: "mentee" as const })),
    moves: roster.mentees.flatMap(({ id }, place) =>
      before.get(place) === after.get(place)
        ? []
        : [{ mentee: id, from: idOf(before.get(place)), to: idOf(after.get(place)) }],
    ),
  };
}

function matesOf({ pairs }: PoolMatching): ReadonlyMap<number, number> {
  return new Map(
    pairs.flatMap(({ a, b }) => [
      [a, b],
      [b, a],
    ]),
  );
}
