/**
 * A column of numbers.
 */
import { parseNumber } from "../../roster/index.js";
import { countsOf, shareOf } from "../column-profile.js";
import { guess, type KindGuess, MOST } from "./kind-guess.js";
import { choiceFrom } from "./listed-options.js";
import { numbered, rangeOf } from "./range.js";
import { COUNTED } from "./unanswered-kind.js";

/** A scale where few whole numbers stand and nothing was counted; any number elsewhere. */
export function numbersKind(words: string, cells: readonly string[]): KindGuess | undefined {
  if (cells.length === 0 || shareOf(cells, (cell) => parseNumber(cell) !== undefined) < MOST)
    return undefined;
  if (cells.some((cell) => parseNumber(cell) === undefined) && new Set(cells).size <= 2) return undefined;
  if (cells.every((cell) => cell === "0" || cell === "1"))
    return choiceFrom(countsOf(cells), "likely", "The cells are 1 or 0, yes or no.");
  const range = COUNTED.test(words) ? undefined : rangeOf(cells, words);
  if (range !== undefined) return numbered("scale", {}, range, "The cells are");
  return guess("number", {}, "sure", "The cells are numbers.");
}
