/**
 * One-to-one as an assignment of numbers: a row for each mentee, a column for each mentor. Ids become indices here, and ids
 * again in `match`.
 */
import type { AssignmentProblem } from "../../assignment/index.js";
import { IssueError, issue } from "../../issue.js";
import { matchedValueOf, type Programme } from "../../programme/index.js";
import { placesOf, type Roster } from "../../roster/index.js";
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
    requiredPairs: required.map(({ mentee, mentor }) => ({ row: mentee, column: mentor })),
    unmatchedValue: matchedValue === undefined ? undefined : -unitsOfFit(matchedValue),
    tieBreak: {
      rowKeys: mentees.map(({ key }) => key),
      columnKeys: mentors.map(({ key }) => key),
      seed: programme.seed,
    },
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
