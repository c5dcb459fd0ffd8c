import type { GroupMatch, GroupsMatching } from "../../formats/index.js";
import { meetingQuestion } from "../../programme/index.js";
import {
  addQuarters,
  commonWeek,
  emptyWeek,
  MINUTES_PER_QUARTER,
  type Participant,
  programmeWeeks,
  QUARTERS_PER_DAY,
  type WeekPattern,
} from "../../roster/index.js";
import { called } from "../called.js";
import type { AuditedGroups } from "./audited-groups.js";
import { groupName } from "./group-name.js";
import { peopleOfGroups } from "./people-of-group.js";

/** Whether every group meets when all its members are free in every week, as long as meetings are, and no mentor meets two at once. */
export function objectionsToSlots(audited: AuditedGroups, { matches }: GroupsMatching): readonly string[] {
  const groups = peopleOfGroups(audited, matches);
  const misshapen = matches.flatMap((match) => objectionsToShape(audited, match));
  if (misshapen.length > 0) return misshapen;
  const busy = groups.flatMap(({ match, mentors, mentees }) =>
    objectionsToTime(audited, match, [...mentors, ...mentees]),
  );
  const twice = audited.roster.mentors.flatMap((mentor) =>
    objectionsToClashes(
      mentor,
      groups.filter(({ mentors }) => mentors.includes(mentor)).map(({ match }) => match),
    ),
  );
  return [...busy, ...twice];
}

function objectionsToShape({ programme }: AuditedGroups, match: GroupMatch): readonly string[] {
  const { day, startsAt, minutes, timeZone } = match.slot;
  const isStart =
    Number.isInteger(day) &&
    day >= 0 &&
    day < 7 &&
    startsAt >= 0 &&
    startsAt < QUARTERS_PER_DAY * MINUTES_PER_QUARTER &&
    startsAt % MINUTES_PER_QUARTER === 0;
  const zone = programme.timeZone ?? "UTC";
  return [
    ...(isStart
      ? []
      : [
          `${groupName(match)} meets on day ${day} at minute ${startsAt}, which is no quarter hour of a week.`,
        ]),
    ...(minutes === programme.meeting?.minutes
      ? []
      : [`${groupName(match)} meets for ${minutes} minutes, not ${programme.meeting?.minutes}.`]),
    ...(timeZone === zone ? [] : [`The time of ${groupName(match)} is in ${timeZone}, not in ${zone}.`]),
  ];
}

function objectionsToTime(
  { programme }: AuditedGroups,
  match: GroupMatch,
  people: readonly Participant[],
): readonly string[] {
  const slot = weekOf(match);
  const weeks = programmeWeeks(programme, people, meetingQuestion(programme) ?? "");
  return people.flatMap(({ id, side }, at) => {
    const week = weeks[at];
    if (week !== undefined && commonWeek(week, slot).every((word, index) => word === slot[index])) return [];
    return [`The ${called(programme)(side)} “${id}” is not free when ${groupName(match)} meets.`];
  });
}

function objectionsToClashes({ id }: Participant, matches: readonly GroupMatch[]): readonly string[] {
  return matches.flatMap((one, at) =>
    matches
      .slice(at + 1)
      .filter((other) => commonWeek(weekOf(one), weekOf(other)).some((word) => word !== 0))
      .map(() => `The mentor “${id}” would meet two groups at once.`),
  );
}

function weekOf({ slot }: GroupMatch): WeekPattern {
  const week = emptyWeek();
  const from = slot.day * QUARTERS_PER_DAY + slot.startsAt / MINUTES_PER_QUARTER;
  addQuarters(week, from, slot.minutes / MINUTES_PER_QUARTER);
  return week;
}
