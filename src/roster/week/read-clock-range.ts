import { MINUTES_PER_QUARTER } from "./week-pattern.js";

/** A stretch of time from a moment of one day on. */
export interface ClockRange {
  /** First quarter hour, from midnight: 0 to 95, or 96 where what is left begins with the next day. */
  readonly from: number;
  /** How many, 1 to 96. More than there are until midnight go on into the next day. */
  readonly quarters: number;
}

const MINUTES_PER_DAY = 1440;
const HALF_DAY = 720;
const LONGEST_RANGE = 60;
/** "18:00-20:00", "18h30 to 20h", "6:30 PM – 8 PM": two clock times, each with an optional half of the day. */
const CLOCK = "(\\d{1,2})(?:[:.h](\\d{2})?)? ?(am|pm|a\\.m\\.|p\\.m\\.)?";
const RANGE = new RegExp(`^${CLOCK} ?(?:[-‐‑‒–—−~～]|to|until) ?${CLOCK}$`);

/**
 * Reads "18:00-20:00", "18-20", "6pm-8pm", "6-8pm", "6:30 PM to 8 PM", "18h30-20h", "22:00-02:00" (over midnight),
 * "00:00-24:00". Without am and pm it is the clock of 24 hours; where only one of the two has it, the other is taken so
 * that the range is half a day at most. Minutes that are no quarter hours are rounded inwards. `undefined` for
 * anything else, and for a range without a whole quarter hour in it ("18:00-18:00").
 */
export function readClockRange(text: string): ClockRange | undefined {
  if (text.length > LONGEST_RANGE) return undefined;
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const match = RANGE.exec(plain);
  if (match === null) return undefined;
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = match;
  const start = minuteOf(fromHour!, fromMinute, fromHalf);
  const end = minuteOf(toHour!, toMinute, toHalf);
  if (start === undefined || end === undefined || start === MINUTES_PER_DAY) return undefined;
  if (fromHalf === undefined && toHalf !== undefined) {
    return rangeOf(
      halfOf(start, (moment) => length(moment, end)),
      end,
    );
  }
  if (fromHalf !== undefined && toHalf === undefined) {
    return rangeOf(
      start,
      halfOf(end, (moment) => length(start, moment)),
    );
  }
  return rangeOf(start, end);
}

/** Of the two moments that a bare "8" can mean the one within half a day; 0 and 13 to 24 mean only themselves. */
function halfOf(minute: number, lengthAt: (moment: number) => number): number {
  if (minute < 60 || minute >= 13 * 60) return minute;
  const morning = minute % HALF_DAY;
  return lengthAt(morning) <= HALF_DAY ? morning : morning + HALF_DAY;
}

/** Minutes from one moment to the next time the clock shows the other: 1 to 1440. */
function length(start: number, end: number): number {
  return (end - start + MINUTES_PER_DAY) % MINUTES_PER_DAY || MINUTES_PER_DAY;
}

function rangeOf(start: number, end: number): ClockRange | undefined {
  if (start === end) return undefined;
  const from = Math.ceil(start / MINUTES_PER_QUARTER);
  const to = Math.floor((start + length(start, end)) / MINUTES_PER_QUARTER);
  return to > from ? { from, quarters: to - from } : undefined;
}

/** Minutes since midnight, up to 24:00. */
function minuteOf(hourText: string, minuteText = "0", half?: string): number | undefined {
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (minute > 59 || hour * 60 + minute > MINUTES_PER_DAY) return undefined;
  if (half === undefined) return hour * 60 + minute;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half.startsWith("p") ? 12 : 0)) * 60 + minute;
}
