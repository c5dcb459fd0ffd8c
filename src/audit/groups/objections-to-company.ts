import type { GroupsMatching } from "../../formats/index.js";
import { type Participant, placesOf } from "../../roster/index.js";
import { called } from "../called.js";
import type { AuditedGroups } from "./audited-groups.js";
import { brokenRules } from "./broken-rules.js";
import { groupName } from "./group-name.js";
import { type GroupPeople, peopleOfGroups } from "./people-of-group.js";

/** Whether the groups may be: sizes, what mentors take, people who sit out, vetoes, required pairs, rules on groups. */
export function objectionsToCompany(audited: AuditedGroups, { matches }: GroupsMatching): readonly string[] {
  const groups = peopleOfGroups(audited, matches);
  return [
    ...groups.flatMap((group) => objectionsToGroup(audited, group)),
    ...audited.roster.mentors.flatMap((mentor) =>
      objectionsToLoad(
        audited,
        mentor,
        groups.filter(({ mentors }) => mentors.includes(mentor)),
      ),
    ),
  ];
}

function objectionsToGroup(audited: AuditedGroups, group: GroupPeople): readonly string[] {
  const { size } = audited.setting;
  const who = called(audited.programme);
  const { match, mentors, mentees, rows } = group;
  const name = groupName(match);
  const inSize = mentees.length >= size.min && mentees.length <= size.max;
  return [
    ...(inSize ? [] : [`${name} has ${mentees.length} ${who("mentee")}s, not ${size.min} to ${size.max}.`]),
    ...[...mentors, ...mentees]
      .filter(({ takesPart }) => !takesPart)
      .map(({ id, side }) => `The ${who(side)} “${id}” sits this round out and is in a group.`),
    ...objectionsToPairs(audited, group),
    ...objectionsToTwo(audited, mentees, false),
    ...objectionsToTwo(audited, mentors, true),
    ...brokenRules(audited, rows).map((rule) => `${name} breaks “${rule}”.`),
  ];
}

/** Every mentor with every mentee. */
function objectionsToPairs(
  { compared, required }: AuditedGroups,
  { mentors, mentees, columns, rows }: GroupPeople,
): readonly string[] {
  const { vetoes } = compared;
  return rows.flatMap((row, at) => {
    const mentee = mentees[at] as Participant;
    const meant = required.get(row);
    const stray = meant !== undefined && !columns.includes(meant.mentor);
    return [
      ...columns.flatMap((column, mentor) =>
        vetoes
          .of(row, column)
          .map(
            (reason) =>
              `“${mentors[mentor]?.id}” with “${mentee.id}” is vetoed by “${vetoes.reasons[reason]?.id}”.`,
          ),
      ),
      ...(stray ? [`“${mentee.id}” is required to be with another mentor by “${meant.rule}”.`] : []),
    ];
  });
}

/** Any two of one side, by the rules that hold between all members. */
function objectionsToTwo(
  { company }: AuditedGroups,
  people: readonly Participant[],
  areMentors: boolean,
): readonly string[] {
  const apart = areMentors ? company.mentorsApart : company.apart;
  return people.flatMap((one, at) =>
    people
      .slice(at + 1)
      .flatMap((other) =>
        apart(one, other).map((id) => `“${one.id}” and “${other.id}” may not be in one group by “${id}”.`),
      ),
  );
}

function objectionsToLoad(
  { setting }: AuditedGroups,
  mentor: Participant,
  groups: readonly GroupPeople[],
): readonly string[] {
  const load = groups.reduce((sum, { mentees }) => sum + mentees.length, 0);
  return [
    ...(groups.length > setting.groupsPerMentor
      ? [`The mentor “${mentor.id}” leads ${groups.length} groups, more than ${setting.groupsPerMentor}.`]
      : []),
    ...(load > placesOf(mentor)
      ? [`The mentor “${mentor.id}” takes ${placesOf(mentor)} and has ${load} mentees in groups.`]
      : []),
  ];
}
