/**
 * Ticked columns that each stand for a time.
 */
import { QUARTERS_PER_DAY, readTimes } from "../../roster/index.js";
import type { Item } from "../items.js";
import { daysNamedIn, daysSetting, WEEKDAYS, type Weekdays } from "../weekdays.js";
import { asksWhen } from "./asks-when.js";
import { guess, type KindGuess } from "./kind-guess.js";
import { clockText, hoursOf } from "./slot-hours.js";

const SHORT_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const HOURS = 168;
const pad = (hour: number) => String(hour).padStart(2, "0");

/** Ticked columns that each stand for a time of one day, or for the hours of a week, of which nobody can tell the first. */
export function tickedTimes({ names, words }: Item): KindGuess | undefined {
  const isWeek = names.length === HOURS && asksWhen(words);
  const times = names.map((name, at) => (isWeek ? hourOfWeek(at) : timeNamed(name)));
  if (times.some((time) => time === undefined)) return timesInWords(names);
  const slots = Object.fromEntries(names.map((name, at) => [name, times[at] as string]));
  return isWeek
    ? guess(
        "availability",
        { slots },
        "unsure",
        "168 ticked columns are the hours of a week; the first is taken for Monday, 00:00-01:00.",
      )
    : guess("availability", { slots }, "sure", "A column a time of the week, ticked or not.");
}

/** Columns such as "Mon a.m.": a day and a word for a time of it, whose hours are guessed. */
function timesInWords(names: readonly string[]): KindGuess | undefined {
  for (const week of WEEKDAYS) {
    const times = names.map((name) => wordedTime(name, week));
    if (times.some((time) => time === undefined)) continue;
    return guess(
      "availability",
      {
        slots: Object.fromEntries(names.map((name, at) => [name, times[at] as string])),
        ...daysSetting(week, []),
      },
      "likely",
      "A column a time of a day, ticked or not; look at the hours in slots.",
    );
  }
  return undefined;
}

function wordedTime(name: string, week: Weekdays): string | undefined {
  const [named, ...others] = daysNamedIn(name).filter((one) => one.week === week);
  if (named === undefined || others.length > 0) return undefined;
  const label = `${name.slice(0, named.at)} ${name.slice(named.at + named.written.length)}`.trim();
  const hours = hoursOf(label);
  const day = week.isDefault === true ? SHORT_DAYS[named.day] : week.names[named.day];
  return hours === undefined ? undefined : `${day} ${hours}`;
}

function hourOfWeek(at: number): string {
  return `${SHORT_DAYS[Math.floor(at / 24)]} ${pad(at % 24)}:00-${pad((at % 24) + 1)}:00`;
}

/** "Tuesday 6-8pm" as "Tue 18:00-20:00". */
function timeNamed(name: string): string | undefined {
  const { ranges, unreadable } = readTimes(name);
  const [range] = ranges;
  if (range === undefined || ranges.length > 1 || unreadable.length > 0) return undefined;
  return `${SHORT_DAYS[Math.floor(range.from / QUARTERS_PER_DAY) % 7]} ${clockText(range)}`;
}
