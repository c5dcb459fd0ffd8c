import { brokenGroupRules, type GroupsMatching, type GroupWorld } from "../../formats/index.js";
import { type Participant, placesOf } from "../../roster/index.js";
import { groupName } from "./group-name.js";
import { type GroupPeople, peopleOfGroups } from "./people-of-group.js";

/** Whether the groups may be: sizes, what mentors take, people who sit out, vetoes, required pairs, rules on groups. */
export function objectionsToCompany(world: GroupWorld, { matches }: GroupsMatching): readonly string[] {
  const groups = peopleOfGroups(world, matches);
  return [
    ...groups.flatMap((group) => objectionsToGroup(world, group)),
    ...world.roster.mentors.flatMap((mentor) =>
      objectionsToLoad(
        world,
        mentor,
        groups.filter(({ mentors }) => mentors.includes(mentor)),
      ),
    ),
  ];
}

function objectionsToGroup(world: GroupWorld, group: GroupPeople): readonly string[] {
  const { size } = world.setting;
  const { match, mentors, mentees, rows } = group;
  const name = groupName(match);
  const inSize = mentees.length >= size.min && mentees.length <= size.max;
  return [
    ...(inSize ? [] : [`${name} has ${mentees.length} mentees, not ${size.min} to ${size.max}.`]),
    ...[...mentors, ...mentees]
      .filter(({ takesPart }) => !takesPart)
      .map(({ id, side }) => `The ${side} “${id}” sits this round out and is in a group.`),
    ...objectionsToPairs(world, group),
    ...objectionsToTwo(world, mentees, false),
    ...objectionsToTwo(world, mentors, true),
    ...brokenGroupRules(world, rows).map((rule) => `${name} breaks “${rule}”.`),
  ];
}

/** Every mentor with every mentee. */
function objectionsToPairs(
  { compared, required }: GroupWorld,
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
  { company }: GroupWorld,
  people: readonly Participant[],
  areMentors: boolean,
): readonly string[] {
  const rules = company.filter(({ ofMentors }) => ofMentors || !areMentors);
  return people.flatMap((one, at) =>
    people
      .slice(at + 1)
      .flatMap((other) =>
        rules
          .filter(({ check }) => check(one, other) !== "allowed")
          .map(({ id }) => `“${one.id}” and “${other.id}” may not be in one group by “${id}”.`),
      ),
  );
}

function objectionsToLoad(
  { setting }: GroupWorld,
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
