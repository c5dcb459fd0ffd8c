/**
 * Why two mentees are not in one group, and what keeps each out of the other's.
 */
import {
  fitWith,
  type GroupMatch,
  type GroupsMatching,
  groupWorld,
  obstacles,
  placedGroups,
} from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { obstacleText } from "./not-in-a-group-text.js";
import { ruleText } from "./rule-text.js";

/** A group that somebody could have come into. */
export interface GroupInstead {
  /** Id of the mentee who is not in it. */
  readonly mentee: string;
  readonly match: GroupMatch;
  /** What keeps them out, in words; empty where nothing does, but others come to more together. */
  readonly obstacles: readonly string[];
  /** The group's fit with them, 0 to 1; absent where they have none with its mentors. */
  readonly fitWith?: number;
}

/** Why two mentees are, or are not, in one group. */
export type MatesExplanation =
  | { readonly kind: "together"; readonly match: GroupMatch }
  | { readonly kind: "absent"; readonly who: string }
  | {
      readonly kind: "apart";
      /** Rules that keep the two apart in any group, in words. */
      readonly rules: readonly string[];
      /** The other's group, of each who has not the same; none where neither has one. */
      readonly instead: readonly GroupInstead[];
    };

/**
 * Explains two mentees in a programme that forms groups.
 *
 * @param matching From `match` with the same programme and roster.
 */
export function explainMates(
  programme: Programme,
  roster: Roster,
  matching: GroupsMatching,
  one: Participant,
  other: Participant,
): MatesExplanation {
  const groupOf = ({ id }: Participant) => matching.matches.findIndex(({ mentees }) => mentees.includes(id));
  const [ofOne, ofOther] = [groupOf(one), groupOf(other)];
  const shared = matching.matches[ofOne];
  if (shared !== undefined && ofOne === ofOther) return { kind: "together", match: shared };
  const absent = [one, other].find(({ takesPart }) => !takesPart);
  if (absent !== undefined) return { kind: "absent", who: absent.id };
  const world = groupWorld(programme, roster);
  const kept = world.company.filter(({ check }) => check(one, other) !== "allowed");
  return {
    kind: "apart",
    rules: kept.map(({ id }) => ruleText(programme, id, roster)),
    instead: [[one, ofOther] as const, [other, ofOne] as const].flatMap(([mentee, at]) =>
      groupInstead(programme, roster, matching, mentee).filter(({ match }) => match === matching.matches[at]),
    ),
  };
}

/** What it would be for a mentee to come into each group that there is. */
export function groupInstead(
  programme: Programme,
  roster: Roster,
  matching: GroupsMatching,
  mentee: Participant,
): readonly GroupInstead[] {
  const world = groupWorld(programme, roster);
  const groups = placedGroups(world, matching);
  const row = world.roster.mentees.findIndex(({ id }) => id === mentee.id);
  return matching.matches.flatMap((match, at): GroupInstead[] => {
    const group = groups[at];
    if (group === undefined || match.mentees.includes(mentee.id)) return [];
    const fit = fitWith(world, group.mentors, [...group.mentees, row]);
    return [
      {
        mentee: mentee.id,
        match,
        obstacles: obstacles(world, row, group, groups).map((by) => obstacleText(programme, roster, by)),
        ...(Number.isNaN(fit) ? {} : { fitWith: fit }),
      },
    ];
  });
}
