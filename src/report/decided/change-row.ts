/**
 * What changed for a mentee or peer, in words.
 */
import { nameOfId } from "../../explanation/index.js";
import type { Change } from "../../lifecycle/index.js";
import type { Roster } from "../../roster/index.js";

/** Their name, their mentors or partners before and now. */
export function changeRow(
  roster: Roster,
  { mentee, before, now, presence }: Change,
): readonly [mentee: string, before: string, now: string] {
  const named = (ids: readonly string[]) =>
    ids.map((id) => nameOfId(roster, "mentor", id)).join(", ") || "nobody";
  return [
    nameOfId(roster, "mentee", mentee),
    presence === "new" ? "did not take part" : named(before),
    presence === "gone" ? "is in the files no more" : named(now),
  ];
}
