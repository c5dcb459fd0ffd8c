/**
 * Why somebody is in no group.
 */
import { type Participant, placesOf } from "../../roster/index.js";
import { nobodyAllowed, nobodyAllowedBy } from "../nobody-allowed.js";
import type { KeptOut, NobodyAllowed, Unmatched, UnmatchedReason } from "../unmatched.js";
import type { PlacedGroup } from "./formed-group.js";
import type { GroupWorld } from "./group-world.js";
import { standingOf } from "./head-counts.js";
import { commonStarts, obstacles } from "./obstacles.js";

/** Everybody in no group, mentees first, with the first reason that holds. */
export function unmatchedInGroups(world: GroupWorld, groups: readonly PlacedGroup[]): readonly Unmatched[] {
  const { mentors, mentees } = world.roster;
  const grouped = new Set(groups.flatMap((group) => group.mentees));
  const leading = new Set(groups.flatMap((group) => group.mentors));
  return [
    ...mentees.flatMap(({ id }, at): Unmatched[] =>
      grouped.has(at) ? [] : [{ id, side: "mentee", reason: reasonOfMentee(world, at, groups) }],
    ),
    ...mentors.flatMap(({ id }, at): Unmatched[] =>
      leading.has(at) ? [] : [{ id, side: "mentor", reason: reasonOfMentor(world, at) }],
    ),
  ];
}

function reasonOfMentee(world: GroupWorld, mentee: number, groups: readonly PlacedGroup[]): UnmatchedReason {
  const { roster, places, setting, compared, rules } = world;
  const person = roster.mentees[mentee] as Participant;
  if (!person.takesPart) return { code: "sits-out" };
  const needed = rules.filter(
    (rule) => rule.rule === "spread" && standingOf(person, rule.question) === undefined,
  );
  if (needed.length > 0) return { code: "answer-needed", rules: needed.map(({ id }) => id) };
  const leaders = [...roster.mentors.keys()].filter((mentor) => (places[mentor]?.groups ?? 0) > 0);
  const allowed = leaders.filter((mentor) => compared.vetoes.allows(mentee, mentor));
  if (setting.mentors > 0 && allowed.length === 0)
    return nobodyAllowed(roster, compared.vetoes, leaders, (mentor) => [mentee, mentor]);
  const alone = nobodyToJoin(world, mentee);
  if (alone !== undefined) return alone;
  const meets =
    setting.mentors === 0
      ? roster.mentees.some((_, other) => other !== mentee && shares(world, [mentee, other], []))
      : allowed.some((mentor) => shares(world, [mentee], [mentor]));
  if (!meets) return { code: "no-common-time", among: allowed.length };
  return { code: "no-room", groups: groups.length, kept: keptOut(world, mentee, groups) };
}

/** Of somebody of circles, in which nobody is alone: what keeps everybody from them, where anything does. */
function nobodyToJoin({ company, roster, setting }: GroupWorld, mentee: number): NobodyAllowed | undefined {
  if (setting.mentors > 0 || setting.size.min < 2) return undefined;
  const person = roster.mentees[mentee] as Participant;
  const verdicts = roster.mentees
    .filter((other) => other !== person && other.takesPart)
    .map((other) => company.map(({ check }) => check(person, other)));
  const isAllowed = verdicts.some((of) => of.every((verdict) => verdict === "allowed"));
  return isAllowed ? undefined : nobodyAllowedBy(company, verdicts);
}

function reasonOfMentor(world: GroupWorld, mentor: number): UnmatchedReason {
  const { roster, places, setting, compared } = world;
  const person = roster.mentors[mentor] as Participant;
  if (!person.takesPart) return { code: "sits-out" };
  if (placesOf(person) === 0) return { code: "no-capacity" };
  if (places[mentor]?.groups === 0) return { code: "too-few-places", smallest: setting.size.min };
  const present = [...roster.mentees.keys()].filter((mentee) => roster.mentees[mentee]?.takesPart === true);
  const allowed = present.filter((mentee) => compared.vetoes.allows(mentee, mentor));
  if (allowed.length === 0)
    return nobodyAllowed(roster, compared.vetoes, present, (mentee) => [mentee, mentor]);
  if (!allowed.some((mentee) => shares(world, [mentee], [mentor])))
    return { code: "no-common-time", among: allowed.length };
  return { code: "not-needed", among: allowed.length };
}

function shares(world: GroupWorld, mentees: readonly number[], mentors: readonly number[]): boolean {
  return commonStarts(world, mentees, mentors).length > 0;
}

/** By how many groups, the most first, then by name. */
function keptOut(world: GroupWorld, mentee: number, groups: readonly PlacedGroup[]): readonly KeptOut[] {
  const counts = new Map<string, number>();
  for (const group of groups)
    for (const by of obstacles(world, mentee, group, groups)) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts]
    .map(([by, count]) => ({ by, groups: count }))
    .sort((a, b) => b.groups - a.groups || (a.by < b.by ? -1 : 1));
}
