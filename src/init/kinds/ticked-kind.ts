/**
 * Neighbours that repeat their own headings: a column an option.
 */
import { plain } from "../../plain.js";
import type { Item } from "../items.js";
import { guess, type KindGuess } from "./kind-guess.js";

/** The columns are the options; what else stands in them is an "Other". */
export function tickedKind({ names }: Item, cells: readonly string[]): KindGuess {
  const isOther = cells.some((cell) => names.every((name) => plain(name) !== plain(cell)));
  return guess(
    "choices",
    { options: names, ...(isOther ? { other: true } : {}) },
    "sure",
    "Neighbouring columns whose cells repeat their heading: one column an option.",
  );
}
