/**
 * Who may not be in one group with whom, and who must be.
 */
import type { Compared } from "../../formats/index.js";
import { plain } from "../../plain.js";
import { type DefinedGroupRule, isCircles, isGroupRule, type Programme } from "../../programme/index.js";
import { namedBy, type Participant, type Roster } from "../../roster/index.js";
import { checkOf, type Verdict } from "../../rules/index.js";

/** A rule that can keep two people apart, whichever way round. */
export interface Keeper {
  readonly id: string;
  readonly verdict: (one: Participant, other: Participant) => Verdict;
  /** Whether it speaks of mentees alone. */
  readonly isOnGroups: boolean;
}

/** What rules say of people of one side. */
export interface Company {
  /** What keeps two mentees apart: what vetoes mates, then the rules in the programme's order. */
  readonly keepers: readonly Keeper[];
  /** Ids of the rules that keep two mentees apart. */
  readonly apart: (one: Participant, other: Participant) => readonly string[];
  /** Ids of the rules that keep two mentors from leading together. */
  readonly mentorsApart: (one: Participant, other: Participant) => readonly string[];
  /** Sets of mentees, by their places, who are in one group or in none, with the rule. */
  readonly together: readonly { readonly rule: string; readonly mentees: readonly number[] }[];
}

/** Rules on pairs that hold between any two members of a group, and those that do so only in circles. */
const BETWEEN_MEMBERS = new Set(["avoid", "assessor", "reporting-line", "safeguard"]);
const IN_CIRCLES = new Set(["blocked-pairs", "same", "different", "share", "shared-time", "answered", "age"]);

/**
 * Reads the rules. Whom somebody names counts, also where that is a mentor who has no part in circles. Members who are scored are kept apart
 * by whatever vetoes them as peers, in either direction.
 */
export function companyOf(programme: Programme, roster: Roster, mates: Compared | undefined): Company {
  const areCircles = isCircles(programme.format);
  const keepers = programme.rules.flatMap((rule): readonly Keeper[] => {
    if (isGroupRule(rule)) return onGroups(rule, programme, roster);
    const isBetween = BETWEEN_MEMBERS.has(rule.rule) || (areCircles && IN_CIRCLES.has(rule.rule));
    if (mates !== undefined || !isBetween) return [];
    const check = checkOf({ rule, programme, roster, fit: () => Number.NaN });
    return [
      {
        id: rule.id,
        verdict: (one, other) => eitherWay([check(one, other), check(other, one)]),
        isOnGroups: false,
      },
    ];
  });
  const all = mates === undefined ? keepers : [...ofMates(mates, roster), ...keepers];
  const idsOf = (some: readonly Keeper[]) => (one: Participant, other: Participant) =>
    some.filter(({ verdict }) => verdict(one, other) !== "allowed").map(({ id }) => id);
  return {
    keepers: all,
    apart: idsOf(all),
    mentorsApart: idsOf(all.filter(({ isOnGroups }) => !isOnGroups)),
    together: togetherOf(programme, roster),
  };
}

/** An answer that is missing one way is no excuse for what is broken the other way. */
function eitherWay(verdicts: readonly Verdict[]): Verdict {
  const worstFirst = ["broken", "unanswered"] as const;
  return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? "allowed";
}

/** Two mentees whom a rule on groups keeps apart. */
function onGroups(rule: DefinedGroupRule, programme: Programme, roster: Roster): readonly Keeper[] {
  const keeper = (parts: (one: Participant, other: Participant) => boolean): readonly Keeper[] => [
    {
      id: rule.id,
      verdict: (one, other) => (parts(one, other) ? "broken" : "allowed"),
      isOnGroups: true,
    },
  ];
  if (rule.rule === "apart") {
    const named = rule.people.map(plain);
    return keeper((...two) => two.every(({ key }) => named.includes(key)));
  }
  if (rule.rule !== "former-mates" || rule.again === "always") return [];
  const { namesOf } = namedBy(programme, roster, rule.question);
  return keeper((one, other) => namesOf(one).has(other.key) || namesOf(other).has(one.key));
}

/** Each looked at as the mentor of the other, by the roster's record of them as one. */
function ofMates({ vetoes }: Compared, { mentors }: Roster): readonly Keeper[] {
  const helpers = new Map(mentors.map((person) => [person.key, person]));
  const helper = ({ key }: Participant) => helpers.get(key) as Participant;
  return vetoes.reasons
    .filter(({ isSelf }) => isSelf !== true)
    .map(({ id, check }) => ({
      id,
      verdict: (one, other) => eitherWay([check(helper(one), other), check(helper(other), one)]),
      isOnGroups: false,
    }));
}

function togetherOf(programme: Programme, roster: Roster): Company["together"] {
  const present = new Map(
    [...roster.mentees.entries()].flatMap(([at, { key, takesPart }]) =>
      takesPart ? [[key, at] as const] : [],
    ),
  );
  const placesOf = (keys: readonly string[]) =>
    [...new Set(keys)].flatMap((key) => present.get(key) ?? []).sort((a, b) => a - b);
  return programme.rules.flatMap((rule) => {
    if (rule.rule === "together") return [{ rule: rule.id, mentees: placesOf(rule.people.map(plain)) }];
    if (rule.rule !== "former-mates" || rule.again === "never") return [];
    const { namesOf } = namedBy(programme, roster, rule.question);
    return [...present.keys()].flatMap((key) =>
      [...namesOf(roster.mentees[present.get(key) as number] as Participant)].map((mate) => ({
        rule: rule.id,
        mentees: present.has(mate) ? placesOf([key, mate]) : [],
      })),
    );
  });
}
