/**
 * Pairs that must be, as indices; with an error for those that cannot be.
 */
import { type Issue, IssueError, issue } from "../issue.js";
import { plain } from "../plain.js";
import { mentorsPerMenteeOf, type NamedPair, type Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import type { Vetoes } from "./vetoes.js";

/** A required pair by its places in the roster. */
export interface RequiredPair {
  readonly mentee: number;
  readonly mentor: number;
}

/**
 * The pairs that the programme requires.
 *
 * @throws IssueError with every required pair that cannot be: `required-unknown` (somebody is not in the roster),
 *   `required-sits-out`, `required-vetoed` (names the rule), `required-over-capacity`.
 */
export function requiredPairsOf(
  programme: Programme,
  roster: Roster,
  vetoes: Vetoes,
): readonly RequiredPair[] {
  const issues: Issue[] = [];
  const placed: RequiredPair[] = [];
  for (const [at, rule] of programme.rules.entries()) {
    if (rule.rule !== "required-pairs") continue;
    for (const [index, pair] of rule.pairs.entries()) {
      const required = placeOf(pair, roster);
      const problem =
        required === undefined
          ? unknown(pair)
          : (tooManyFor(programme, pair, required, placed) ??
            problemWith(required, pair, roster, vetoes, placed));
      if (required !== undefined) placed.push(required);
      if (problem === undefined) continue;
      const value = `${pair.mentor} – ${pair.mentee}`;
      issues.push(issue({ at: `rules[${at}].pairs[${index}]`, value, ...problem }));
    }
  }
  if (issues.length > 0) throw new IssueError(issues);
  return placed;
}

type Problem = Pick<Issue, "code" | "expected" | "remedy">;

function placeOf(pair: NamedPair, { mentors, mentees }: Roster): RequiredPair | undefined {
  const mentor = mentors.findIndex(({ key }) => key === plain(pair.mentor));
  const mentee = mentees.findIndex(({ key }) => key === plain(pair.mentee));
  return mentor < 0 || mentee < 0 ? undefined : { mentor, mentee };
}

function unknown(pair: NamedPair): Problem {
  return {
    code: "required-unknown",
    expected: "is required, but one of the two is not in the roster",
    remedy: `Check the ids ${pair.mentor} and ${pair.mentee}, or take the pair out.`,
  };
}

/** Pins beside required pairs can be more than the mentors that a mentee may have. */
function tooManyFor(
  { format }: Programme,
  { mentee }: NamedPair,
  required: RequiredPair,
  before: readonly RequiredPair[],
): Problem | undefined {
  // Peers may be named both ways.
  const most = mentorsPerMenteeOf(format);
  if (most === 1 || before.filter((other) => other.mentee === required.mentee).length < most)
    return undefined;
  return {
    code: "required-over-capacity",
    expected: `is required, but ${mentee} has no more than ${most} mentors`,
    remedy: "Take out one of the mentee's required pairs, or raise format.mentorsPerMentee.",
  };
}

function problemWith(
  { mentor, mentee }: RequiredPair,
  pair: NamedPair,
  { mentors, mentees }: Roster,
  vetoes: Vetoes,
  before: readonly RequiredPair[],
): Problem | undefined {
  const [theirs, ours] = [mentors[mentor], mentees[mentee]];
  if (theirs === undefined || ours === undefined) return unknown(pair);
  if (!theirs.takesPart || !ours.takesPart) {
    return {
      code: "required-sits-out",
      expected: `is required, but ${theirs.takesPart ? pair.mentee : pair.mentor} sits this round out`,
      remedy: "Take the pair out, or let both take part.",
    };
  }
  const broken = vetoes.of(mentee, mentor).map((reason) => vetoes.reasons[reason]?.id);
  if (broken.length > 0) {
    return {
      code: "required-vetoed",
      expected: `is required, but vetoed by ${broken.map((id) => `"${id}"`).join(" and ")}`,
      remedy: "Take the pair out of the required pairs, or change the rule or the answers that veto it.",
    };
  }
  if (before.filter((other) => other.mentor === mentor).length < theirs.capacity) return undefined;
  return {
    code: "required-over-capacity",
    expected: `is required, but ${pair.mentor} takes no more than ${theirs.capacity}`,
    remedy: "Raise the mentor's capacity, or take out one of their required pairs.",
  };
}
