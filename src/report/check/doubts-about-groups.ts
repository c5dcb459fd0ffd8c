/**
 * Whether groups can be formed at all: seats, sizes, times, and people who must be together.
 */

import { counted, placedWords } from "../../explanation/index.js";
import {
  commonStarts,
  type GroupWorld,
  groupWorld,
  mergedSets,
  strangersInRules,
} from "../../formats/index.js";
import { IssueError } from "../../issue.js";
import { isCircles, type Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import type { Finding } from "./finding.js";

/** Findings that only programmes of the format `groups` can have. None where it is not even sure who is meant. */
export function doubtsAboutGroups(programme: Programme, roster: Roster): readonly Finding[] {
  if (programme.format.kind !== "groups" || strangersInRules(programme, roster).length > 0) return [];
  const world = worldOf(programme, roster);
  if (world === undefined) return [];
  return [...sizes(world), ...smallMentors(world), ...withoutTime(world), ...setsThatCannotBe(world)];
}

/** What is wrong with required pairs is told as an issue. */
function worldOf(programme: Programme, roster: Roster): GroupWorld | undefined {
  try {
    return groupWorld(programme, roster);
  } catch (error) {
    if (error instanceof IssueError) return undefined;
    throw error;
  }
}

/** As many mentees as groups of the format's size can hold, led by the mentors there are. */
function sizes({ programme, roster, setting, places }: GroupWorld): readonly Finding[] {
  const { min, max } = setting.size;
  const wanting = roster.mentees.filter(({ takesPart }) => takesPart).length;
  const share = Math.max(1, setting.mentors);
  const [groups, seats] =
    setting.mentors === 0
      ? [Math.floor(wanting / min), wanting]
      : [
          Math.floor(places.reduce((sum, place) => sum + place.groups, 0) / share),
          Math.floor(places.reduce((sum, place) => sum + place.groups * place.size, 0) / share),
        ];
  let held = Math.min(wanting, seats);
  while (held > 0 && !isShared(held, groups, min, max)) held--;
  if (held === wanting) return [];
  const left = wanting - held;
  const [one, several] = placedWords(programme.format);
  const led = setting.mentors === 0 ? "" : `; mentors can lead ${groups} with ${seats} seats`;
  return [
    {
      severity: "warning",
      code: "too-few-seats",
      title: `${wanting} ${several} take part, in groups of ${min} to ${max}${led}`,
      cost: `At least ${counted(left, one, several)} cannot be in a group.`,
      people: left,
      details: [
        setting.mentors === 0
          ? "Allow other sizes in format.size."
          : "Find more mentors, ask them to take more, or allow other sizes in format.size.",
      ],
    },
  ];
}

/** Whether so many people can be shared out among at most so many groups. */
function isShared(people: number, groups: number, min: number, max: number): boolean {
  const fewest = Math.ceil(people / max);
  return fewest <= groups && fewest * min <= people;
}

function smallMentors(world: GroupWorld): readonly Finding[] {
  const { roster, setting, places } = world;
  const small = roster.mentors.filter(
    ({ takesPart, capacity }, at) => takesPart && capacity > 0 && places[at]?.groups === 0,
  );
  return finding(world, small, {
    code: "too-few-places-for-a-group",
    title: `${peopleTake(small.length)} fewer mentees than the ${setting.size.min} of the smallest group`,
    cost: "They lead no group.",
  });
}

/** People who share no meeting time with anybody whom rules allow. */
function withoutTime(world: GroupWorld): readonly Finding[] {
  const { roster, compared, places, setting } = world;
  const [mentors, mentees] = [[...roster.mentors.keys()], [...roster.mentees.keys()]];
  const meet = (mentee: number, mentor: number) =>
    (places[mentor]?.groups ?? 0) > 0 && commonStarts(world, [mentee], [mentor]).length > 0;
  const present = mentees.filter((at) => roster.mentees[at]?.takesPart === true);
  const lonely = present.filter((mentee) =>
    setting.mentors === 0
      ? !mentees.some((other) => other !== mentee && commonStarts(world, [mentee, other], []).length > 0)
      : mentors.some((mentor) => compared.vetoes.allows(mentee, mentor)) &&
        !mentors.some((mentor) => compared.vetoes.allows(mentee, mentor) && meet(mentee, mentor)),
  );
  const idle = mentors.filter(
    (mentor) =>
      (places[mentor]?.groups ?? 0) > 0 &&
      present.some((mentee) => compared.vetoes.allows(mentee, mentor)) &&
      !present.some((mentee) => compared.vetoes.allows(mentee, mentor) && meet(mentee, mentor)),
  );
  const people = [
    ...lonely.map((at) => roster.mentees[at] as Participant),
    ...idle.map((at) => roster.mentors[at] as Participant),
  ];
  return finding(world, people, {
    code: "no-common-time",
    title: `${people.length === 1 ? "1 person shares" : `${people.length} people share`} no meeting time with anybody whom the rules allow them`,
    cost: "They cannot be in a group until they, or others, are free at another time.",
  });
}

/** Mentees who must be together and cannot be: too many, or without a time that suits them all and a mentor. */
function setsThatCannotBe(world: GroupWorld): readonly Finding[] {
  const { programme, roster, compared, places, setting, together } = world;
  const several = placedWords(programme.format)[1];
  const most = Math.max(
    0,
    ...(setting.mentors === 0
      ? [setting.size.max]
      : places.map(({ size }) => Math.min(size, setting.size.max))),
  );
  return mergedSets(together).flatMap((set) => {
    const people = set.map((at) => roster.mentees[at] as Participant);
    const isPossible =
      setting.mentors === 0
        ? commonStarts(world, set, []).length > 0
        : [...roster.mentors.keys()].some(
            (mentor) =>
              (places[mentor]?.groups ?? 0) > 0 &&
              set.every((mentee) => compared.vetoes.allows(mentee, mentor)) &&
              commonStarts(world, set, [mentor]).length > 0,
          );
    if (set.length > most)
      return finding(world, people, {
        code: "together-too-large",
        title: `${people.length} ${several} must be together, and no group holds more than ${most}`,
        cost: "None of them can be in a group.",
      });
    return isPossible
      ? []
      : finding(world, people, {
          code: "together-without-time",
          title: `${people.length} ${several} must be together, and no time suits them all${setting.mentors === 0 ? "" : " with a mentor whom the rules allow"}`,
          cost: "None of them can be in a group.",
        });
  });
}

function finding(
  { programme }: GroupWorld,
  people: readonly Participant[],
  { code, title, cost }: Pick<Finding, "code" | "title" | "cost">,
): readonly Finding[] {
  if (people.length === 0) return [];
  const details = people.map(({ name, side }) => (isCircles(programme.format) ? name : `${name} (${side})`));
  return [{ severity: "warning", code, title, cost, people: people.length, details }];
}

function peopleTake(count: number): string {
  return count === 1 ? "1 mentor takes" : `${count} mentors take`;
}
