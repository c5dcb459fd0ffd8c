/**
 * One-to-one as an assignment of numbers: a row for each mentee, a column for each mentor. Ids become indices here, and ids
 * again in `match`.
 */
import type { AssignmentProblem, WriteRow } from "../../assignment/index.js";
import { IssueError, issue } from "../../issue.js";
import {
  isWorstOff,
  matchedValueOf,
  mentorsPerMenteeOf,
  type Programme,
  spreadCosts,
  stableOf,
} from "../../programme/index.js";
import { type Participant, placesOf, type Roster } from "../../roster/index.js";
import { unitsOfFit } from "../../scoring/index.js";
import { finish, rowsAStep, type Steps } from "../../steps.js";
import type { Compared } from "../compared.js";
import { preferredAdder, worths } from "../preferred.js";
import type { RequiredPair } from "../required.js";

/** What the problem is made from. */
type ComparedPairs = Pick<Compared, "fits" | "vetoes" | "writeFits">;

/** Builds the problem. Somebody who sits out keeps their row or column, without a pair that is allowed. */
export function oneToOneProblem(
  programme: Programme,
  roster: Roster,
  compared: ComparedPairs,
  required: readonly RequiredPair[],
): AssignmentProblem {
  return finish(problemInSteps(programme, roster, compared, required, false));
}

/** Whether the solver of a programme reads a row at a time, and few rows more than once: not where all cells have to be listed, or ranked. */
export function readsRows(programme: Programme): boolean {
  const { format, objective } = programme;
  if (format.kind !== "one-to-one" || stableOf(objective) !== undefined || isWorstOff(objective))
    return false;
  const { min = 0, spread } = format.menteesPerMentor ?? {};
  return mentorsPerMenteeOf(format) === 1 && min === 0 && spread === undefined;
}

/**
 * {@link oneToOneProblem} in steps.
 *
 * @param areRows Whether the values are to be what writes a row; what is solved is the same, but of several equally good duals others may be found.
 */
export function* problemInSteps(
  programme: Programme,
  roster: Roster,
  compared: ComparedPairs,
  required: readonly RequiredPair[],
  areRows: boolean,
): Steps<AssignmentProblem> {
  if (programme.format.kind !== "one-to-one") throw onlyOneToOne(programme.format.kind);
  const { mentors, mentees } = roster;
  const matchedValue = matchedValueOf(programme.objective);
  const cells = areRows
    ? { values: rowsOfCells(programme, roster, compared) }
    : yield* allCells(programme, roster, compared);
  return {
    rows: mentees.length,
    columns: mentors.length,
    ...cells,
    sense: "max",
    columnCapacities: mentors.map(placesOf),
    ...loadsOf(programme, roster),
    requiredPairs: required.map(({ mentee, mentor }) => ({ row: mentee, column: mentor })),
    unmatchedValue: matchedValue === undefined ? undefined : -unitsOfFit(matchedValue),
    tieBreak: {
      rowKeys: mentees.map(({ key }) => key),
      columnKeys: mentors.map(({ key }) => key),
      seed: programme.seed,
    },
  };
}

function* allCells(
  programme: Programme,
  roster: Roster,
  { fits, vetoes }: ComparedPairs,
): Steps<Pick<AssignmentProblem, "values" | "allowed">> {
  const { mentors, mentees } = roster;
  const close = closing(roster, vetoes);
  const stride = rowsAStep(mentors.length);
  const allowed = new Uint8Array(mentees.length * mentors.length).fill(1);
  for (let row = 0; row < mentees.length; row++) {
    close(row, allowed.subarray(row * mentors.length, (row + 1) * mentors.length));
    if ((row + 1) % stride === 0) yield row / mentees.length;
  }
  return { values: worths(programme, roster, fits), allowed };
}

function rowsOfCells(
  programme: Programme,
  roster: Roster,
  { fits, vetoes, writeFits }: ComparedPairs,
): WriteRow {
  const close = closing(roster, vetoes);
  const addPreferred = preferredAdder(programme, roster);
  const { mentors } = fits;
  const units = new Int32Array(mentors);
  const write =
    writeFits ?? ((row: number) => units.set(fits.units.subarray(row * mentors, (row + 1) * mentors)));
  return (row, values, allowed) => {
    write(row, units);
    addPreferred(row, units);
    values.set(units);
    close(row, allowed);
  };
}

/** Writes 0 for all mentors whom a mentee cannot be given. */
function closing({ mentors, mentees }: Roster, vetoes: Compared["vetoes"]) {
  const absent = mentors.flatMap(({ takesPart }, column) => (takesPart ? [] : [column]));
  return (row: number, allowed: Uint8Array): void => {
    if (!mentees[row]!.takesPart) allowed.fill(0);
    else vetoes.close(row, allowed);
    for (const column of absent) allowed[column] = 0;
  };
}

/** How many mentors a mentee can be given this time: none where they sit out. */
export function mentorsOf(
  { format }: Pick<Programme, "format">,
  { takesPart }: Pick<Participant, "takesPart">,
): number {
  if (!takesPart) return 0;
  return mentorsPerMenteeOf(format);
}

type Loads = Pick<AssignmentProblem, "rowCapacities" | "rowMinimums" | "columnMinimums" | "columnLoadCosts">;

/** Several mentors a mentee, minimums and what spreading is worth, as far as the programme has them. */
function loadsOf(programme: Programme, { mentors, mentees }: Roster): Loads {
  const { format, objective } = programme;
  if (format.kind !== "one-to-one") return {};
  const { menteesPerMentor = {} } = format;
  const { min = 0 } = menteesPerMentor;
  const most = Math.min(mentees.length, Math.max(0, ...mentors.map(placesOf)));
  const costs = spreadCosts(menteesPerMentor, most);
  const isSeveral = mentorsPerMenteeOf(format) > 1;
  return {
    ...(isSeveral ? { rowCapacities: mentees.map((mentee) => mentorsOf(programme, mentee)) } : {}),
    // Where coverage comes first, a second mentor is not to cost anybody the first one.
    ...(isSeveral && matchedValueOf(objective) === undefined ? { rowMinimums: mentees.map(() => 1) } : {}),
    ...(min > 0 ? { columnMinimums: mentors.map(() => min) } : {}),
    ...(costs === undefined ? {} : { columnLoadCosts: costs.map(unitsOfFit) }),
  };
}

/** What rests on the assignment of mentees to mentors has no meaning elsewhere. */
function onlyOneToOne(kind: string): IssueError {
  return new IssueError([
    issue({
      code: "only-one-to-one",
      at: "format.kind",
      value: kind,
      expected:
        "Expected one-to-one: what a pair or a decision costs, and policies, are worked out for that format only.",
      remedy: "Use match, verify, report and explain of a person, which work for every format.",
    }),
  ]);
}
