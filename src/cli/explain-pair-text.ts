/**
 * Why two people are not matched with each other, for a terminal and as JSON.
 */
import {
  type CostOfPair,
  explainMatch,
  explainPair,
  roleWords,
  shownFit,
  slotText,
} from "../explanation/index.js";
import { isOneList, isWorstOff, type Programme, stableOf } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { insteadText, matesOf, matesText } from "./explain-mates-text.js";
import { type Explained, matchText } from "./explain-person-text.js";
import { Failure } from "./failure.js";
import { nameIn } from "./name-in.js";
import type { TableOptions } from "./text-table.js";

/** A paragraph for each way in which the two could be mentor and mentee, or, where groups are formed, both mentees of one. */
export function explainPairText(
  told: Explained,
  one: readonly Participant[],
  other: readonly Participant[],
  options: TableOptions,
): string {
  const mates = matesOf(told, one, other);
  const pairs = pairsBesides(told, mates, one, other);
  const texts = [
    ...pairs.map((pair) => pairText(told, pair, options)),
    ...mates.map((two) => matesText(told, two, options)),
  ];
  return `${texts.join("\n\n")}\n`;
}

/** The same for programs. */
export function pairJson(
  told: Explained,
  one: readonly Participant[],
  other: readonly Participant[],
): unknown {
  const { programme, roster, matching } = told;
  const mates = matesOf(told, one, other);
  const pairs = pairsBesides(told, mates, one, other);
  return [
    ...pairs.map(({ mentor, mentee }) => ({
      mentor: mentor.id,
      mentee: mentee.id,
      ...explainPair(programme, roster, matching, mentor, mentee),
    })),
    ...mates.map((two) => ({ mentees: [two.one.id, two.other.id], ...two.found })),
  ];
}

interface Pair {
  readonly mentor: Participant;
  readonly mentee: Participant;
}

/** Pairs of a mentor and a mentee; of circles none, in which everybody is in both roles and nobody in one. */
function pairsBesides(
  { programme }: Explained,
  mates: readonly unknown[],
  one: readonly Participant[],
  other: readonly Participant[],
): readonly Pair[] {
  if (mates.length === 0) return pairsOf(one, other);
  return isOneList(programme.format) ? [] : possiblePairs(one, other);
}

function pairsOf(one: readonly Participant[], other: readonly Participant[]): readonly Pair[] {
  const pairs = possiblePairs(one, other);
  if (pairs.length > 0) return pairs;
  if (one.some(({ id }) => other.some((person) => person.id === id)))
    throw new Failure(1, "Both are one person. Name somebody else with --with.");
  throw new Failure(1, "A mentor and a mentee are needed; these two cannot be that for each other.");
}

function possiblePairs(one: readonly Participant[], other: readonly Participant[]): readonly Pair[] {
  return [one, other].flatMap((mentors, at) =>
    mentors
      .filter(({ side }) => side === "mentor")
      .flatMap((mentor) =>
        (at === 0 ? other : one)
          .filter(({ side, key }) => side === "mentee" && key !== mentor.key)
          .map((mentee) => ({ mentor, mentee })),
      ),
  );
}

function pairText(told: Explained, { mentor, mentee }: Pair, options: TableOptions): string {
  const { programme, roster, matching } = told;
  const found = explainPair(programme, roster, matching, mentor, mentee);
  const words = roleWords(programme);
  const names = `${mentor.name} (${words.mentor}) and ${mentee.name} (${words.mentee})`;
  switch (found.kind) {
    case "matched":
      return `${names} are matched.\n\n${matchText(programme, explainMatch(programme, roster, found.match), options)}`;
    case "absent":
      return `${names} cannot be matched: ${found.who === mentor.id ? mentor.name : mentee.name} takes nobody or does not take part.`;
    case "forbidden": {
      const rules = found.rules.map(
        ({ text, unanswered }) => `  ${text}${unanswered ? " (an answer is missing)" : ""}`,
      );
      return `${names} may not be matched:\n${rules.join("\n")}`;
    }
    case "other-group": {
      const lines = found.groups.map((group) => `  ${slotText(group.match.slot)}: ${insteadText(group)}`);
      const why =
        lines.length === 0
          ? `${mentor.name} leads no group.`
          : `What keeps ${mentee.name} out of the ${lines.length === 1 ? "group" : "groups"} of ${mentor.name}:\n${lines.join("\n")}`;
      return `${names} may be in one group, but are not.\n${why}\n\n${matchText(programme, found.explanation, options)}`;
    }
    case "possible": {
      const cost =
        found.cost === undefined ? `It cannot be required: ${found.because}` : costText(roster, found.cost);
      return `${names} may be matched, but are not: ${whyNot(programme, found.cost)}.\n${cost}\n\n${matchText(programme, found.explanation, options)}`;
    }
  }
}

/** Why a pair that may be is not. */
function whyNot({ objective }: Programme, cost: CostOfPair | undefined): string {
  if (stableOf(objective) !== undefined)
    return "one of them has no place left beside people whom they ranked as high or higher";
  if (isWorstOff(objective))
    return "somebody else would be left out or worse off, or it is exactly as good and the seed decided";
  return isTie(cost)
    ? "the result is exactly as good without, and the seed decided"
    : "others come to more for everybody together";
}

/** Whether requiring the pair would cost nothing at all. */
function isTie(cost: CostOfPair | undefined): boolean {
  return cost?.matches === 0 && cost.total === 0;
}

/** What requiring the pair would do. */
function costText(roster: Roster, cost: CostOfPair): string {
  const { matches, total, changed } = cost;
  const nameOf = (people: readonly Participant[], id: string | null) =>
    id === null ? "nobody" : nameIn(people, id);
  const count =
    matches === 0
      ? "as many people would be matched"
      : `${-matches} fewer ${matches === -1 ? "match" : "matches"}`;
  const sum = isTie(cost)
    ? "the sum of fits would be the same"
    : total < 0
      ? `the sum of fits would fall by ${shownFit(-total)}`
      : `the sum of fits would not fall (${shownFit(total)} more)`;
  const moves = changed.map(
    ({ mentee, from, to }) =>
      `  ${nameOf(roster.mentees, mentee)}: ${nameOf(roster.mentors, to)} instead of ${nameOf(roster.mentors, from)}`,
  );
  return [
    `If they had to be: ${count}, and ${sum}${moves.length === 0 ? "." : "; others would change:"}`,
    ...moves,
  ].join("\n");
}
