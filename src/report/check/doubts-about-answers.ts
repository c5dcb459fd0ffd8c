/**
 * Who has not answered what fits are made from.
 */
import { isAsked, type Programme, type Question, SIDES } from "../../programme/index.js";
import { peopleOf, type Roster } from "../../roster/index.js";
import { NEUTRAL_FIT } from "../../scoring/index.js";
import type { Finding } from "./finding.js";

/** A finding for each question that criteria read and somebody who takes part left blank. */
export function doubtsAboutAnswers({ questions, criteria }: Programme, roster: Roster): readonly Finding[] {
  return questions.flatMap((question) => {
    const reading = criteria.filter((criterion) => criterion.question === question.id);
    const silent = silentOn(question, roster);
    if (reading.length === 0 || silent.length === 0) return [];
    const assumed = [...new Set(reading.map(({ ifUnanswered = NEUTRAL_FIT }) => String(ifUnanswered)))].join(
      ", ",
    );
    return [
      {
        severity: "note" as const,
        code: "no-answer",
        title: `${silent.length} without an answer on ${question.label ?? question.id}`,
        cost:
          assumed === "blocked"
            ? "They can be matched with nobody until they answer."
            : `Their fits count it as ${assumed}.`,
        people: 0,
        details: silent,
      },
    ];
  });
}

function silentOn(question: Question, roster: Roster): readonly string[] {
  return SIDES.filter((side) => isAsked(question, side)).flatMap((side) =>
    peopleOf(roster, side)
      .filter(({ takesPart, answers }) => takesPart && answers[question.id] === undefined)
      .map(({ name }) => `${name} (${side})`),
  );
}
