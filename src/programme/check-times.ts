/**
 * Checks of the words of an availability question: every label and every name of a day must be such that a cell that
 * holds it can be read. What is let through here the roster's reader of weeks understands; a test holds the two together.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import type { Question } from "./question.js";
import { columnFor, gridPartOf, type QuestionOf, SIDES } from "./question-kinds.js";

const TIME_RANGE = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/;
const MINUTES_PER_DAY = 1440;
const MINUTES_PER_QUARTER = 15;
const LONGEST_LABEL = 100;
const LONGEST_DAY = 25;
/** What stands between two items of a cell. */
const JOINER = /[;,\n\r]|\sand\s/i;
const MOST_JOINERS = 5;

/** Everything wrong with a question's labels of times and names of days. */
export function checkTimes(question: Question, path: string): Issue[] {
  if (question.kind !== "availability") return [];
  return [
    ...checkSlots(question, path),
    ...checkDays(question.days ?? [], `${path}.days`),
    ...checkAskedHours(question, path),
  ];
}

function checkSlots(question: QuestionOf<"availability">, path: string): Issue[] {
  const { slots = {}, days = DAYS } = question;
  const isColumn = SIDES.some(
    (side) => gridPartOf(question.kind, columnFor(question, side) ?? "") === "slot",
  );
  const labels = Object.keys(slots);
  return Object.entries(slots).flatMap(([label, range], index) => {
    const at = `${path}.slots.${label}`;
    const first = labels.findIndex((other) => spaceless(other) === spaceless(label));
    return [
      ...(isNever(range) || isRangeOfTimes(isColumn ? withoutDay(range, days) : range)
        ? []
        : [wrongRange(at, range)]),
      ...(isLabel(label) ? [] : [wrongLabel(at, label)]),
      ...(first === index ? [] : [repeatedLabel(at, label, labels[first] as string)]),
    ];
  });
}

/** Whoever marks when they are not free is free at the other times that they were asked about. */
function checkAskedHours({ slots, marks, between }: QuestionOf<"availability">, path: string): Issue[] {
  const at = `${path}.between`;
  if (between !== undefined && !isRangeOfTimes(between)) return [wrongRange(at, between)];
  const isRead = marks === "unavailable" && Object.keys(slots ?? {}).length === 0;
  if (between !== undefined && !isRead) {
    return [
      issue({
        code: "hours-not-read",
        at,
        value: between,
        expected:
          "is read only where people mark when they are not free, and no slots say what they were asked about",
        remedy: "Take it out.",
      }),
    ];
  }
  if (between !== undefined || !isRead) return [];
  return [
    issue({
      code: "hours-needed",
      at,
      expected:
        "is missing; without it nobody knows at which times people who mark when they are not free are",
      remedy: 'Say which hours the form asks about: "between": "08:00-20:00"; or name its "slots".',
    }),
  ];
}

/** A label that says: at no time. */
function isNever(range: string): boolean {
  return range.trim() === "";
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SHORTEST_DAY = 2;

/** A column of its own may stand for a time of one day: "Mon 18:00-20:00". */
function withoutDay(range: string, days: readonly string[]): string {
  const [first = "", ...rest] = range.trim().split(/\s+/);
  const word = comparable(first);
  const isDay =
    word.length >= SHORTEST_DAY && days.filter((day) => comparable(day).startsWith(word)).length === 1;
  return isDay ? rest.join(" ") : range;
}

/** Two clock times, the first before 24:00, with a whole quarter hour between them; over midnight too. */
function isRangeOfTimes(text: string): boolean {
  const [, fromHour, fromMinute, toHour, toMinute] = (TIME_RANGE.exec(text.trim()) ?? []).map(Number);
  if (fromHour === undefined || fromMinute === undefined || toHour === undefined || toMinute === undefined)
    return false;
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  if (fromMinute > 59 || toMinute > 59 || from >= MINUTES_PER_DAY || to > MINUTES_PER_DAY || from === to)
    return false;
  const end = to > from ? to : to + MINUTES_PER_DAY;
  return Math.floor(end / MINUTES_PER_QUARTER) > Math.ceil(from / MINUTES_PER_QUARTER);
}

function isLabel(label: string): boolean {
  const joiners = label.split(JOINER).length - 1;
  return label.length <= LONGEST_LABEL && joiners <= MOST_JOINERS;
}

function wrongRange(at: string, range: string): Issue {
  return issue({
    code: "wrong-time",
    at,
    value: range,
    expected: "is no range of times",
    remedy:
      'Write it as "18:00-21:00"; past midnight as "22:00-02:00"; where a column stands for it, also "Mon 18:00-20:00"; "" for a label that says at no time.',
  });
}

function wrongLabel(at: string, label: string): Issue {
  return issue({
    code: "wrong-label",
    at,
    value: label,
    expected: `is too long for a label that stands in a cell: more than ${LONGEST_LABEL} letters or ${MOST_JOINERS} commas`,
    remedy: "Shorten it, in the form and here.",
  });
}

function repeatedLabel(at: string, label: string, first: string): Issue {
  return issue({
    code: "duplicate-option",
    at,
    value: label,
    expected: `is the same label as "${first}"`,
    remedy: "Take one of the two out.",
  });
}

/** The seven names must differ, and none may fall apart where a cell that lists days is split. */
function checkDays(days: readonly string[], path: string): Issue[] {
  const compared = days.map(comparable);
  return days.flatMap((day, index) => {
    const first = compared.indexOf(compared[index] as string);
    const repeated = first !== index;
    if (!repeated && isDayName(day)) return [];
    return [
      issue({
        code: repeated ? "duplicate-option" : "wrong-day",
        at: `${path}[${index}]`,
        value: day,
        expected: repeated ? `is the same day as "${days[first]}"` : "cannot be read as the name of a day",
        remedy: `Write a name of its own for each day, at most ${LONGEST_DAY} letters, without commas: "Montag" or "Mo".`,
      }),
    ];
  });
}

function isDayName(day: string): boolean {
  return comparable(day) !== "" && day.length <= LONGEST_DAY && !JOINER.test(day);
}

/** A point behind an abbreviation does not count. */
function comparable(day: string): string {
  return plain(day).replace(/[.:]+$/, "");
}

function spaceless(label: string): string {
  return plain(label).replace(/\s/g, "");
}
