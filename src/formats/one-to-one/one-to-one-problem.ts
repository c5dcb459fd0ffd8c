/**
 * One-to-one as an assignment of numbers: a row for each mentee, a column for each mentor. Ids become indices here, and ids
 * again in `match`.
 */
import type { AssignmentProblem } from "../../assignment/index.js";
import { IssueError, issue } from "../../issue.js";
import { matchedValueOf, mentorsPerMenteeOf, type Programme, spreadCosts } from "../../programme/index.js";
import { type Participant, placesOf, type Roster } from "../../roster/index.js";
import { unitsOfFit } from "../../scoring/index.js";
import { finish, rowsAStep, type Steps } from "../../steps.js";
import type { Compared } from "../compared.js";
import { worths } from "../preferred.js";
import type { RequiredPair } from "../required.js";

/** Builds the problem. Somebody who sits out keeps their row or column, without a pair that is allowed. */
export function oneToOneProblem(
  programme: Programme,
  roster: Roster,
  compared: Pick<Compared, "fits" | "vetoes">,
  required: readonly RequiredPair[],
): AssignmentProblem {
  return finish(problemInSteps(programme, roster, compared, required));
}

/** {@link oneToOneProblem} in steps. */
export function* problemInSteps(
  programme: Programme,
  roster: Roster,
  { fits, vetoes }: Pick<Compared, "fits" | "vetoes">,
  required: readonly RequiredPair[],
): Steps<AssignmentProblem> {
  if (programme.format.kind !== "one-to-one") throw onlyOneToOne(programme.format.kind);
  const { mentors, mentees } = roster;
  const stride = rowsAStep(mentors.length);
  const matchedValue = matchedValueOf(programme.objective);
  const allowed = new Uint8Array(mentees.length * mentors.length);
  for (const [row, mentee] of mentees.entries()) {
    for (const [column, mentor] of mentors.entries()) {
      const takePart = mentee.takesPart && mentor.takesPart;
      allowed[row * mentors.length + column] = takePart && vetoes.allows(row, column) ? 1 : 0;
    }
    if ((row + 1) % stride === 0) yield row / mentees.length;
  }
  return {
    rows: mentees.length,
    columns: mentors.length,
    values: worths(programme, roster, fits),
    allowed,
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
