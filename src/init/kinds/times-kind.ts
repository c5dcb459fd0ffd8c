/**
 * A column of times of the week.
 */
import { readTimes } from "../../roster/index.js";
import { countsOf, shareOf } from "../column-profile.js";
import { optionsIn } from "../split-cells.js";
import { daysNamedIn, daysSetting, WEEKDAYS, type Weekdays } from "../weekdays.js";
import { asksWhen } from "./asks-when.js";
import { guess, type KindGuess, MOST, MOST_OPTIONS } from "./kind-guess.js";
import { hoursOf, slotsOf } from "./slot-hours.js";

/** Availability, where cells can be read as days with times, by the clock or by name. */
export function timesKind(words: string, columns: readonly (readonly string[])[]): KindGuess | undefined {
  const cells = columns.flat();
  const reads = WEEKDAYS.map((week) => ({ week, share: shareRead(cells, week, {}) }));
  const best = reads.reduce((a, b) => (b.share > a.share ? b : a));
  const days = daysSetting(best.week, []);
  if (best.share >= MOST) return guess("availability", days, "sure", "The cells are days with times.");
  const named = namedTimes(cells, columns);
  if (named !== undefined) return named;
  if (best.share >= 0.5 || (asksWhen(words) && best.share >= 0.3))
    return guess(
      "availability",
      days,
      "unsure",
      "Many cells are days with times, but not all of them can be read.",
    );
  return undefined;
}

function shareRead(
  cells: readonly string[],
  { names }: Weekdays,
  labels: Readonly<Record<string, string>>,
): number {
  return shareOf(cells, (cell) => {
    const { ranges, unreadable } = readTimes(cell, { dayNames: names, labels });
    return ranges.length > 0 && unreadable.length === 0;
  });
}

/** "Monday morning; Tuesday evening": what stands beside the days are names of times. */
function namedTimes(
  cells: readonly string[],
  columns: readonly (readonly string[])[],
): KindGuess | undefined {
  const items = (optionsIn(columns)?.options ?? countsOf(cells)).map(({ text }) => text);
  for (const week of WEEKDAYS) {
    const labels = new Set(items.flatMap((item) => labelBeside(item, week) ?? []));
    if (labels.size === 0 || labels.size > MOST_OPTIONS) continue;
    const slots = slotsOf([...labels]);
    if (shareRead(cells, week, slots) < MOST) continue;
    return guess(
      "availability",
      { slots, ...daysSetting(week, []) },
      "likely",
      "The cells are days with names of times; say in slots what hours they stand for.",
    );
  }
  return undefined;
}

function labelBeside(item: string, week: Weekdays): string | undefined {
  const named = daysNamedIn(item).find((one) => one.week === week);
  if (named === undefined) return undefined;
  const label = `${item.slice(0, named.at)} ${item.slice(named.at + named.written.length)}`
    .replace(/\s+/g, " ")
    .trim();
  return label === "" || hoursOf(label) === undefined ? undefined : label;
}
