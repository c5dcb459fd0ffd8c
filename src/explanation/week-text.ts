/**
 * A week of availability in words.
 */
import type { WeekPattern } from "../roster/index.js";
import { listed } from "./words.js";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const QUARTERS_PER_DAY = 96;
const QUARTERS_PER_WEEK = 7 * QUARTERS_PER_DAY;

/** `Mon 18:00–20:00, Sat 09:00–11:00`; `at no time` for an empty week. */
export function weekText(week: WeekPattern): string {
  const runs = runsIn(week);
  if (runs.length === 0) return "at no time";
  return runs.length === 1 && runs[0]?.quarters === QUARTERS_PER_WEEK
    ? "at any time"
    : runs.map(runText).join(", ");
}

/** The days of a week that hold any time: `Mon, Wed and Sat`. */
export function daysText(week: WeekPattern): string {
  return listed(DAYS.filter((_, day) => anyIn(week, day * QUARTERS_PER_DAY, QUARTERS_PER_DAY)));
}

interface Run {
  readonly from: number;
  readonly quarters: number;
}

function runsIn(week: WeekPattern): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < QUARTERS_PER_WEEK; ) {
    let to = from;
    while (to < QUARTERS_PER_WEEK && isFree(week, to)) to++;
    if (to > from) runs.push({ from, quarters: to - from });
    from = to + 1;
  }
  return runs;
}

function runText({ from, quarters }: Run): string {
  const [day, to] = [Math.floor(from / QUARTERS_PER_DAY), from + quarters];
  const lastDay = Math.floor((to - 1) / QUARTERS_PER_DAY);
  const end = to % QUARTERS_PER_DAY === 0 ? "24:00" : clock(to);
  return `${DAYS[day]} ${clock(from)}–${lastDay === day ? "" : `${DAYS[lastDay]} `}${end}`;
}

function clock(quarter: number): string {
  const minutes = (quarter % QUARTERS_PER_DAY) * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function anyIn(week: WeekPattern, from: number, quarters: number): boolean {
  for (let quarter = from; quarter < from + quarters; quarter++) if (isFree(week, quarter)) return true;
  return false;
}

function isFree(week: WeekPattern, quarter: number): boolean {
  return (((week[quarter >>> 5] ?? 0) >>> (quarter & 31)) & 1) === 1;
}
