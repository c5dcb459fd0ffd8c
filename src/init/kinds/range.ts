/**
 * The ends of a scale of numbers.
 */
import { parseNumber } from "../../roster/index.js";
import { guess, type KindGuess, type Settings } from "./kind-guess.js";

const USUAL_ENDS = [5, 7, 10] as const;

/** The ends of a scale. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** The heading does not tell them. */
  readonly isAssumed: boolean;
  /** Some answer stands at each end. */
  readonly isFull: boolean;
}

/** The ends that the heading tells, else usual ones around the answers; undefined where it is no scale. */
export function rangeOf(cells: readonly string[], words: string): Range | undefined {
  const values = cells.map(parseNumber);
  if (values.length === 0 || values.some((value) => value === undefined || !Number.isInteger(value)))
    return undefined;
  const [least, most] = [Math.min(...(values as number[])), Math.max(...(values as number[]))];
  const told = [...words.matchAll(/(\d+) ?(?:=|\(|:|-|–|to\b|bis\b|a\b|à\b)|out of (\d+)/g)].map((found) =>
    Number(found[1] ?? found[2]),
  );
  const legend = /(\d+) ?(?:-|–|to|bis|a|à) ?(\d+)/.exec(words);
  const ends = [...told, ...(legend === null ? [] : [Number(legend[2])])];
  if (ends.length >= 2 && Math.min(...ends) <= least && Math.max(...ends) >= most && Math.max(...ends) <= 100)
    return { from: Math.min(...ends), to: Math.max(...ends), isAssumed: false, isFull: true };
  const to = USUAL_ENDS.find((end) => most <= end);
  if (least < 0 || to === undefined) return undefined;
  const from = least === 0 ? 0 : 1;
  return { from, to, isAssumed: true, isFull: least === from && most === to };
}

/** A scale or ratings of a range. An end that nobody answered is only a usual one. */
export function numbered(
  kind: "scale" | "ratings",
  settings: Settings,
  { from, to, isAssumed, isFull }: Range,
  cells: string,
): KindGuess {
  const why = isFull
    ? `${cells} whole numbers from ${from} to ${to}.`
    : `${cells} whole numbers; ${from} to ${to} is assumed, though nobody answered ${from} or nobody ${to}.`;
  const found = guess(kind, { ...settings, from, to }, isFull ? "sure" : "likely", why);
  return isAssumed ? { ...found, hasAssumedEnds: true } : found;
}
