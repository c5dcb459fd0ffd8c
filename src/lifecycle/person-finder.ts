/**
 * Whom a cell of a file of decisions means.
 */
import { type Issue, issue, type Place, type Result } from "../issue.js";
import { otherSide, type Programme, type Side } from "../programme/index.js";
import { nearPeople, type Participant, type PeopleIndex, peopleIndex, type Roster } from "../roster/index.js";
import { isPool, peopleNamed } from "./decision-keys.js";

/** Finds the id of somebody on a side by id, contact or name. */
export type PersonFinder = (side: Side, text: string, at: Place) => Result<string>;

/** Prepares the search. */
export function personFinder(programme: Pick<Programme, "format">, roster: Roster): PersonFinder {
  const nobody = (side: Side) => `is ${isPool(programme) ? "nobody" : `no ${side}`} in the files`;
  const sideOf = (side: Side) => indexOf(peopleNamed(programme, roster, side));
  const sides = { mentor: sideOf("mentor"), mentee: sideOf("mentee") };
  return (side, text, at) => {
    const found = sides[side].index.find(text);
    if (found.length === 1)
      return { ok: true, value: sides[side].idOf.get(found[0] as string) as string, issues: [] };
    return {
      ok: false,
      issues: [
        found.length > 1 ? ambiguous(text, found.length, at) : unknown(sides, side, text, at, nobody(side)),
      ],
    };
  };
}

interface SideIndex {
  readonly index: PeopleIndex;
  readonly idOf: ReadonlyMap<string, string>;
}

function indexOf(people: readonly Participant[]): SideIndex {
  return { index: peopleIndex(people), idOf: new Map(people.map(({ key, id }) => [key, id])) };
}

function ambiguous(text: string, bearers: number, at: Place): Issue {
  return issue({
    code: "ambiguous-person",
    at,
    value: text,
    expected: `is the name of ${bearers} people`,
    remedy: "Write the id or the e-mail address instead.",
  });
}

function unknown(
  sides: Readonly<Record<Side, SideIndex>>,
  side: Side,
  text: string,
  at: Place,
  expected: string,
): Issue {
  const other = otherSide(side);
  const base = { code: "unknown-person", at, value: text, expected } as const;
  if (sides[other].index.find(text).length > 0)
    return issue({
      ...base,
      remedy: `There is a ${other} of that name: write them into the column ${other}.`,
    });
  const { word } = nearPeople(sides[side].index.words)(text);
  return issue({
    ...base,
    remedy:
      word === undefined
        ? "Write the id, the e-mail address or the name as in the files."
        : `Did you mean "${word}"?`,
  });
}
