/**
 * Whom decisions are about, as keys: in one list neither the column in which somebody stands nor the order of the two tells anything.
 */
import { plain } from "../plain.js";
import { isOneList, type NamedPair, type Programme, type Side } from "../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../roster/index.js";
import { type Decision, peopleIn } from "./decision.js";

/** Keys of the people and pairs of a programme. */
export interface DecisionKeys {
  readonly ofPerson: (person: { readonly side: Side; readonly id: string }) => string;
  readonly ofPeople: (decision: Decision) => string;
  readonly ofPair: (pair: NamedPair) => string;
}

/** Whether people stand in one list, as peers and members of circles do, and a pair has no direction. */
export function isPool({ format }: Pick<Programme, "format">): boolean {
  return isOneList(format);
}

/** Whom somebody named on a side may be: in one list anybody in it. */
export function peopleNamed(
  programme: Pick<Programme, "format">,
  roster: Roster,
  side: Side,
): readonly Participant[] {
  return isPool(programme) ? roster.mentees : peopleOf(roster, side);
}

/** How the decisions of a programme are told apart. */
export function decisionKeys(programme: Pick<Programme, "format">): DecisionKeys {
  const pool = isPool(programme);
  const inOrder = (keys: readonly string[]) => JSON.stringify(pool ? [...keys].sort() : keys);
  const ofPerson: DecisionKeys["ofPerson"] = ({ side, id }) =>
    JSON.stringify(pool ? [plain(id)] : [side, plain(id)]);
  return {
    ofPerson,
    ofPeople: (decision) => inOrder(peopleIn(decision).map(ofPerson)),
    ofPair: ({ mentor, mentee }) => inOrder([plain(mentor), plain(mentee)]),
  };
}
