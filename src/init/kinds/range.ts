/**
 * The ends of a scale of numbers.
 */
import { parseNumber } from "../../roster/index.js";

const USUAL_ENDS = [5, 7, 10] as const;

/** The ends of a scale: those that the heading tells, else usual ones around the answers; undefined where it is none. */
export function rangeOf(
  cells: readonly string[],
  words: string,
): { readonly from: number; readonly to: number } | undefined {
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
    return { from: Math.min(...ends), to: Math.max(...ends) };
  const to = USUAL_ENDS.find((end) => most <= end);
  return least < 0 || to === undefined ? undefined : { from: least === 0 ? 0 : 1, to };
}
