/**
 * Reads when somebody is free in a usual week.
 */
import { plain } from "../../plain.js";
import type { QuestionOf } from "../../programme/index.js";
import type { AvailabilityAnswer } from "../answer.js";
import type { Layout } from "../bind-columns.js";
import { type ReadTimesOptions, readTimes, type TimesRead } from "../week/read-times.js";
import { addQuarters, emptyWeek } from "../week/week-pattern.js";
import { NO, type Report, YES } from "./cell-problem.js";

/** How the cells of an availability question are laid out: each under a day (0 is Monday), under a slot, or neither. */
export interface TimesLayout {
  readonly layout: Layout;
  /** For each cell its day's number or its slot's label. */
  readonly names: readonly string[];
}

/** Words that say: at no time. */
const NEVER: readonly string[] = ["none", "no", "never", "not available", "unavailable", "n/a", "-", "–"];
const NEVER_LABELS = Object.fromEntries(NEVER.map((word) => [word, ""]));

/** Reads the cells of a day grid, a slot grid or a list of times. All of them blank: not answered. */
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
    if (layout.layout !== "day" && NEVER.includes(plain(cell))) return;
    const ticked = tickedTime(question, layout, at, cell);
    const { ranges, unreadable } = ticked ?? readTimes(cell, timesIn(question, layout, at));
    for (const { from, quarters } of ranges) addQuarters(week, from, quarters);
    for (const value of unreadable) reportUnreadable(report, at, value, question, layout.layout);
  });
  return { kind: "availability", week };
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
  const isTick = YES.includes(word);
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
    labels: { ...NEVER_LABELS, ...question.slots },
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
