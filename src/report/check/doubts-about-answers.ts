/**
 * Who has not answered what fits and rules are made from, or is free at no time, and what that does to them.
 */
import { counted, listed, quoted } from "../../explanation/index.js";
import { isAsked, labelOf, type Programme, type Question } from "../../programme/index.js";
import type { Participant } from "../../roster/index.js";
import { NEUTRAL_FIT } from "../../scoring/index.js";
import type { Finding } from "./finding.js";
import { type HeldBack, heldBack, waitingText } from "./held-back.js";
import { matchable, namedIn, type Scene } from "./possible-pairs.js";

/** A finding for each question that a fit or a rule goes by and somebody left blank, and one where somebody's week is empty. */
export function doubtsAboutAnswers(scene: Scene): readonly Finding[] {
  const { programme, roster } = scene;
  const people = matchable({ programme, roster });
  return programme.questions.flatMap((question) => [
    ...noAnswer(
      scene,
      question,
      people.filter(({ side, answers }) => isAsked(question, side) && answers[question.id] === undefined),
    ),
    ...freeAtNoTime(
      scene,
      question,
      people.filter(({ answers: { [question.id]: answer } }) => {
        return answer?.kind === "availability" && answer.week.every((word) => word === 0);
      }),
    ),
  ]);
}

function noAnswer(scene: Scene, question: Question, silent: readonly Participant[]): readonly Finding[] {
  const held = heldBack(scene, question, silent, "unanswered");
  const counts = countedAs(scene.programme, question);
  const isFree = held.fromAll.size < silent.length;
  const cost = [
    ...waitingText(held, silent.length, "until they answer"),
    ...(isFree && counts !== "" ? [`In their fits it counts as ${counts}.`] : []),
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

function freeAtNoTime(scene: Scene, question: Question, never: readonly Participant[]): readonly Finding[] {
  const held = heldBack(scene, question, never, "broken");
  const isCounted = countedAs(scene.programme, question) !== "";
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

/** What criteria take a missing answer for: `0.5`, of several assumptions `0.5 (“Goals”) and 0 (“Culture”)`. */
function countedAs({ criteria }: Programme, question: Question): string {
  const labels = new Map<string, Set<string>>();
  for (const { question: read, ifUnanswered = NEUTRAL_FIT, label } of criteria) {
    if (read !== question.id || ifUnanswered === "blocked") continue;
    const fit = String(ifUnanswered === "lowest" ? 0 : ifUnanswered);
    labels.set(fit, (labels.get(fit) ?? new Set()).add(quoted(label ?? labelOf(question))));
  }
  const parts = [...labels].map(([fit, own]) => (labels.size === 1 ? fit : `${fit} (${listed([...own])})`));
  return listed(parts);
}
