/**
 * Whom somebody could have had instead: the best whom the rules allow.
 */
import { shownFit } from "../explanation/index.js";
import { type Candidate, candidates } from "../formats/index.js";
import { otherSide } from "../programme/index.js";
import { type Participant, peopleOf } from "../roster/index.js";
import type { Explained } from "./explain-person-text.js";
import { nameIn } from "./name-in.js";
import { type TableOptions, textTable } from "./text-table.js";

const TOLD = 3;

/** The best counterparts whom a person has not, the best first. In groups it is not pairs that are chosen: none. */
export function othersAllowed(
  { programme, roster, matching }: Explained,
  { id, side }: Participant,
): readonly Candidate[] {
  if (matching.format !== "one-to-one") return [];
  const own = new Set(
    matching.matches.flatMap(({ pairs }) =>
      pairs.filter((pair) => pair[side] === id).map((pair) => pair[otherSide(side)]),
    ),
  );
  const found = candidates(programme, roster, { most: TOLD + own.size });
  const list = found[side === "mentor" ? "mentors" : "mentees"].find((person) => person.id === id);
  return (list?.candidates ?? []).filter((candidate) => !own.has(candidate.id)).slice(0, TOLD);
}

/** The same as a table, with whom they have; empty where there is nobody. */
export function othersAllowedText(told: Explained, person: Participant, options: TableOptions): string {
  const others = othersAllowed(told, person);
  if (others.length === 0) return "";
  const { roster, matching } = told;
  const theirs = otherSide(person.side);
  const [own, counterparts] = [peopleOf(roster, person.side), peopleOf(roster, theirs)];
  const rows = others.map(({ id, fit }) => {
    const has = matching.matches.flatMap(({ pairs }) =>
      pairs.filter((pair) => pair[theirs] === id).map((pair) => nameIn(own, pair[person.side])),
    );
    return [nameIn(counterparts, id), shownFit(fit), has.length === 0 ? "nobody" : has.join(", ")];
  });
  const table = textTable([`Other ${theirs}s allowed`, "Fit", "Has"], rows, options);
  return `${table}\nWhat it would cost to have one of them instead: add --with and their name.`;
}
