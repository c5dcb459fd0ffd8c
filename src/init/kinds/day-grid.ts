/**
 * A column a day.
 */
import { readTimes } from "../../roster/index.js";
import { countsOf, shareOf } from "../column-profile.js";
import { optionsIn } from "../split-cells.js";
import { guess, type KindGuess, MOST, MOST_OPTIONS } from "./kind-guess.js";
import { slotsOf } from "./slot-hours.js";

export function dayGrid(cells: readonly string[]): KindGuess {
  const isClock = (cell: string) => readTimes(cell, { day: 0 }).unreadable.length === 0;
  if (cells.length > 0 && shareOf(cells, isClock) >= MOST)
    return guess("availability", {}, "sure", "A column a day, with times in the cells.");
  const labels = optionsIn(cells)?.options.map(({ text }) => text) ?? countsOf(cells).map(({ text }) => text);
  const slots = slotsOf(labels.slice(0, MOST_OPTIONS));
  return guess(
    "availability",
    { slots },
    Object.keys(slots).length === labels.length ? "likely" : "unsure",
    "A column a day, with names of times in the cells; say in slots what hours they stand for.",
  );
}
