/**
 * A column a day.
 */
import { parseNumber, readTimes } from "../../roster/index.js";
import { countsOf, shareOf, textsOf } from "../column-profile.js";
import type { Item } from "../items.js";
import { optionsIn } from "../split-cells.js";
import { daysSetting, type Weekdays } from "../weekdays.js";
import { asksWhen } from "./asks-when.js";
import { guess, type KindGuess, MOST, MOST_OPTIONS } from "./kind-guess.js";
import { hoursOf, isAtNoTime, slotsOf } from "./slot-hours.js";
import { isTick } from "./ticks.js";

/** Availability, where the cells are times or names of such; undefined for ticks, numbers and what has nothing to do with time. */
export function dayGrid({ words, columns, names }: Item, week: Weekdays): KindGuess | undefined {
  const cells = columns.flatMap(textsOf);
  const days = daysSetting(week, names);
  if (shareOf(cells, isTick) >= MOST || isNumeric(cells) || !speaksOfTimes(words, cells)) return undefined;
  if (cells.length === 0)
    return guess("availability", days, "unsure", "A column a day, but nobody answered.");
  if (shareOf(cells, isClock) >= MOST)
    return guess("availability", days, "sure", "A column a day, with times in the cells.");
  const labels = labelsIn(columns.map(textsOf)).filter((label) => !isClock(label));
  const slots = slotsOf(labels.slice(0, MOST_OPTIONS));
  const isKnown = labels.every((label) => isAtNoTime(label) || slots[label]);
  return guess(
    "availability",
    { slots, ...days },
    isKnown ? "likely" : "unsure",
    "A column a day, with names of times in the cells; say in slots what hours they stand for.",
  );
}

/** Whether a heading asks when somebody has time, or the cells tell it. */
export function speaksOfTimes(words: string, cells: readonly string[]): boolean {
  if (asksWhen(words)) return true;
  return shareOf(labelsIn([cells]), (label) => isClock(label) || hoursOf(label) !== undefined) >= 0.5;
}

function labelsIn(columns: readonly (readonly string[])[]): readonly string[] {
  return (optionsIn(columns)?.options ?? countsOf(columns.flat())).map(({ text }) => text);
}

function isClock(cell: string): boolean {
  return readTimes(cell, { day: 0 }).unreadable.length === 0;
}

function isNumeric(cells: readonly string[]): boolean {
  return shareOf(cells, (cell) => parseNumber(cell) !== undefined) >= MOST;
}
