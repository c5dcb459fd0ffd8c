/**
 * Rules on two people of one side: who may not be in one group.
 */

import { plain } from "../../plain.js";
import {
  type DefinedGroupRule,
  type DefinedPairRule,
  isCircles,
  isGroupRule,
  type Programme,
} from "../../programme/index.js";
import { namedBy, type Participant, type Roster } from "../../roster/index.js";
import { type Check, checkOf, worse } from "../../rules/index.js";
import type { Mates } from "./mates.js";

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

/** In circles nobody is mentor, so that these hold between any two, whichever way round; where members are scored all rules do. */
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

/** The rules, in the programme's order; where members are mates, first everything that vetoes two of them. */
export function companyRules(
  programme: Programme,
  roster: Roster,
  mates?: Mates | undefined,
): readonly CompanyRule[] {
  const ofPairs = mates === undefined ? [] : matesRules(mates);
  return [...ofPairs, ...rulesRead(programme, roster, mates !== undefined)];
}

/** Of the programme; those on pairs aside where they are known already. */
function rulesRead(programme: Programme, roster: Roster, onGroupsAlone: boolean): readonly CompanyRule[] {
  const ofAll = isCircles(programme.format) ? IN_CIRCLES : OF_ALL_MEMBERS;
  return programme.rules.flatMap((rule): CompanyRule[] => {
    if (!isGroupRule(rule)) {
      if (onGroupsAlone || !ofAll.includes(rule.rule)) return [];
      const oneWay = checkOf({ rule, programme, roster, fit: () => Number.NaN });
      return [{ id: rule.id, check: bothWays(oneWay), ofMentors: true }];
    }
    const isBroken = brokenBy(rule, programme, roster);
    if (isBroken === undefined) return [];
    const check: Check = (one, other) => (isBroken(one, other) ? "broken" : "allowed");
    return [{ id: rule.id, check, ofMentors: false }];
  });
}

/** Everything that vetoes a pair of peers, each a rule on two members: what is forbidden one way is forbidden. */
function matesRules({ vetoes, asMentor }: Mates): readonly CompanyRule[] {
  return vetoes.reasons
    .filter(({ isSelf }) => isSelf !== true)
    .map(({ id, check }) => {
      const oneWay: Check = (mentor, mentee) => check(asMentor.get(mentor.key) ?? mentor, mentee);
      return { id, check: bothWays(oneWay), ofMentors: true };
    });
}

/** A check of two people, whichever way round. */
function bothWays(check: Check): Check {
  return (one, other) => worse(check(one, other), check(other, one));
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
