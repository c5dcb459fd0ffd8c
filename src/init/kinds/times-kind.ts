/**
 * A column of times of the week.
 */
import { readTimes } from "../../roster/index.js";
import { shareOf } from "../column-profile.js";
import { WHEN } from "./asks-when.js";
import { guess, type KindGuess, MOST } from "./kind-guess.js";

/** Availability, where cells can be read as days with times. */
export function timesKind(words: string, cells: readonly string[]): KindGuess | undefined {
  const read = shareOf(cells, (cell) => {
    const { ranges, unreadable } = readTimes(cell);
    return ranges.length > 0 && unreadable.length === 0;
  });
  if (read >= MOST) return guess("availability", {}, "sure", "The cells are days with times.");
  if (read >= 0.5 || (WHEN.test(words) && read >= 0.3))
    return guess(
      "availability",
      {},
      "unsure",
      "Many cells are days with times, but not all of them can be read.",
    );
  return undefined;
}
