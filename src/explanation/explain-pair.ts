/**
 * Why two people are not matched with each other, and what it would cost if they had to be.
 */
import {
  type GroupsMatching,
  type Match,
  type MatchedPair,
  type Matching,
  match,
  matchedPair,
  vetoReasons,
} from "../formats/index.js";
import { IssueError } from "../issue.js";
import { plain } from "../plain.js";
import { mentorsPerMenteeOf, type Programme } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { fitOfUnits, scoringOf, unitsOfFit } from "../scoring/index.js";
import { explainMatch, type MatchExplanation } from "./explain-match.js";
import { explainMatchedPair } from "./explain-matched-pair.js";
import { type GroupInstead, groupInstead } from "./explain-mates.js";
import { ruleText } from "./rule-text.js";
import { listed } from "./words.js";

/** A rule that forbids a pair. */
export interface BrokenRule {
  readonly rule: string;
  /** What it asks for, in words. */
  readonly text: string;
  /** Whether it forbids the pair only because an answer is missing. */
  readonly unanswered: boolean;
}

/** What would come of requiring a pair. */
export interface CostOfPair {
  /** By how much the number of matches would change, 0 or less. */
  readonly matches: number;
  /** By how much the sum of fits would change; below 0 where it would fall. */
  readonly total: number;
  /** Mentees, by id, who would have another mentor, or no more one; the pair's own mentee left out. */
  readonly changed: readonly {
    readonly mentee: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** Why a mentor and a mentee are, or are not, matched with each other. */
export type PairExplanation =
  | { readonly kind: "matched"; readonly match: Match }
  /** One of them sits out or takes nobody. */
  | { readonly kind: "absent"; readonly who: string }
  | { readonly kind: "forbidden"; readonly rules: readonly BrokenRule[] }
  /** In groups: what keeps the mentee out of each of the mentor's groups; none where the mentor leads no group. */
  | {
      readonly kind: "other-group";
      readonly fit: number;
      readonly explanation: MatchExplanation;
      readonly groups: readonly GroupInstead[];
    }
  | {
      readonly kind: "possible";
      readonly fit: number;
      readonly explanation: MatchExplanation;
      /** Absent where it cannot be beside the pairs that are required already; `because` says so. */
      readonly cost?: CostOfPair;
      readonly because?: string;
    };

/**
 * Explains a pair. What it would cost is found by matching everybody once more with the pair required.
 *
 * @param matching From `match` with the same programme and roster.
 */
export function explainPair(
  programme: Programme,
  roster: Roster,
  matching: Matching,
  mentor: Participant,
  mentee: Participant,
): PairExplanation {
  const found = matching.matches.find(({ pairs }) =>
    pairs.some((pair) => pair.mentor === mentor.id && pair.mentee === mentee.id),
  );
  if (found !== undefined) return { kind: "matched", match: found };
  const absent = [mentor, mentee].find(({ takesPart, capacity }) => !takesPart || capacity === 0);
  if (absent !== undefined) return { kind: "absent", who: absent.id };
  const rules = brokenRules(programme, roster, mentor, mentee);
  if (rules.length > 0) return { kind: "forbidden", rules };
  return matching.format === "groups"
    ? otherGroup(programme, roster, matching, mentor, mentee)
    : possible(programme, roster, matching, mentor, mentee);
}

function otherGroup(
  programme: Programme,
  roster: Roster,
  matching: GroupsMatching,
  mentor: Participant,
  mentee: Participant,
): PairExplanation {
  const pair = pairOf(programme, roster, mentor, mentee);
  return {
    kind: "other-group",
    fit: pair.fit,
    explanation: explainMatchedPair(programme, roster, pair),
    groups: groupInstead(programme, roster, matching, mentee).filter(({ match }) =>
      match.mentors.includes(mentor.id),
    ),
  };
}

function brokenRules(
  programme: Programme,
  roster: Roster,
  mentor: Participant,
  mentee: Participant,
): readonly BrokenRule[] {
  // Of the whole roster, since a chain of managers may lead through somebody else.
  const reasons = vetoReasons(programme, scoringOf(programme, roster));
  return reasons.flatMap(({ id, check }) => {
    const verdict = check(mentor, mentee);
    if (verdict === "allowed") return [];
    return [{ rule: id, text: ruleText(programme, id), unanswered: verdict === "unanswered" }];
  });
}

function possible(
  programme: Programme,
  roster: Roster,
  matching: Matching,
  mentor: Participant,
  mentee: Participant,
): PairExplanation {
  const pair = pairOf(programme, roster, mentor, mentee);
  const explanation = explainMatch(programme, roster, {
    mentors: [mentor.id],
    mentees: [mentee.id],
    peers: [],
    fit: pair.fit,
    pairs: [pair],
  });
  const told = { kind: "possible", fit: pair.fit, explanation } as const;
  const required = requiredWith(programme, mentee);
  if (required !== undefined)
    return { ...told, because: `${mentee.name} is required to be with ${required} already.` };
  try {
    const forced = match(requiring(programme, mentor.id, mentee.id), roster);
    return { ...told, cost: costOf(matching, forced, mentee.id) };
  } catch (error) {
    if (error instanceof IssueError) return { ...told, because: error.message };
    throw error;
  }
}

/** The ids of the mentors with whom a mentee has to be, where they leave no room for another. */
function requiredWith({ rules, format }: Programme, mentee: Participant): string | undefined {
  const pairs = rules.flatMap((rule) => (rule.rule === "required-pairs" ? rule.pairs : []));
  const theirs = pairs.filter((pair) => plain(pair.mentee) === mentee.key);
  const most = mentorsPerMenteeOf(format);
  return theirs.length < most ? undefined : listed(theirs.map(({ mentor }) => mentor));
}

function pairOf(programme: Programme, roster: Roster, mentor: Participant, mentee: Participant): MatchedPair {
  return matchedPair(scoringOf(programme, roster), mentor, mentee);
}

function requiring(programme: Programme, mentor: string, mentee: string): Programme {
  const rule = { rule: "required-pairs", id: "what-if", pairs: [{ mentor, mentee }] } as const;
  return { ...programme, rules: [...programme.rules, rule] };
}

function costOf(before: Matching, after: Matching, mentee: string): CostOfPair {
  const [was, is] = [mentorsByMentee(before), mentorsByMentee(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .filter((id) => id !== mentee)
    .flatMap((id) => exchanged(id, was.get(id) ?? [], is.get(id) ?? []));
  return {
    matches: after.matches.length - before.matches.length,
    total: fitOfUnits(unitsIn(after) - unitsIn(before)),
    changed,
  };
}

/** Mentors given up beside those who come instead. */
function exchanged(mentee: string, was: readonly string[], is: readonly string[]): CostOfPair["changed"] {
  const from = was.filter((id) => !is.includes(id));
  const to = is.filter((id) => !was.includes(id));
  return Array.from({ length: Math.max(from.length, to.length) }, (_, k) => ({
    mentee,
    from: from[k] ?? null,
    to: to[k] ?? null,
  }));
}

function mentorsByMentee({ matches }: Matching): ReadonlyMap<string, readonly string[]> {
  const mentors = new Map<string, string[]>();
  for (const { mentor, mentee } of matches.flatMap(({ pairs }) => pairs))
    mentors.set(mentee, [...(mentors.get(mentee) ?? []), mentor]);
  return mentors;
}

/** Added in whole units, so that equal sums are equal. */
function unitsIn({ matches }: Matching): number {
  return matches.reduce((sum, { fit }) => sum + unitsOfFit(fit), 0);
}
