/**
 * Who has not answered what fits and rules are made from, or is free at no time, and what that does to them.
 */
import { counted, quoted } from "../../explanation/index.js";
import { isAsked, labelOf, type Question } from "../../programme/index.js";
import type { Participant } from "../../roster/index.js";
import { type CountedAs, countedAs } from "./counted-as.js";
import type { Finding } from "./finding.js";
import { type HeldBack, heldBack, waitingText } from "./held-back.js";
import { matchable, namedIn, type Scene } from "./possible-pairs.js";

/** A finding for each question that a fit or a rule goes by and somebody left blank, and one where somebody's week is empty. */
export function doubtsAboutAnswers(scene: Scene): readonly Finding[] {
  const { programme, roster } = scene;
  const people = matchable({ programme, roster });
  const counts = countedAs(programme, roster);
  return programme.questions.flatMap((question) => [
    ...noAnswer(
      scene,
      question,
      people.filter(
        (person) =>
          isAsked(question, person.side) &&
          person.answers[question.id] === undefined &&
          !isInManagersTable(scene, question, person),
      ),
      counts,
    ),
    ...freeAtNoTime(
      scene,
      question,
      people.filter(({ answers: { [question.id]: answer } }) => {
        return answer?.kind === "availability" && answer.week.every((word) => word === 0);
      }),
      counts,
    ),
  ]);
}

function noAnswer(
  scene: Scene,
  question: Question,
  silent: readonly Participant[],
  counts: CountedAs,
): readonly Finding[] {
  const held = heldBack(scene, question, silent, "unanswered");
  const inFits = counts(question);
  const isFree = held.fromAll.size < silent.length;
  const cost = [
    ...waitingText(held, silent.length, "until they answer"),
    ...(isFree && inFits !== undefined ? [inFits] : []),
  ];
  if (silent.length === 0 || cost.length === 0) return [];
  if (question.kind === "availability")
    cost.push("A week left blank is no answer; it does not say that somebody is never free.");
  return [
    {
      ...weight(held),
      code: "no-answer",
      title: `${counted(silent.length, "person gave", "people gave")} no answer on ${quoted(labelOf(question))}`,
      cost: cost.join(" "),
      details: detailsOf(scene, silent, held),
    },
  ];
}

function freeAtNoTime(
  scene: Scene,
  question: Question,
  never: readonly Participant[],
  counts: CountedAs,
): readonly Finding[] {
  const held = heldBack(scene, question, never, "broken");
  const isCounted = counts(question) !== undefined;
  const waiting = waitingText(held, never.length, "until they are free at some time");
  if (never.length === 0 || (waiting.length === 0 && !isCounted)) return [];
  const cost =
    waiting.length > 0 ? waiting : ["They share no time with anybody, which is what their fits count."];
  return [
    {
      ...weight(held),
      code: "free-at-no-time",
      title: `${counted(never.length, "person is", "people are")} free at no time on ${quoted(labelOf(question))}`,
      cost: cost.join(" "),
      details: detailsOf(scene, never, held),
    },
  ];
}

function weight({ fromAll }: HeldBack): Pick<Finding, "severity" | "people"> {
  return { severity: fromAll.size > 0 ? "warning" : "note", people: fromAll.size };
}

/** Whoever waits for everybody stands first. */
function detailsOf(
  { programme }: Scene,
  people: readonly Participant[],
  { fromAll, fromSome }: HeldBack,
): readonly string[] {
  const isMixed = fromAll.size > 0 && fromAll.size < people.length;
  const told = (person: Participant) => {
    const some = fromSome.get(person);
    const waiting = some === undefined ? [] : [counted(some, "pair")];
    const held = isMixed && fromAll.has(person) ? ["all pairs"] : waiting;
    return [namedIn(programme, person), ...held].join(": ");
  };
  return [
    ...people.filter((person) => fromAll.has(person)),
    ...people.filter((person) => !fromAll.has(person)),
  ].map(told);
}

/** Whether the managers table tells of somebody what a question on chains of managers asks. */
function isInManagersTable(
  { programme: { powerDistance, rules }, roster }: Scene,
  { id }: Question,
  { key }: Participant,
): boolean {
  const chains = [
    ...(powerDistance?.authority ?? []).filter(({ maxLevels }) => maxLevels !== undefined),
    ...rules.filter((rule) => rule.rule === "reporting-line"),
  ];
  return roster.managers.has(key) && chains.some(({ question }) => question === id);
}
