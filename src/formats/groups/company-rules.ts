/**
 * Rules on two people of one side: who may not be in one group.
 */

import { plain } from "../../plain.js";
import {
  type DefinedGroupRule,
  type DefinedPairRule,
  isGroupRule,
  type Programme,
} from "../../programme/index.js";
import { namedBy, type Participant, type Roster } from "../../roster/index.js";
import { type Check, checkOf } from "../../rules/index.js";

/** A rule that can keep two members of a group apart. */
export interface CompanyRule {
  readonly id: string;
  /** Of two mentees, or of two mentors; symmetric. */
  readonly check: Check;
  /** Whether it speaks of mentors too. */
  readonly ofMentors: boolean;
}

/** Rules on pairs that hold between any two members of a group. An adult and a minor meet in it, whatever their roles. */
const OF_ALL_MEMBERS: readonly DefinedPairRule["rule"][] = [
  "avoid",
  "assessor",
  "reporting-line",
  "safeguard",
];

/** In circles nobody is mentor, so that these hold between any two, whichever way round. */
const IN_CIRCLES: readonly DefinedPairRule["rule"][] = [
  ...OF_ALL_MEMBERS,
  "blocked-pairs",
  "same",
  "different",
  "share",
  "shared-time",
  "answered",
  "age",
];

/** The rules, in the programme's order. */
export function companyRules(programme: Programme, roster: Roster): readonly CompanyRule[] {
  const { format } = programme;
  const ofAll = format.kind === "groups" && format.mentors === 0 ? IN_CIRCLES : OF_ALL_MEMBERS;
  return programme.rules.flatMap((rule): CompanyRule[] => {
    if (!isGroupRule(rule)) {
      if (!ofAll.includes(rule.rule)) return [];
      const oneWay = checkOf({ rule, programme, roster, fit: () => Number.NaN });
      const check: Check = (one, other) => {
        const verdict = oneWay(one, other);
        return verdict === "allowed" ? oneWay(other, one) : verdict;
      };
      return [{ id: rule.id, check, ofMentors: true }];
    }
    const isBroken = brokenBy(rule, programme, roster);
    if (isBroken === undefined) return [];
    const check: Check = (one, other) => (isBroken(one, other) ? "broken" : "allowed");
    return [{ id: rule.id, check, ofMentors: false }];
  });
}

type IsBroken = (one: Participant, other: Participant) => boolean;

function brokenBy(rule: DefinedGroupRule, programme: Programme, roster: Roster): IsBroken | undefined {
  if (rule.rule === "apart") {
    const keys = new Set(rule.people.map(plain));
    return (one, other) => keys.has(one.key) && keys.has(other.key);
  }
  if (rule.rule !== "former-mates" || rule.again !== "never") return undefined;
  const { namesOf } = namedBy(programme, roster, rule.question);
  return (one, other) => namesOf(one).has(other.key) || namesOf(other).has(one.key);
}

/** Pairs of people, by their places in a list, that a rule keeps apart. */
export function keptApart(
  rules: readonly CompanyRule[],
  people: readonly Participant[],
): readonly (readonly [number, number])[] {
  if (rules.length === 0) return [];
  const pairs: (readonly [number, number])[] = [];
  for (let one = 0; one < people.length; one++)
    for (let other = one + 1; other < people.length; other++)
      if (rules.some(({ check }) => check(people[one]!, people[other]!) !== "allowed"))
        pairs.push([one, other]);
  return pairs;
}
