/**
 * Reads when somebody is free in a usual week.
 */
import { plain } from "../../plain.js";
import type { QuestionOf } from "../../programme/index.js";
import type { AvailabilityAnswer } from "../answer.js";
import type { Layout } from "../bind-columns.js";
import { ENGLISH_DAYS } from "../week/read-days.js";
import { type ReadTimesOptions, readTimes, type TimesRead } from "../week/read-times.js";
import { addQuarters, commonWeek, emptyWeek, otherTimes, type WeekPattern } from "../week/week-pattern.js";
import { NO, type Report, YES } from "./cell-problem.js";

/** How the cells of an availability question are laid out: each under a day (0 is Monday), under a slot, or neither. */
export interface TimesLayout {
  readonly layout: Layout;
  /** For each cell its day's number or its slot's label. */
  readonly names: readonly string[];
}

/** Words that say: at no time. */
const NEVER: readonly string[] = ["none", "no", "never", "not available", "unavailable", "n/a", "-", "–"];
/** Words that say at no time, or where times are marked that do not suit, at every time: there they are not read. */
const NOT_FREE: readonly string[] = ["not available", "unavailable"];

/**
 * Reads the cells of a day grid, a slot grid or a list of times. All of them blank: not answered. Where people mark when they are not
 * free, they are free in the rest of what they were asked about.
 */
export function readAvailability(
  question: QuestionOf<"availability">,
  layout: TimesLayout,
  cells: readonly string[],
  report: Report,
): AvailabilityAnswer | undefined {
  if (cells.every((cell) => cell === "")) return undefined;
  const week = emptyWeek();
  cells.forEach((cell, at) => {
    // Under neither a day nor a time the words cannot stand beside what they are about.
    if (layout.layout !== "day" && neverIn(question).includes(plain(cell))) return;
    const ticked = tickedTime(question, layout, at, cell);
    const { ranges, unreadable } = ticked ?? readTimes(cell, timesIn(question, layout, at));
    for (const { from, quarters } of ranges) addQuarters(week, from, quarters);
    for (const value of unreadable) reportUnreadable(report, at, value, question, layout.layout);
  });
  if (question.marks !== "unavailable") return { kind: "availability", week };
  return { kind: "availability", week: commonWeek(askedAbout(question, layout), otherTimes(week)) };
}

function neverIn({ marks }: QuestionOf<"availability">): readonly string[] {
  return marks === "unavailable" ? NEVER.filter((word) => !NOT_FREE.includes(word)) : NEVER;
}

/** All times that a form asks about: its columns' slots or days, with the question's slots or hours. */
function askedAbout(question: QuestionOf<"availability">, layout: TimesLayout): WeekPattern {
  const { slots = {}, between = "", days = ENGLISH_DAYS } = question;
  const week = emptyWeek();
  const add = ({ ranges }: TimesRead) => {
    for (const { from, quarters } of ranges) addQuarters(week, from, quarters);
  };
  if (layout.layout === "slot") {
    layout.names.forEach((_, at) => {
      add(
        tickedTime(question, layout, at, YES[0]!) ??
          readTimes(days.join("; "), timesIn(question, layout, at)),
      );
    });
    return week;
  }
  const asked = layout.layout === "day" ? layout.names.map(Number) : [...days.keys()];
  const labels = Object.keys(slots).length === 0 ? [between] : Object.keys(slots);
  for (const day of asked) for (const label of labels) add(readTimes(label, { day, labels: slots }));
  return week;
}

/** What a tick says in a column that stands for a time of one day; undefined in any other column, and for what is no tick. */
function tickedTime(
  { slots, days }: QuestionOf<"availability">,
  { layout, names }: TimesLayout,
  at: number,
  cell: string,
): TimesRead | undefined {
  const time = slots?.[names[at] ?? ""];
  const word = plain(cell);
  const isTick = YES.includes(word) || word === plain(names[at] ?? "");
  if (layout !== "slot" || time === undefined || !(isTick || NO.includes(word) || cell === ""))
    return undefined;
  const read = readTimes(time, days === undefined ? {} : { dayNames: days });
  if (read.ranges.length === 0 || read.unreadable.length > 0) return undefined;
  return isTick ? read : { ranges: [], unreadable: [] };
}

function timesIn(
  question: QuestionOf<"availability">,
  { layout, names }: TimesLayout,
  at: number,
): ReadTimesOptions {
  const name = names[at] ?? "";
  return {
    labels: { ...Object.fromEntries(neverIn(question).map((word) => [word, ""])), ...question.slots },
    ...(question.days === undefined ? {} : { dayNames: question.days }),
    ...(layout === "day" ? { day: Number(name) } : {}),
    ...(layout === "slot" ? { slot: question.slots?.[name] ?? name } : {}),
  };
}

function reportUnreadable(
  report: Report,
  cell: number,
  value: string,
  question: QuestionOf<"availability">,
  layout: TimesLayout["layout"],
): void {
  const slots = Object.keys(question.slots ?? {}).map((label) => `"${label}"`);
  const times = `a time such as 18:00-20:00${slots.length > 0 ? `, ${slots.join(", ")}` : ""}`;
  report({
    cell,
    code: "not-a-time",
    value,
    expected: `is neither ${layout === "slot" ? "a day" : layout === "day" ? times : `a day with ${times}`} nor blank`,
    remedy:
      layout === "slot"
        ? "Write days, such as Mon; Thu."
        : `Write ${layout === "day" ? "18:00-20:00; 21:00-22:00" : "Mon 18:00-20:00; Sat 9:00-11:00"}, or add a label to the question's slots.`,
  });
}
