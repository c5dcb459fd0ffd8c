/**
 * Checks of what calendars need: an availability question that both sides were asked, dates and a zone.
 */
import { type Issue, issue } from "../issue.js";
import { isCircles } from "./format.js";
import type { ProgrammeJson } from "./programme.js";
import { isAsked } from "./question-kinds.js";

/** Everything that keeps a programme's meetings from a calendar. */
export function checkMeeting(programme: ProgrammeJson): readonly Issue[] {
  const { meeting } = programme;
  return meeting === undefined ? [] : [...checkQuestion(programme), ...checkDates(programme)];
}

/** The availability question that meetings are taken from; undefined where none or several could be meant. */
export function meetingQuestion({
  meeting,
  questions,
  format,
}: Pick<ProgrammeJson, "meeting" | "questions" | "format">): string | undefined {
  const withoutMentor = isCircles(format);
  const asked = questions.filter(
    (question) =>
      question.kind === "availability" &&
      (withoutMentor || isAsked(question, "mentor")) &&
      isAsked(question, "mentee"),
  );
  const named = asked.filter(({ id }) => meeting?.question === undefined || id === meeting.question);
  return named.length === 1 ? named[0]?.id : undefined;
}

function checkQuestion(programme: ProgrammeJson): readonly Issue[] {
  if (meetingQuestion(programme) !== undefined) return [];
  const value = programme.meeting?.question;
  return [
    issue({
      code: "meeting-question",
      at: "meeting.question",
      value,
      expected:
        value === undefined
          ? "is missing, and there is not exactly one availability question that both sides were asked"
          : "is no availability question that both sides were asked",
      remedy: 'Name the question that asks when people are free: "question": "free".',
    }),
  ];
}

function checkDates({ startsOn, endsOn, timeZone }: ProgrammeJson): readonly Issue[] {
  const needed = [
    ["startsOn", startsOn, "2027-02-01"],
    ["endsOn", endsOn, "2027-06-30"],
    ["timeZone", timeZone, "Europe/Berlin"],
  ] as const;
  return needed
    .filter(([, value]) => value === undefined)
    .map(([name, , example]) =>
      issue({
        code: "meeting-needs",
        at: name,
        expected: "is missing; a calendar needs it for the meetings",
        remedy: `Add it: "${name}": "${example}".`,
      }),
    );
}
