/**
 * Who may not be in one group with whom, and who must be.
 */
import type { Compared } from "../../formats/index.js";
import { plain } from "../../plain.js";
import { isCircles, isGroupRule, type Programme } from "../../programme/index.js";
import { namedBy, type Participant, type Roster } from "../../roster/index.js";
import { checkOf } from "../../rules/index.js";

/** What rules say of people of one side. */
export interface Company {
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

interface Keeper {
  readonly id: string;
  readonly parts: (one: Participant, other: Participant) => boolean;
}

/**
 * Reads the rules. Whom somebody names counts, also where that is a mentor who has no part in circles. Members who are scored are kept apart
 * by whatever vetoes them as peers, in either direction.
 */
export function companyOf(programme: Programme, roster: Roster, mates: Compared | undefined): Company {
  const areCircles = isCircles(programme.format);
  const ofPairs = programme.rules.flatMap((rule): Keeper[] => {
    if (!BETWEEN_MEMBERS.has(rule.rule) && !(areCircles && IN_CIRCLES.has(rule.rule))) return [];
    const check = checkOf({ rule, programme, roster, fit: () => Number.NaN });
    return [
      {
        id: rule.id,
        parts: (...two) => [two, [...two].reverse()].some(([a, b]) => check(a!, b!) !== "allowed"),
      },
    ];
  });
  const members = mates === undefined ? ofPairs : ofMates(mates, roster);
  const mentees = programme.rules.flatMap((rule): Keeper[] => {
    if (!isGroupRule(rule)) return [];
    if (rule.rule === "apart") {
      const named = rule.people.map(plain);
      return [{ id: rule.id, parts: (...two) => two.every(({ key }) => named.includes(key)) }];
    }
    if (rule.rule !== "former-mates" || rule.again === "always") return [];
    const { namesOf } = namedBy(programme, roster, rule.question);
    return [
      {
        id: rule.id,
        parts: (one, other) => namesOf(one).has(other.key) || namesOf(other).has(one.key),
      },
    ];
  });
  const idsOf = (keepers: readonly Keeper[]) => (one: Participant, other: Participant) =>
    keepers.filter(({ parts }) => parts(one, other)).map(({ id }) => id);
  return {
    apart: idsOf([...members, ...mentees]),
    mentorsApart: idsOf(members),
    together: togetherOf(programme, roster),
  };
}

/** Each looked at as the mentor of the other, by the roster's record of them as one. */
function ofMates({ vetoes }: Compared, { mentors }: Roster): readonly Keeper[] {
  const helpers = new Map(mentors.map((person) => [person.key, person]));
  const helper = ({ key }: Participant) => helpers.get(key) as Participant;
  return vetoes.reasons
    .filter(({ isSelf }) => isSelf !== true)
    .map(({ id, check }) => ({
      id,
      parts: (one, other) =>
        check(helper(one), other) !== "allowed" || check(helper(other), one) !== "allowed",
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
