/**
 * How often a meeting comes again. Source: RFC 5545, section 3.3.10.
 */
import type { Meeting } from "../../programme/index.js";
import { offsetMinutesAt } from "../../roster/index.js";
import { clockValue } from "./time-zone.js";

const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Not every month has a fifth Monday; the last one then. */
const ALWAYS_THERE = 4;

/** A recurrence rule: until the end of the last day on the zone's clock. By month, the same weekday: the second Monday. */
export function recurrence(every: Meeting["every"], day: string, endsOn: string, zone: string): string {
  const end = Date.parse(`${endsOn}T00:00:00Z`) + DAY_MS - 1000;
  const until = `UNTIL=${clockValue(end - offsetMinutesAt(zone, end) * MINUTE_MS)}Z`;
  switch (every) {
    case "week":
      return `FREQ=WEEKLY;${until}`;
    case "two weeks":
      return `FREQ=WEEKLY;INTERVAL=2;${until}`;
    case "month":
      return `FREQ=MONTHLY;BYDAY=${nthWeekday(day)};${until}`;
  }
}

function nthWeekday(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const nth = Math.ceil(date.getUTCDate() / 7);
  return `${nth > ALWAYS_THERE ? -1 : nth}${DAYS[date.getUTCDay()]}`;
}
