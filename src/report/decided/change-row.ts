/**
 * What changed for a mentee or peer, in words.
 */
import type { Change } from "../../lifecycle/index.js";
import type { Roster } from "../../roster/index.js";

/** Their name, their mentors or partners before and now. */
export function changeRow(
  { mentors, mentees }: Roster,
  { mentee, before, now, presence }: Change,
): readonly [mentee: string, before: string, now: string] {
  const name = (people: Roster["mentors"], id: string) => people.find((one) => one.id === id)?.name ?? id;
  const named = (ids: readonly string[]) => ids.map((id) => name(mentors, id)).join(", ") || "nobody";
  return [
    name(mentees, mentee),
    presence === "new" ? "did not take part" : named(before),
    presence === "gone" ? "is in the files no more" : named(now),
  ];
}
