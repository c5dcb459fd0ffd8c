/** A programme that forms groups, people and groups as a test writes them, and what follows for them, written apart from the library. */
import type { Roster } from "../../src/roster/index.js";
import { choice, free, person, programmeOf, rosterOf, scale } from "./people.js";

/** Meetings of an hour; 60 % the mentor's fit (closeness of level, 0 to 4), 20 % likeness of level, 20 % difference of field. */
export const PROGRAMME = programmeOf({
  startsOn: "2027-03-01",
  endsOn: "2027-03-26",
  timeZone: "UTC",
  questions: [
    { id: "field", kind: "choice", options: ["Law", "Art", "Bio"], both: "field" },
    { id: "level", kind: "scale", from: 0, to: 4, both: "level" },
    { id: "gender", kind: "choice", options: ["woman", "man", "non-binary"], mentee: "gender" },
    { id: "free", kind: "availability", both: "free" },
  ],
  criteria: [{ dimension: "power", compare: "closeness", question: "level", weight: 1 }],
  rules: [
    { rule: "no-lone-member", question: "gender", of: ["woman", "non-binary"] },
    { rule: "spread", question: "level", max: 2 },
    { rule: "apart", people: ["e0", "e1"] },
  ],
  format: {
    kind: "groups",
    size: { min: 2, max: 3 },
    groupsPerMentor: 2,
    fit: {
      mentor: 0.6,
      cohesion: { weight: 0.2, questions: ["level"] },
      diversity: { weight: 0.2, questions: ["field"] },
      faultline: { weight: 0.1, questions: ["field", "level"] },
    },
  },
  meeting: { minutes: 60, every: "week" },
});

/** A mentor or mentee as a test writes them. `hours`: full hours of Monday at which they are free. */
export interface Written {
  readonly level: number;
  readonly field: string;
  readonly gender: string;
  readonly hours: readonly number[];
  readonly takesPart: boolean;
}

/** A group by people's numbers; `hour` is when it meets. */
export interface WrittenGroup {
  readonly mentor: number;
  readonly mentees: readonly number[];
  readonly hour: number | undefined;
}

export interface GroupedCase {
  readonly mentors: readonly Written[];
  readonly mentees: readonly Written[];
  readonly groups: readonly WrittenGroup[];
}

/** The roster: mentors `m0` and so on with twelve places, mentees `e0`. */
export function rosterFrom({ mentors, mentees }: Pick<GroupedCase, "mentors" | "mentees">): Roster {
  const answers = ({ level, field, gender, hours }: Written) => ({
    level: scale(level),
    field: choice(field),
    gender: choice(gender),
    free: free(...hours.map((hour) => [hour * 4, 4] as const)),
  });
  return rosterOf([
    ...mentors.map((one, at) => {
      const { gender: _, ...theirs } = answers(one);
      return person("mentor", `m${at}`, theirs, { capacity: 12, takesPart: one.takesPart });
    }),
    ...mentees.map((one, at) => person("mentee", `e${at}`, answers(one), { takesPart: one.takesPart })),
  ]);
}

/** The mean. */
export function average(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Two people of a group, each pair once. */
export function duos(mentees: readonly number[]): readonly (readonly [number, number])[] {
  return mentees.flatMap((one) =>
    mentees.filter((other) => other > one).map((other) => [one, other] as const),
  );
}

/** On the level. */
export function likeness({ mentees }: GroupedCase, [one, other]: readonly [number, number]): number {
  return 1 - Math.abs(mentees[one]!.level - mentees[other]!.level) / 4;
}

/** On the field. */
export function difference({ mentees }: GroupedCase, [one, other]: readonly [number, number]): number {
  return mentees[one]!.field === mentees[other]!.field ? 0 : 1;
}

/** The mean fit with the mentor. */
export function mentorPart({ mentors, mentees }: GroupedCase, group: WrittenGroup): number {
  return average(
    group.mentees.map((at) => 1 - Math.abs(mentors[group.mentor]!.level - mentees[at]!.level) / 4),
  );
}

/** The mean silhouette of the best split in two of at least two each, 0 where none is better. */
export function silhouette(given: GroupedCase, mentees: readonly number[]): number {
  const apart = (one: number, other: number) =>
    one === other ? 0 : (difference(given, [one, other]) + 1 - likeness(given, [one, other])) / 2;
  let best = 0;
  for (let split = 0; split < 2 ** mentees.length; split++) {
    const isIn = (at: number) => Math.floor(split / 2 ** mentees.indexOf(at)) % 2 === 1;
    const [one, other] = [mentees.filter(isIn), mentees.filter((at) => !isIn(at))];
    if (one.length < 2 || other.length < 2) continue;
    const widths = mentees.map((at) => {
      const [own, others] = isIn(at) ? [one, other] : [other, one];
      const a = average(own.filter((mate) => mate !== at).map((mate) => apart(at, mate)));
      const b = average(others.map((mate) => apart(at, mate)));
      return a === b ? 0 : (b - a) / Math.max(a, b);
    });
    best = Math.max(best, average(widths));
  }
  return best;
}

/** A group's fit. */
export function fitOfWritten(given: GroupedCase, group: WrittenGroup): number {
  const { mentees } = group;
  const pairs = duos(mentees);
  const own = mentorPart(given, group);
  if (pairs.length === 0) return own;
  const alike = average(pairs.map((duo) => likeness(given, duo)));
  const unlike = average(pairs.map((duo) => difference(given, duo)));
  return Math.max(0, 0.6 * own + 0.2 * alike + 0.2 * unlike - 0.1 * silhouette(given, mentees));
}

/** Whether all are free when it meets, and its mentor has no other group then. */
export function meets(given: GroupedCase, { mentor, mentees, hour }: WrittenGroup): boolean {
  if (hour === undefined) return false;
  const all = [given.mentors[mentor]!, ...mentees.map((at) => given.mentees[at]!)];
  const twice = given.groups.filter((other) => other.mentor === mentor && other.hour === hour).length > 1;
  return !twice && all.every(({ hours }) => hours.includes(hour));
}

/** Whether it breaks a rule of the programme. */
export function breaks({ mentees: people }: GroupedCase, mentees: readonly number[]): boolean {
  const levels = mentees.map((at) => people[at]!.level);
  const alone = ["woman", "non-binary"].some(
    (gender) => mentees.filter((at) => people[at]!.gender === gender).length === 1,
  );
  const apart = mentees.includes(0) && mentees.includes(1);
  return alone || apart || Math.max(...levels) - Math.min(...levels) > 2;
}
