/**
 * Why these people are in one group, and why it meets when it does.
 */
import type { GroupMatch, MatchedPair } from "../formats/index.js";
import {
  type GroupsFormat,
  groupSettingOf,
  labelOf,
  type Programme,
  type Question,
} from "../programme/index.js";
import { answerKeys, type Participant, type Roster } from "../roster/index.js";
import { fitOfUnits } from "../scoring/index.js";
import type { ExplainOptions, MatchExplanation } from "./explain-match.js";
import { explainMatchedPair } from "./explain-matched-pair.js";
import { groupRulesAtWork } from "./group-rules-at-work.js";
import { distinctName, nameOfId } from "./names.js";
import { groupTimes, slotText } from "./slot-text.js";
import { weekText } from "./week-text.js";
import { listed, sentence, shownFit } from "./words.js";

/** Criteria told of the mentors' fits, or of those of a circle's members. */
const CRITERIA_TOLD = 2;
/** Members of a circle of whom it is told who can help them. */
const HELPED_TOLD = 6;
/** Criteria that fit less well than this on average are no reason for a group. */
const REASON_FROM = 0.5;

/**
 * Explains a group. A partner reads when it meets and what its mentees share, without a number and without anything sensitive; a
 * coordinator also what the parts of its fit come to, which rules are at work and, of a circle whose members' fits count, who can help each of
 * them best and with what.
 */
export function explainGroup(
  programme: Programme,
  roster: Roster,
  match: GroupMatch,
  { audience = "coordinator" }: ExplainOptions = {},
): Omit<MatchExplanation, "parts"> {
  const withNumbers = audience === "coordinator";
  const mentees = roster.mentees.filter(({ id }) => match.mentees.includes(id));
  const mentors = roster.mentors.filter(({ id }) => match.mentors.includes(id));
  const names = (people: readonly Participant[]) =>
    listed(people.map((person) => (withNumbers ? distinctName(roster, person) : person.name)));
  const who = mentors.length === 0 ? names(mentees) : `${names(mentors)} with ${names(mentees)}`;
  const shared = sharedTexts(programme, mentees, withNumbers);
  const reasons = withNumbers
    ? [
        timeReason(programme, roster, match),
        ...criteriaReasons(programme, match),
        ...helpTexts(programme, roster, match),
        ...shared,
        ...groupRulesAtWork(programme, roster, mentees),
      ]
    : [`All of you are free on ${slotText(match.slot)} (${match.slot.timeZone}) in every week.`, ...shared];
  const opening = withNumbers
    ? [`${who}, ${slotText(match.slot)}, fit ${shownFit(match.fit)}.`, partsText(match)]
    : [];
  return { because: [...opening, ...reasons].join(" "), reasons };
}

/** The slot, and what else there was to choose from. */
function timeReason(programme: Programme, roster: Roster, match: GroupMatch): string {
  const { free, starts } = groupTimes(programme, roster, match);
  const count = match.mentors.length + match.mentees.length;
  const slot = `${slotText(match.slot)} (${match.slot.timeZone})`;
  return starts === 1
    ? `${slot} is the only time at which all ${count} are free.`
    : `All ${count} are free on ${slot}; together they are free ${weekText(free)}.`;
}

function partsText({ parts, mentors }: GroupMatch): string {
  const added = [
    ["the mentors’ fits add", parts.mentor],
    ["the members’ fits with each other add", parts.peers ?? 0],
    [`likeness among the ${mentors.length === 0 ? "members" : "mentees"}`, parts.cohesion],
    ["difference among them", parts.diversity],
  ] as const;
  const told = added
    .filter(([, units]) => units !== 0)
    .map(([what, units]) => `${what} ${shownFit(fitOfUnits(units))}`);
  const fault = parts.faultline === 0 ? "" : `; a faultline takes ${shownFit(fitOfUnits(-parts.faultline))}`;
  return told.length === 0 ? "" : sentence(`${listed(told)}${fault}`);
}

/** The criteria that add most to the fits with the mentors, or of members with each other, on average. */
function criteriaReasons({ criteria }: Programme, { mentors, pairs }: GroupMatch): readonly string[] {
  if (pairs.length === 0) return [];
  const fitOf =
    mentors.length === 0 ? "the members’ fit with each other" : "the mentees’ fit with the mentor";
  const means = criteria.map(({ id, label }) => {
    const parts = pairs.flatMap((pair) => pair.parts.filter(({ criterion }) => criterion === id));
    const fits = parts.map(({ fit }) => fit);
    const units = parts.reduce((sum, part) => sum + part.units, 0);
    return {
      label,
      units,
      mean: fits.reduce((sum, fit) => sum + fit, 0) / fits.length,
      least: Math.min(...fits),
    };
  });
  return means
    .filter(({ mean, units }) => mean >= REASON_FROM && units > 0)
    .sort((a, b) => b.units - a.units)
    .slice(0, CRITERIA_TOLD)
    .map(({ label, mean, least }) =>
      sentence(`${fitOf} on ${label} is ${shownFit(mean)} on average and ${shownFit(least)} at least`),
    );
}

/** Of a circle: for each member the strongest reason of the member who can help them best. */
function helpTexts(
  programme: Programme,
  roster: Roster,
  { mentors, mentees, pairs }: GroupMatch,
): readonly string[] {
  if (mentors.length > 0) return [];
  const told = mentees.flatMap((id) => {
    const helpers = pairs.filter(({ mentee }) => mentee === id).sort((a, b) => b.fit - a.fit);
    for (const pair of helpers) {
      const text = helpText(programme, roster, pair);
      if (text !== undefined) return [text];
    }
    return [];
  });
  return [...new Set(told)].slice(0, HELPED_TOLD);
}

/** The strongest reason of a pair, with both names where it has not them itself. */
function helpText(programme: Programme, roster: Roster, pair: MatchedPair): string | undefined {
  const [reason] = explainMatchedPair(programme, roster, pair).reasons;
  if (reason === undefined) return undefined;
  const names = [nameOfId(roster, "mentor", pair.mentor), nameOfId(roster, "mentee", pair.mentee)];
  return names.every((name) => reason.includes(name)) ? reason : `${names.join(" with ")}: ${reason}`;
}

/** What all mentees have in common on the questions of cohesion, and on which of those of diversity they differ. */
function sharedTexts(
  programme: Programme,
  mentees: readonly Participant[],
  withNumbers: boolean,
): readonly string[] {
  const { cohesion, diversity, mentors } = groupSettingOf(programme.format as GroupsFormat);
  const whom = mentors === 0 ? "members" : "mentees";
  const questionsOf = (ids: readonly string[]) =>
    programme.questions.filter(
      ({ id, sensitive }) => ids.includes(id) && (withNumbers || sensitive !== true),
    );
  return [
    ...questionsOf(cohesion.questions).flatMap((question) =>
      sharedText(question, mentees, whom, withNumbers),
    ),
    ...questionsOf(diversity.questions).flatMap((question) =>
      differentText(question, mentees, whom, withNumbers),
    ),
  ];
}

function sharedText(
  question: Question,
  mentees: readonly Participant[],
  whom: string,
  withNumbers: boolean,
): readonly string[] {
  if (!withNumbers && question.kind === "scale" && question.options === undefined) return [];
  const answers = mentees.map(({ answers: given }) => given[question.id]);
  const [first, ...others] = answers;
  if (first === undefined || answers.some((answer) => answer === undefined)) return [];
  const common = answerKeys(first).filter((key) =>
    others.every((answer) => answer !== undefined && answerKeys(answer).includes(key)),
  );
  if (common.length === 0) return [];
  const words = first.kind === "choices" || first.kind === "ranking" ? first.options : undefined;
  const shown = words?.filter((_, at) => common.includes(answerKeys(first)[at] ?? "")) ?? [optionOf(first)];
  return [`All ${whom} share ${labelOf(question)}: ${listed(shown)}.`];
}

function optionOf(answer: NonNullable<Participant["answers"][string]>): string {
  if (answer.kind === "choice") return answer.option;
  return answer.kind === "scale" ? answer.text : "";
}

function differentText(
  question: Question,
  mentees: readonly Participant[],
  whom: string,
  withNumbers: boolean,
): readonly string[] {
  if (!withNumbers && question.kind === "scale" && question.options === undefined) return [];
  const shown = mentees.flatMap(({ answers }) => {
    const answer = answers[question.id];
    return answer?.kind === "choice" || answer?.kind === "scale" ? [optionOf(answer)] : [];
  });
  const distinct = [...new Set(shown)];
  return distinct.length < 2
    ? []
    : [`The ${whom} bring different answers on ${labelOf(question)}: ${listed(distinct)}.`];
}
