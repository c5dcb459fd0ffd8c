/**
 * Stable as a market of two sides: whom everybody ranks how high, by their own choices and by fit.
 */
import type { Pair } from "../../assignment/index.js";
import type { PreferenceList, StableProblem } from "../../assignment/stable/index.js";
import { isAsked, type Programme, type Side, type StableObjective } from "../../programme/index.js";
import { type Participant, placesOf, type Roster } from "../../roster/index.js";
import { pairFit, unitsOfFit } from "../../scoring/index.js";
import type { Compared } from "../compared.js";
import { preferredUnitsOf, worths } from "../preferred.js";
import type { RequiredPair } from "../required.js";
import { mentorsOf } from "./one-to-one-problem.js";

/**
 * Builds the market: a row for each mentee, a column for each mentor. Only pairs that may be matched are ranked. Whoever was asked ranks
 * those they named in the order of the names, and all others behind them by fit, or not at all; fits in the side's own view, with
 * what the programme prefers. Required pairs are outside of it, with the places that they take.
 */
export function stableMarket(
  programme: Programme,
  roster: Roster,
  compared: Compared,
  required: readonly RequiredPair[],
  objective: StableObjective,
): StableProblem {
  const { mentors, mentees } = roster;
  const isRequired = new Set(required.map(({ mentee, mentor }) => mentee * mentors.length + mentor));
  const isOpen = (row: number, column: number): boolean =>
    mentees[row]!.takesPart &&
    placesOf(mentors[column]!) > 0 &&
    compared.vetoes.allows(row, column) &&
    !isRequired.has(row * mentors.length + column);
  const rank = ranking(programme, objective);
  const worth = worthInView(programme, roster, compared);
  return {
    rowLists: mentees.map((mentee, row) => {
      const open = [...mentors.keys()].filter((column) => isOpen(row, column));
      return rank(mentee, mentors, open, (column) => worth("mentee", row, column));
    }),
    columnLists: mentors.map((mentor, column) => {
      const open = [...mentees.keys()].filter((row) => isOpen(row, column));
      return rank(mentor, mentees, open, (row) => worth("mentor", row, column));
    }),
    rowCapacities: mentees.map(
      (mentee, row) => mentorsOf(programme, mentee) - required.filter((pair) => pair.mentee === row).length,
    ),
    columnCapacities: mentors.map(
      (mentor, column) => placesOf(mentor) - required.filter((pair) => pair.mentor === column).length,
    ),
    tieBreak: {
      rowKeys: mentees.map(({ key }) => key),
      columnKeys: mentors.map(({ key }) => key),
      seed: programme.seed,
    },
    optimalFor: objective.optimalFor === "mentors" ? "columns" : "rows",
  };
}

/** Pairs that rank each other: those of which the market decides. */
export function mutualPairs({ rowLists, columnLists }: StableProblem): readonly Pair[] {
  const ranked = columnLists.map((list) => new Set(list.flat()));
  return rowLists.flatMap((list, row) =>
    list.flat().flatMap((column) => (ranked[column]!.has(row) ? [{ row, column }] : [])),
  );
}

type Rank = (
  person: Participant,
  others: readonly Participant[],
  open: readonly number[],
  worthOf: (other: number) => number,
) => PreferenceList;

/** How somebody ranks those who are open to them. */
function ranking({ questions }: Programme, { wishes, unlisted = "by-fit" }: StableObjective): Rank {
  const question = questions.find(({ id }) => id === wishes);
  return (person, others, open, worthOf) => {
    if (question === undefined || !isAsked(question, person.side)) return byWorth(open, worthOf);
    const answer = person.answers[question.id];
    const names = answer?.kind === "people" || answer?.kind === "person" ? answer.keys : [];
    const named = [...new Set(names)].flatMap((key) => open.filter((other) => others[other]!.key === key));
    if (unlisted === "never") return named;
    return [
      ...named,
      ...byWorth(
        open.filter((other) => !named.includes(other)),
        worthOf,
      ),
    ];
  };
}

/** Greatest worth first, those of the same worth in a list of their own. */
function byWorth(open: readonly number[], worthOf: (other: number) => number): PreferenceList {
  const worths = new Map(open.map((other) => [other, worthOf(other)]));
  const sorted = [...open].sort((a, b) => worths.get(b)! - worths.get(a)!);
  const list: number[][] = [];
  for (const other of sorted) {
    const last = list.at(-1);
    if (last !== undefined && worths.get(last[0]!) === worths.get(other)) last.push(other);
    else list.push([other]);
  }
  return list;
}

/** What a pair is worth to a side, in units: its view of the fit where the programme tells views apart. */
function worthInView(programme: Programme, roster: Roster, compared: Compared) {
  const { mentors, mentees } = roster;
  if (programme.views === undefined) {
    const units = worths(programme, roster, compared.fits);
    return (_: Side, row: number, column: number) => units[row * mentors.length + column]!;
  }
  const preferredUnits = preferredUnitsOf(programme);
  return (side: Side, row: number, column: number) => {
    const [mentor, mentee] = [mentors[column]!, mentees[row]!];
    const { views, units } = pairFit(compared.scoring, mentor, mentee);
    const own = views === undefined ? units : unitsOfFit(views[side]);
    return own + preferredUnits({ mentor: mentor.id, mentee: mentee.id });
  };
}
