/**
 * Why a mentor and a mentee are matched.
 */
import type { MatchedPair } from "../formats/index.js";
import { countingCriteria, type Programme, stableOf } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import type { ExplainOptions, MatchExplanation } from "./explain-match.js";
import {
  conditionHolds,
  criterionOf,
  type ExplainedPair,
  type ExplainedPart,
  explainedPart,
  strangeness,
} from "./explained-part.js";
import { distinctName, partnerNames } from "./names.js";
import { partsForPartners } from "./parts-for-partners.js";
import { roleWords } from "./role-words.js";
import { viewsText } from "./views-text.js";
import { wishText } from "./wish-text.js";
import { listed, shownFit } from "./words.js";

/** Criteria that fit less well than this are no reason for a match. */
const REASON_FROM = 0.5;

/** Explains a mentor and a mentee of a match. */
export function explainMatchedPair(
  programme: Programme,
  roster: Roster,
  pair: MatchedPair,
  { audience = "coordinator" }: ExplainOptions = {},
): MatchExplanation {
  const withNumbers = audience === "coordinator";
  const mentor = personIn(roster.mentors, pair.mentor);
  const mentee = personIn(roster.mentees, pair.mentee);
  const names = withNumbers
    ? { mentor: distinctName(roster, mentor), mentee: distinctName(roster, mentee) }
    : partnerNames(mentor, mentee, roleWords(programme));
  const explained: ExplainedPair = {
    programme,
    roster,
    mentor,
    mentee,
    names,
    withNumbers,
    parts: withNumbers ? pair.parts : partsForPartners(programme, pair.parts, { mentor, mentee }),
  };
  const parts = explained.parts.map((part) => explainedPart(explained, part));
  const counting = countingCriteria(programme);
  const told = parts.filter(
    (part) =>
      counts(programme, counting, part) &&
      (withNumbers || !part.sensitive) &&
      part.known &&
      speaksForPair(programme, part) &&
      conditionHolds(criterionOf(programme, part.criterion), mentor, mentee) === true,
  );
  const reasons = strongestFirst(told);
  const opening = withNumbers
    ? [
        `${names.mentor} with ${names.mentee}, fit ${shownFit(pair.fit)}.`,
        ...viewsText(programme, pair, names),
        ...wishText(programme, pair),
      ]
    : [];
  const doubts = withNumbers ? doubtText(parts) : [];
  return {
    because: [...opening, ...(reasons.length === 0 ? [noReason(programme)] : reasons), ...doubts].join(" "),
    reasons,
    parts: withNumbers ? parts : [],
  };
}

/** What counts for nothing is no reason, nor what does not matter to the person whose view it is; what a formula names has no weight of its own. */
function counts(
  programme: Programme,
  counting: ReadonlySet<string>,
  { criterion, weight }: ExplainedPart,
): boolean {
  return weight > 0 || (counting.has(criterion) && criterionOf(programme, criterion).weight === 0);
}

/**
 * What two people share is a reason, however much more they asked for. Answers halfway apart, “Disagree” and “Agree” of five, are none,
 * though half a fit is one elsewhere.
 */
function speaksForPair(programme: Programme, { criterion, fit }: ExplainedPart): boolean {
  switch (criterionOf(programme, criterion).compare) {
    case "coverage":
    case "overlap":
      return fit > 0;
    case "closeness":
      return fit > REASON_FROM;
    default:
      return fit >= REASON_FROM;
  }
}

/** Sentences by what they add, in both views and of all criteria that say the same together; each is said once. */
function strongestFirst(parts: readonly ExplainedPart[]): readonly string[] {
  const told = new Map<string, number>();
  for (const { sentence, units } of parts) told.set(sentence, units + (told.get(sentence) ?? 0));
  return [...told].sort(([, one], [, other]) => other - one).map(([sentence]) => sentence);
}

function noReason({ objective }: Programme): string {
  return stableOf(objective) === undefined
    ? "This was the best that could be found for everybody together."
    : "This is what everybody’s choices come to.";
}

/** What is not known, and what the assumption in its place was. */
function doubtText(parts: readonly ExplainedPart[]): readonly string[] {
  const unknown = parts.filter(({ known, weight }) => !known && weight > 0);
  if (unknown.length === 0) return [];
  const told = new Map(
    unknown.map(({ criterion, label, fit }) => [criterion, `${label} (counted as ${shownFit(fit)})`]),
  );
  return [`Not known: ${listed([...told.values()])}.`];
}

function personIn(people: readonly Participant[], id: string): Participant {
  const person = people.find((candidate) => candidate.id === id);
  if (person !== undefined) return person;
  throw strangeness("unknown-person", id, "is not in the roster");
}
