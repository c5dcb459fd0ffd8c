/**
 * Why somebody has no match.
 */
import { type PriceOfPlacing, pricesInSteps } from "../../assignment/index.js";
import { stableOf } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import { fitOfUnits } from "../../scoring/index.js";
import type { Steps } from "../../steps.js";
import { type CellOf, nobodyAllowed } from "../nobody-allowed.js";
import type { Placing, Unmatched, UnmatchedReason } from "../unmatched.js";
import type { Vetoes } from "../vetoes.js";
import type { Solution, ToSolve } from "./solve-one-to-one.js";
import { mutualPairs, stableMarket } from "./stable-problem.js";

/** What the reasons are drawn from. */
interface Solved extends ToSolve, Solution {}

/** The reason of somebody whom counterparts are allowed: a row or a column, and how many are. */
type OthersFirst = (side: "row" | "column", index: number, allowed: number) => UnmatchedReason;

/** Everybody without a match, mentees first, with the first reason that holds. */
export function* unmatchedPeople(solved: Solved): Steps<readonly Unmatched[]> {
  const { roster, compared, pairs } = solved;
  const othersFirst = yield* othersFirstOf(solved);
  const busy = { row: new Set<number>(), column: new Set<number>() };
  for (const { row, column } of pairs) {
    busy.row.add(row);
    busy.column.add(column);
  }
  const takers = present(roster.mentors).filter((column) => (roster.mentors[column]?.capacity ?? 0) > 0);
  const seekers = present(roster.mentees);
  const mentees = roster.mentees.flatMap((person, row): readonly Unmatched[] => {
    if (busy.row.has(row)) return [];
    const told = (allowed: number) => othersFirst("row", row, allowed);
    const reason = reasonFor(roster, compared.vetoes, person, takers, (column) => [row, column], told);
    return [{ id: person.id, side: "mentee", reason }];
  });
  const mentors = roster.mentors.flatMap((person, column): readonly Unmatched[] => {
    if (busy.column.has(column)) return [];
    const told = (allowed: number) => othersFirst("column", column, allowed);
    const reason = reasonFor(roster, compared.vetoes, person, seekers, (row) => [row, column], told);
    return [{ id: person.id, side: "mentor", reason }];
  });
  return [...mentees, ...mentors];
}

/** Indices of those who take part. */
function present(people: readonly Participant[]): readonly number[] {
  return people.flatMap(({ takesPart }, index) => (takesPart ? [index] : []));
}

function reasonFor(
  roster: Roster,
  vetoes: Vetoes,
  person: Participant,
  counterparts: readonly number[],
  cellOf: CellOf,
  othersFirst: (allowed: number) => UnmatchedReason,
): UnmatchedReason {
  if (!person.takesPart) return { code: "sits-out" };
  if (person.capacity === 0) return { code: "no-capacity" };
  const allowed = counterparts.filter((counterpart) => vetoes.allows(...cellOf(counterpart))).length;
  return allowed === 0 ? nobodyAllowed(roster, vetoes, counterparts, cellOf) : othersFirst(allowed);
}

/** Why others come first, by what the objective decides. */
function* othersFirstOf(solved: Solved): Steps<OthersFirst> {
  const { programme, problem, assignment } = solved;
  const stable = stableOf(programme.objective);
  if (stable !== undefined) return notChosen(solved, stable);
  const prices = assignment === undefined ? undefined : yield* pricesInSteps(problem, assignment);
  if (prices === undefined) return (_side, _index, among) => ({ code: "others-first", among });
  const found = {
    row: new Map(prices.rows.map((price) => [price.index, price])),
    column: new Map(prices.columns.map((price) => [price.index, price])),
  };
  return (side, index, allowed) => pricedReason(solved, allowed, found[side].get(index));
}

function notChosen(
  { programme, roster, compared, required }: Solved,
  stable: NonNullable<ReturnType<typeof stableOf>>,
): OthersFirst {
  const mutual = mutualPairs(stableMarket(programme, roster, compared, required, stable));
  return (side, index, among) => ({
    code: "not-chosen",
    among,
    mutual: mutual.filter((pair) => pair[side] === index).length,
  });
}

function pricedReason(solved: Solved, allowed: number, price: PriceOfPlacing | undefined): UnmatchedReason {
  if (price === undefined || !price.possible)
    return { code: "would-leave-out", impossible: true, allowed, loss: 0, leftOut: [], moves: [] };
  const placing = placingOf(solved, allowed, price);
  if (price.totalLoss === 0) return { code: "tie", ...placing };
  if (placing.leftOut.length === 0) return { code: "would-lower-total", ...placing };
  return { code: "would-leave-out", impossible: false, ...placing };
}

function placingOf(
  { roster }: Solved,
  allowed: number,
  price: Extract<PriceOfPlacing, { possible: true }>,
): Placing {
  const menteeId = (row: number) => roster.mentees[row]?.id ?? "";
  const mentorId = (column: number | null) => (column === null ? null : (roster.mentors[column]?.id ?? ""));
  return {
    allowed,
    loss: fitOfUnits(price.totalLoss),
    leftOut: [
      ...price.leftOut.rows.map((row) => ({ id: menteeId(row), side: "mentee" as const })),
      ...price.leftOut.columns.map((column) => ({ id: mentorId(column) ?? "", side: "mentor" as const })),
    ],
    moves: price.moves.map(({ row, from, to }) => ({
      mentee: menteeId(row),
      from: mentorId(from),
      to: mentorId(to),
    })),
  };
}
