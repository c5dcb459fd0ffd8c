/**
 * Why somebody has no match.
 */
import {
  type Assignment,
  type AssignmentProblem,
  type PriceOfPlacing,
  pricesInSteps,
} from "../../assignment/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import { fitOfUnits } from "../../scoring/index.js";
import type { Steps } from "../../steps.js";
import type { Placing, Unmatched, UnmatchedReason } from "../matching.js";
import { type CellOf, nobodyAllowed } from "../nobody-allowed.js";
import type { Vetoes } from "../vetoes.js";

/** What the reasons are drawn from. */
export interface Solved {
  readonly roster: Roster;
  readonly vetoes: Vetoes;
  readonly problem: AssignmentProblem;
  readonly assignment: Assignment;
}

/** Everybody without a match, mentees first, with the first reason that holds. */
export function* unmatchedPeople(solved: Solved): Steps<readonly Unmatched[]> {
  const { roster, problem, assignment } = solved;
  const prices = yield* pricesInSteps(problem, assignment);
  const rowPrices = new Map(prices.rows.map((price) => [price.index, price]));
  const columnPrices = new Map(prices.columns.map((price) => [price.index, price]));
  const busy = new Set(assignment.pairs.map(({ column }) => column));
  const mentees = assignment.unmatchedRows.map((row) => unmatched(solved, row, rowPrices.get(row)));
  const idle = roster.mentors.flatMap((_, column) => (busy.has(column) ? [] : [column]));
  return [...mentees, ...idle.map((column) => unmatchedMentor(solved, column, columnPrices.get(column)))];
}

function unmatched(solved: Solved, row: number, price: PriceOfPlacing | undefined): Unmatched {
  const { roster, vetoes } = solved;
  const person = roster.mentees[row] as Participant;
  const counterparts = present(roster.mentors).filter(
    (column) => (roster.mentors[column]?.capacity ?? 0) > 0,
  );
  const reason = reasonFor(solved, person, counterparts, (column) => [row, column], vetoes, price);
  return { id: person.id, side: "mentee", reason };
}

function unmatchedMentor(solved: Solved, column: number, price: PriceOfPlacing | undefined): Unmatched {
  const { roster, vetoes } = solved;
  const person = roster.mentors[column] as Participant;
  const reason = reasonFor(solved, person, present(roster.mentees), (row) => [row, column], vetoes, price);
  return { id: person.id, side: "mentor", reason };
}

/** Indices of those who take part. */
function present(people: readonly Participant[]): readonly number[] {
  return people.flatMap(({ takesPart }, index) => (takesPart ? [index] : []));
}

function reasonFor(
  solved: Solved,
  person: Participant,
  counterparts: readonly number[],
  cellOf: CellOf,
  vetoes: Vetoes,
  price: PriceOfPlacing | undefined,
): UnmatchedReason {
  if (!person.takesPart) return { code: "sits-out" };
  if (person.capacity === 0) return { code: "no-capacity" };
  const allowed = counterparts.filter((counterpart) => vetoes.allows(...cellOf(counterpart))).length;
  if (allowed === 0) return nobodyAllowed(solved.roster, vetoes, counterparts, cellOf);
  if (price === undefined || !price.possible) {
    return { code: "would-leave-out", impossible: true, allowed, loss: 0, leftOut: [], moves: [] };
  }
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
