/**
 * A grid whose cells are numbers or steps of a scale.
 */
import { countsOf } from "../column-profile.js";
import type { Item } from "../items.js";
import { ordered } from "../ladders.js";
import { guess, type KindGuess } from "./kind-guess.js";
import { numbered, rangeOf } from "./range.js";

/** Ratings of each column's name; text where the answers have no order. */
export function ratedGrid({ names, words }: Item, cells: readonly string[]): KindGuess {
  const range = rangeOf(cells, words);
  if (range !== undefined)
    return numbered("ratings", { options: names }, range, "A column an option, whose cells are");
  const different = countsOf(cells).map(({ text }) => text);
  const labels = ordered(different);
  if (labels !== undefined)
    return guess(
      "ratings",
      { options: names, labels },
      "likely",
      "A column an option, with steps of a scale in the cells; check their order.",
    );
  if (different.length === 0)
    return guess(
      "ratings",
      { options: names, from: 1, to: 5 },
      "unsure",
      "A column an option, but nobody answered; say from and to.",
    );
  return guess("text", {}, "unsure", "Several columns whose answers have no order that is known.");
}
