import type { ClockRange } from "./read-clock-range.js";
import type { TimeWords } from "./time-words.js";

/** Times of the day, and the days they are on. */
export interface DaysAndTimes {
  readonly days: readonly number[];
  readonly times: readonly ClockRange[];
}

/** What was found, and the items that say nothing. */
export interface DaysAndTimesRead {
  readonly found: readonly DaysAndTimes[];
  readonly unreadable: readonly string[];
}

/** What one item says; at least one of the two. */
interface Item {
  readonly days?: readonly number[];
  readonly times?: readonly ClockRange[];
}

const MOST_WORDS = 12;

/**
 * Reads items that name days, times or both, in either order: "Mon 18-20", "6-8pm Fri". Days on their own wait for the
 * next time ("Mon, Wed 18-20"); times on their own are on the days of the item before ("Mon 9-11, 14-16"), unless that
 * could not be read.
 */
export function readDaysAndTimes(items: readonly string[], words: TimeWords): DaysAndTimesRead {
  const found: DaysAndTimes[] = [];
  const unreadable: string[] = [];
  let days: readonly number[] = [];
  let waiting: { readonly text: string; readonly days: readonly number[] }[] = [];
  for (const text of items) {
    const item = itemOf(text, words) ?? {};
    if (item.times === undefined && item.days !== undefined) {
      waiting.push({ text, days: item.days });
      continue;
    }
    const named = [...waiting.flatMap((before) => before.days), ...(item.days ?? [])];
    days = named.length > 0 ? named : days;
    if (item.times === undefined || days.length === 0) {
      unreadable.push(...waiting.map((before) => before.text), text);
      days = [];
    } else found.push({ days, times: item.times });
    waiting = [];
  }
  return { found, unreadable: [...unreadable, ...waiting.map((left) => left.text)] };
}

/** Days in front, days behind, days alone or times alone; the longest run of words that are days counts as such. */
function itemOf(text: string, words: TimeWords): Item | undefined {
  const alone = words.timesOf(text);
  if (alone !== undefined) return { times: alone };
  const parts = text.split(/\s+/, MOST_WORDS + 1);
  if (parts.length > MOST_WORDS) return undefined;
  for (let cut = parts.length; cut > 0; cut--) {
    const [head, tail] = [parts.slice(0, cut).join(" "), parts.slice(cut).join(" ")];
    const item = tail === "" ? daysAlone(head, words) : (pair(head, tail, words) ?? pair(tail, head, words));
    if (item !== undefined) return item;
  }
  return undefined;
}

function daysAlone(text: string, words: TimeWords): Item | undefined {
  const days = words.daysOf(text);
  return days === undefined ? undefined : { days };
}

function pair(dayText: string, timeText: string, words: TimeWords): Item | undefined {
  const days = words.daysOf(dayText);
  const times = words.timesOf(timeText);
  return days === undefined || times === undefined ? undefined : { days, times };
}
