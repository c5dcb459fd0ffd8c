import { type ClockRange, readClockRange } from "./read-clock-range.js";
import { readDays } from "./read-days.js";

/** What the words of a cell mean. */
export interface TimeWords {
  /** A label or a range of clock times; none for a label that stands for no time; `undefined` for anything else. */
  timesOf(text: string): readonly ClockRange[] | undefined;
  /** A day or a range of days, Monday being 0; `undefined` for anything else. */
  daysOf(text: string): readonly number[] | undefined;
  isLabel(text: string): boolean;
}

const LONGEST_LABEL = 200;

/** The words of a question, from its labels for times of the day and the names of the days, Monday first. */
export function timeWords(labels: Readonly<Record<string, string>>, dayNames: readonly string[]): TimeWords {
  const byKey = new Map(Object.entries(labels).map(([label, range]) => [key(label), range]));
  const labelled = (text: string) => (text.length > LONGEST_LABEL ? undefined : byKey.get(key(text)));
  return {
    timesOf: (text) => {
      const range = labelled(text) ?? text;
      if (range.trim() === "") return [];
      const found = readClockRange(range);
      return found === undefined ? undefined : [found];
    },
    daysOf: (text) => readDays(text, dayNames),
    isLabel: (text) => labelled(text) !== undefined,
  };
}

/** Case and white space do not count. */
function key(label: string): string {
  return label.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
