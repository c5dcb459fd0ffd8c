/**
 * Why somebody has no match.
 */
import type { NobodyAllowed, Placing, RemovedBy, Unmatched } from "../formats/index.js";
import {
  isAsked,
  isOneList,
  isWorstOff,
  labelOf,
  otherSide,
  type Programme,
  questionsOfRule,
  questionsRead,
  type Side,
} from "../programme/index.js";
import { peopleOf, type Roster } from "../roster/index.js";
import { mustId } from "../scoring/index.js";
import { explainPapers } from "./explain-papers.js";
import { nameOfId } from "./names.js";
import { notInAGroupText } from "./not-in-a-group-text.js";
import { otherWord } from "./role-words.js";
import { ruleText } from "./rule-text.js";
import { topic } from "./topic.js";
import { counted, listed, quoted, sentence, shownLoss } from "./words.js";

/** Why somebody has no match. */
export interface UnmatchedExplanation {
  /** One paragraph, for the coordinator: it names other people and rules. */
  readonly because: string;
}

/** Rules told of one person. */
const RULES_TOLD = 3;

/** Explains somebody whom `match` left over. */
export function explainUnmatched(
  programme: Programme,
  roster: Roster,
  person: Unmatched,
): UnmatchedExplanation {
  const name = nameOfId(roster, person.side, person.id);
  const told = sentences(programme, roster, person).map((text) => sentence(text, name));
  return { because: told.join(" ") };
}

function sentences(programme: Programme, roster: Roster, person: Unmatched): readonly string[] {
  const { id, side, reason } = person;
  const name = nameOfId(roster, side, id);
  switch (reason.code) {
    case "sits-out":
      return [`${name} sits this round out`];
    case "no-capacity":
      return [`${name} takes nobody this time (capacity 0)`];
    case "no-allowed-counterpart":
      return nobodyAllowedText(programme, roster, person, reason);
    case "would-leave-out":
      return reason.impossible
        ? [
            `${allowedText(programme, reason, side)}, but required pairs hold every place that ${name} could have`,
          ]
        : [
            `${allowedText(programme, reason, side)}, but placing ${name} would lower the total by ${shownLoss(reason.loss)}`,
            changesText(programme, roster, reason),
          ];
    case "would-lower-total":
      return [
        `${allowedText(programme, reason, side)}, but placing ${name} would lower the total by ${shownLoss(reason.loss)}`,
        changesText(programme, roster, reason),
      ];
    case "not-their-turn":
      return [
        `${allowedText(programme, reason, side)}, but others come first who were left over more often before`,
        changesText(programme, roster, reason),
      ];
    case "tie":
      return [
        `${allowedText(programme, reason, side)}; placing ${name} would be exactly as good, and the seed decided`,
        changesText(programme, roster, reason),
      ];
    case "others-first":
      return [
        `${areAllowed(programme, reason.among, side)}, but with ${name} in a match somebody else would be left out or worse off, or it would be exactly as good and the seed decided${isWorstOff(programme.objective) ? "" : "; there are too many places to work out what it would cost"}`,
      ];
    case "not-chosen":
      return notChosenText(programme, name, side, reason);
    default:
      return notInAGroupText(programme, roster, name, side, reason);
  }
}

function allowedText(programme: Programme, { allowed }: Placing, side: Side): string {
  return areAllowed(programme, allowed, side);
}

function areAllowed(programme: Programme, count: number, side: Side): string {
  return `${counted(count, otherWord(programme, side))} ${count === 1 ? "is" : "are"} allowed`;
}

/** In a stable matching choices decide, and nothing would be gained by asking again. */
function notChosenText(
  programme: Programme,
  name: string,
  side: Side,
  { among, mutual }: Extract<Unmatched["reason"], { code: "not-chosen" }>,
): readonly string[] {
  if (mutual === 0)
    return [`${areAllowed(programme, among, side)}, but nobody whom ${name} ranked ranked ${name} too`];
  const others = counted(mutual, otherSide(side));
  const required = programme.rules.some(({ rule }) => rule === "required-pairs")
    ? ", or who are required to be with them"
    : "";
  return [
    `${others} and ${name} ranked each other, but ${mutual === 1 ? "that one has" : "each of them has"} no place left beside people whom they ranked as high or higher${required}`,
  ];
}

/** Who else would feel it. */
function changesText({ format }: Programme, roster: Roster, { leftOut, moves }: Placing): string {
  const names = leftOut.map(({ id, side }) => nameOfId(roster, side, id));
  const others = moves.filter(({ from, to }) => from !== null && to !== null).length;
  const out =
    names.length === 0 ? "nobody else would be left out" : `instead, ${listed(names)} would be left out`;
  if (others === 0) return out;
  return format.kind === "peers"
    ? `${out}, and ${counted(others, "person", "people")} would change partners`
    : `${out}, and ${counted(others, "mentee")} would change mentors`;
}

function nobodyAllowedText(
  programme: Programme,
  roster: Roster,
  person: Unmatched,
  reason: NobodyAllowed,
): readonly string[] {
  const { id, side } = person;
  const others = otherWord(programme, side);
  const name = nameOfId(roster, side, id);
  if (reason.counterparts === 0 && isOneList(programme.format)) return ["nobody else takes part this time"];
  if (reason.counterparts === 0)
    return [side === "mentee" ? "no mentor takes anybody this time" : "no mentee takes part this time"];
  const opening =
    reason.counterparts === 1
      ? `the only ${others} ${isOneList(programme.format) ? "person " : ""}there is may not be matched with ${name}`
      : `none of the ${counted(reason.counterparts, others)} may be matched with ${name}`;
  const told = reason.removed.slice(0, RULES_TOLD);
  const isTwice = told.reduce((sum, { pairs }) => sum + pairs, 0) > reason.counterparts;
  return [
    `${opening}: ${listed(told.map((removed) => removedText(programme, removed)))}${isTwice ? "; some are ruled out more than once" : ""}`,
    liftedText(programme, reason, others),
    ...unansweredText(programme, roster, person, reason),
    ...papersText(programme, roster, person),
  ];
}

/** Which papers the person could bring. */
function papersText(programme: Programme, roster: Roster, { id, side }: Unmatched): readonly string[] {
  const person = peopleOf(roster, side).find((candidate) => candidate.id === id);
  if (person === undefined) return [];
  return explainPapers(programme, roster, person).map(
    ({ paper, lack }) => `${person.name} waits for ${paper}: ${lack}`,
  );
}

function removedText(programme: Programme, { rule, pairs, unanswered }: RemovedBy): string {
  const missing =
    unanswered === pairs ? "for a missing answer" : `${unanswered} of them for a missing answer`;
  return `${quoted(ruleText(programme, rule))} rules out ${pairs}${unanswered === 0 ? "" : ` (${missing})`}`;
}

function liftedText(programme: Programme, { removed }: NobodyAllowed, others: string): string {
  const best = removed.find(({ alone }) => alone > 0);
  return best === undefined
    ? "lifting one rule alone would not help"
    : `without ${quoted(ruleText(programme, best.rule))}, ${counted(best.alone, others)} would be allowed`;
}

/** What the person could do about it: answer. */
function unansweredText(
  programme: Programme,
  roster: Roster,
  { id, side }: Unmatched,
  { removed }: NobodyAllowed,
): readonly string[] {
  const person = peopleOf(roster, side).find((candidate) => candidate.id === id);
  const read = removed.flatMap(({ rule, unanswered }) =>
    unanswered > 0 ? questionsOf(programme, rule) : [],
  );
  const silent = programme.questions.filter(
    (question) =>
      read.includes(question.id) && isAsked(question, side) && person?.answers[question.id] === undefined,
  );
  if (silent.length === 0) return [];
  return [
    `${nameOfId(roster, side, id)} has not answered ${listed(silent.map((question) => topic(labelOf(question))))}`,
  ];
}

/** Questions that a rule, or a criterion that blocks, reads. */
function questionsOf(programme: Programme, id: string): readonly string[] {
  const { rules, criteria, questions } = programme;
  const rule = rules.find((candidate) => candidate.id === id);
  // A safeguard's answers are told as papers: only some people need them.
  if (rule !== undefined)
    return rule.rule === "safeguard" ? [] : questionsOfRule(rule, programme.powerDistance);
  const must = questions.find((question) => mustId(question.id) === id);
  if (must?.kind === "importance") return [must.of];
  const criterion = criteria.find((candidate) => candidate.id === id);
  if (criterion === undefined) return [];
  return questionsRead(criterion, programme);
}
