import type { ClockRange } from "./read-clock-range.js";
import { ENGLISH_DAYS } from "./read-days.js";
import { readDaysAndTimes } from "./read-days-and-times.js";
import { splitItems } from "./split-items.js";
import { timeWords } from "./time-words.js";
import { QUARTERS_PER_DAY } from "./week-pattern.js";

/** What is known about a cell besides its text. */
export interface ReadTimesOptions {
  /** The cell stands under a day, Monday being 0: its items are times of that day. Not together with `slot`. */
  readonly day?: number;
  /** The cell stands under a time of the day, a range or one of `labels`: its items are days. */
  readonly slot?: string;
  /** What words stand for (`{ "Evening": "18:00-21:00" }`); empty text is no time. Case and white space do not count. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The seven names of the days, Monday first. Default English. Two letters suffice where they are unambiguous. */
  readonly dayNames?: readonly string[];
}

/** A stretch of the week. */
export interface WeekRange {
  /** First quarter hour of the week, Monday 00:00 being 0; 672 is Monday again. */
  readonly from: number;
  /** How many, 1 to 96. May go on beyond Sunday night, as `addQuarters` takes it. */
  readonly quarters: number;
}

/** What a cell says. */
export interface TimesRead {
  readonly ranges: readonly WeekRange[];
  /** Items that could not be read, as they are written. */
  readonly unreadable: readonly string[];
}

/**
 * Reads the times of a usual week from one cell: items joined by semicolons, commas, line breaks or " and ". Under
 * neither a day nor a slot an item names both, as `readDaysAndTimes` says. Clock times are those of `readClockRange`:
 * minutes that are no quarter hours are rounded inwards. An empty cell says nothing; nothing is thrown.
 */
export function readTimes(text: string, options: ReadTimesOptions = {}): TimesRead {
  const { day, slot, labels = {}, dayNames = ENGLISH_DAYS } = options;
  const words = timeWords(labels, dayNames);
  const items = splitItems(text, words);
  if (day !== undefined) return readEach(items, (item) => placed([day], words.timesOf(item)));
  if (slot !== undefined) return readEach(items, (item) => placed(words.daysOf(item), words.timesOf(slot)));
  const { found, unreadable } = readDaysAndTimes(items, words);
  return { ranges: found.flatMap(({ days, times }) => placed(days, times) ?? []), unreadable };
}

function readEach(
  items: readonly string[],
  read: (item: string) => readonly WeekRange[] | undefined,
): TimesRead {
  const results = items.map(read);
  return {
    ranges: results.flatMap((ranges) => ranges ?? []),
    unreadable: items.filter((_, index) => results[index] === undefined),
  };
}

/** Times of the day on days of the week. */
function placed(days?: readonly number[], times?: readonly ClockRange[]): readonly WeekRange[] | undefined {
  if (days === undefined || times === undefined) return undefined;
  return days.flatMap((day) =>
    times.map(({ from, quarters }) => ({ from: day * QUARTERS_PER_DAY + from, quarters })),
  );
}
