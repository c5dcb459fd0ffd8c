import type { TimeWords } from "./time-words.js";

const JOINER = /[;,\n]|\sand(?=\s)/gi;

/** A label is made of at most so many parts: "Morning, early" of two. */
const MOST_PARTS = 6;

/**
 * The items of a cell, trimmed, without empty ones: what stands between semicolons, commas, line breaks and " and ". A
 * label that holds one of these itself stays in one piece.
 */
export function splitItems(text: string, words: TimeWords): readonly string[] {
  const parts = partsOf(text);
  const items: string[] = [];
  for (let first = 0; first < parts.length; ) {
    let last = Math.min(first + MOST_PARTS, parts.length) - 1;
    const joined = () => text.slice(parts[first]!.start, parts[last]!.end).trim();
    while (last > first && !words.isLabel(joined())) last--;
    if (joined() !== "") items.push(joined());
    first = last + 1;
  }
  return items;
}

function partsOf(text: string): readonly { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: joiner } of text.matchAll(JOINER)) {
    parts.push({ start, end: index });
    start = index + joiner.length;
  }
  return [...parts, { start, end: text.length }];
}
