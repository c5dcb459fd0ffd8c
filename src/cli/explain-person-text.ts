/**
 * Why somebody has their match or none, for a terminal and as JSON.
 */
import {
  type CostOfGroupRules,
  costOfGroupRules,
  counted,
  distinctLabel,
  explainMatch,
  explainMatchedPair,
  explainUnmatched,
  type MatchExplanation,
  placedWords,
  roleWords,
  shownFit,
} from "../explanation/index.js";
import {
  type GroupMatch,
  isGroupMatch,
  type Match,
  type Matching,
  type Unmatched,
} from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Participant } from "../roster/index.js";
import { fitOfUnits } from "../scoring/index.js";
import { othersAllowed, othersAllowedText } from "./others-allowed.js";
import type { Inputs } from "./read-inputs.js";
import { type TableOptions, textTable, USUAL_WIDTH } from "./text-table.js";
import { wrap } from "./wrap.js";

/** What there is to explain from. */
export interface Explained extends Inputs {
  readonly matching: Matching;
}

/** A paragraph and a table a match; for somebody left over, the reason; then whom else the rules allow. Somebody in both roles is explained in each. */
export function explainPersonText(
  told: Explained,
  records: readonly Participant[],
  options: TableOptions,
): string {
  const parts = records.flatMap((person) => {
    const { matches, unmatched } = foundOf(told, person);
    return [
      ...matches.flatMap((match) =>
        isGroupMatch(match)
          ? groupTexts(told, match, person, options)
          : match.peers.length > 0
            ? peerTexts(told, match, person, options)
            : [matchText(told.programme, explainMatch(told.programme, told.roster, match), options)],
      ),
      ...unmatched.map((left) =>
        paragraph(explainUnmatched(told.programme, told.roster, left).because, options),
      ),
      othersAllowedText(told, person, options),
    ];
  });
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The same for programs. */
export function personJson(told: Explained, records: readonly Participant[]): unknown {
  return records.map((person) => {
    const { matches, unmatched } = foundOf(told, person);
    return {
      id: person.id,
      name: person.name,
      side: person.side,
      matches: matches.map((match) => ({ ...match, ...explainMatch(told.programme, told.roster, match) })),
      unmatched: unmatched.map((left) => ({
        reason: left.reason,
        ...explainUnmatched(told.programme, told.roster, left),
      })),
      others: othersAllowed(told, person),
    };
  });
}

/** A group, what its rules cost everybody, and for a mentee what each of its mentors' fit rests on; in a circle that with each other member, both ways. */
function groupTexts(
  { programme, roster, matching }: Explained,
  group: GroupMatch,
  { id, side }: Participant,
  options: TableOptions,
): readonly string[] {
  const cost = matching.format === "groups" ? costOfGroupRules(programme, roster, matching) : undefined;
  return [
    paragraph(explainMatch(programme, roster, group).because, options),
    ...(cost === undefined ? [] : [paragraph(ruleCostText(programme, cost), options)]),
    ...group.pairs
      .filter(
        ({ mentor, mentee }) =>
          side === "mentee" && (mentee === id || (group.mentors.length === 0 && mentor === id)),
      )
      .map((pair) => matchText(programme, explainMatchedPair(programme, roster, pair), options)),
  ];
}

/** Peers together, and what the fit of each two with this person rests on, either way round. */
function peerTexts(
  { programme, roster }: Explained,
  match: Match,
  { id }: Participant,
  options: TableOptions,
): readonly string[] {
  return [
    paragraph(`Fit of the match: ${shownFit(match.fit)}.`, options),
    ...match.pairs
      .filter(({ mentor, mentee }) => mentor === id || mentee === id)
      .map((pair) => matchText(programme, explainMatchedPair(programme, roster, pair), options)),
  ];
}

function ruleCostText({ format }: Programme, { rules, mentees, total }: CostOfGroupRules): string {
  const [one, several] = placedWords(format);
  const what = rules === 1 ? "the rule on groups" : `the ${rules} rules on groups`;
  if (mentees > 0)
    return `Without ${what}, ${counted(mentees, `more ${one}`, `more ${several}`)} would be in a group.`;
  return total > 0 && mentees === 0
    ? `Without ${what} the total would be ${shownFit(total)} higher, and as many ${several} would be in a group.`
    : `Without ${what} nothing better was found: they cost nobody anything.`;
}

/** The paragraph of a match and what each criterion adds to it; of a group, which has no such parts, the paragraph. */
export function matchText(
  programme: Programme,
  { because, parts }: MatchExplanation,
  options: TableOptions,
): string {
  if (parts.length === 0) return paragraph(because, options);
  const { mentor, mentee } = roleWords(programme);
  const rows = parts.map((part) => {
    const { view, fit, weight, units, mentorAnswer, menteeAnswer } = part;
    const label = distinctLabel(parts, part);
    return [
      view === undefined ? label : `${label} (to the ${view})`,
      shownFit(fit),
      shownFit(weight),
      fitOfUnits(units).toFixed(6),
      // A formula has no answers of its own.
      mentorAnswer === "" && menteeAnswer === ""
        ? ""
        : `${mentor}: ${mentorAnswer}; ${mentee}: ${menteeAnswer}`,
    ];
  });
  return `${paragraph(because, options)}\n\n${textTable(["Criterion", "Fit", "Weight", "Adds", "Answers"], rows, options)}`;
}

function paragraph(text: string, { columns = USUAL_WIDTH }: TableOptions): string {
  return wrap(text, columns).join("\n");
}

function foundOf(
  { matching }: Explained,
  { id, side }: Participant,
): { readonly matches: readonly Match[]; readonly unmatched: readonly Unmatched[] } {
  return {
    // Peers stand on both sides of the list, and are told of once.
    matches: matching.matches.filter(
      (match) =>
        match[side === "mentor" ? "mentors" : "mentees"].includes(id) ||
        (side === "mentee" && match.peers.includes(id)),
    ),
    unmatched: matching.unmatched.filter((left) => left.side === side && left.id === id),
  };
}
