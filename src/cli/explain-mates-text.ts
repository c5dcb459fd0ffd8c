/**
 * Why two mentees are not in one group, for a terminal and as JSON.
 */
import {
  explainMatch,
  explainMatchedPair,
  explainMates,
  type GroupInstead,
  listed,
  type MatesExplanation,
  shownFit,
  slotText,
} from "../explanation/index.js";
import type { GroupsMatching } from "../formats/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { type Explained, matchText } from "./explain-person-text.js";
import { nameIn } from "./name-in.js";
import type { TableOptions } from "./text-table.js";

/** Two people as mentees of one group. */
export interface Mates {
  readonly one: Participant;
  readonly other: Participant;
  readonly found: MatesExplanation;
}

/** The two explained, where groups are formed and both are mentees. */
export function matesOf(
  { programme, roster, matching }: Explained,
  records: readonly Participant[],
  others: readonly Participant[],
): readonly Mates[] {
  const [one, other] = [records, others].map((list) => list.find(({ side }) => side === "mentee"));
  if (matching.format !== "groups" || one === undefined || other === undefined || one.key === other.key)
    return [];
  const groups: GroupsMatching = matching;
  return [{ one, other, found: explainMates(programme, roster, groups, one, other) }];
}

/** A paragraph. */
export function matesText(
  { programme, roster }: Explained,
  { one, other, found }: Mates,
  options: TableOptions,
): string {
  const names = `${one.name} and ${other.name}`;
  const nameOf = (id: string) => (id === one.id ? one.name : other.name);
  switch (found.kind) {
    case "together":
      return [
        `${names} are in one group.`,
        matchText(programme, explainMatch(programme, roster, found.match), options),
        // In a circle whose members are scored the two have fits with each other.
        ...found.match.pairs
          .filter((pair) => [one.id, other.id].every((id) => id === pair.mentor || id === pair.mentee))
          .map((pair) => matchText(programme, explainMatchedPair(programme, roster, pair), options)),
      ].join("\n\n");
    case "absent":
      return `${names} cannot be in one group: ${nameOf(found.who)} does not take part.`;
    case "apart": {
      const groups = found.instead.map(
        (group) =>
          `  ${nameOf(group.mentee)} in ${groupOf(roster, group)}, ${slotText(group.match.slot)}: ${insteadText(group)}`,
      );
      return [
        `${names} are not in one group.`,
        ...(found.rules.length === 0 ? [] : [`No group may hold both: ${found.rules.join("; ")}.`]),
        ...(groups.length === 0 ? ["Neither of them is in a group."] : ["If they were:", ...groups]),
      ].join("\n");
    }
  }
}

/** `the group of Ada Marder`; of a circle, whom it holds. */
function groupOf(roster: Roster, { match }: GroupInstead): string {
  const { mentors, mentees } = match;
  const [ids, people] = mentors.length > 0 ? [mentors, roster.mentors] : [mentees, roster.mentees];
  return `the group of ${listed(ids.map((id) => nameIn(people, id)))}`;
}

/** What keeps somebody out of a group, and what its fit would be with them. */
export function insteadText({ obstacles, match, fitWith }: GroupInstead): string {
  const why =
    obstacles.length === 0
      ? "nothing keeps them out, but others come to more together"
      : obstacles.join("; ");
  const fit =
    fitWith === undefined ? "" : ` (fit with them ${shownFit(fitWith)}, as it is ${shownFit(match.fit)})`;
  return `${why}${fit}`;
}
