/**
 * Whom a name that nobody bears may have meant.
 */
import { nearest } from "../nearest.js";
import { spelling } from "./spelling.js";
import { isShortened, withoutTitles } from "./titles.js";

/** The nearest id, name or address. */
export interface NearPerson {
  readonly word: string | undefined;
  /** False where so many names were looked up that this one was not. */
  readonly isCompared: boolean;
}

/** Finds the nearest of some ids, names and addresses. */
export type NearPeople = (name: string) => NearPerson;

/** About 0.1 µs each. */
const MOST_COMPARISONS = 20_000_000;

const LONGEST_COMPARED = 100;
/** Shorter texts, if no surname, and texts with a digit, are codes: next to "m12" every other number is one letter away and means nothing. */
const SHORTEST_NAME = 4;
const SHORTEST_CONTAINED = 3;
const BUCKETS = 32;

/** A text as it is compared, with how often each letter stands in it. */
interface Word {
  readonly text: string;
  readonly letters: Uint8Array;
}

/** Prepares ids, names and addresses for {@link NearPeople}. What was looked up is remembered. */
export function nearPeople(words: readonly string[]): NearPeople {
  const known = new Map(words.map((word) => [comparable(word), word]));
  const candidates = [...known.keys()].filter((text) => text !== "").map(wordOf);
  const found = new Map<string, NearPerson>();
  return (name) => {
    const text = comparable(name);
    const before = found.get(text);
    if (before !== undefined) return before;
    if (/\d/.test(text)) return { word: undefined, isCompared: true };
    if ((found.size + 1) * candidates.length > MOST_COMPARISONS)
      return { word: undefined, isCompared: false };
    const wanted = wordOf(text);
    const isNearby = (candidate: Word) => text.length >= SHORTEST_NAME && mayBeNear(wanted, candidate);
    const close =
      candidates.find((candidate) => isShortened(text, candidate.text))?.text ??
      nearest(
        text,
        candidates.filter(isNearby).map((candidate) => candidate.text),
      );
    const near = { word: close === undefined ? undefined : known.get(close), isCompared: true };
    found.set(text, near);
    return near;
  };
}

/** Without titles; of an address what stands before the "@": colleagues share the rest. */
function comparable(name: string): string {
  const own = /^\S+@\S+$/.test(name.trim()) ? name.split("@")[0]!.replace(/[._]+/g, " ") : name;
  return withoutTitles(spelling(own)).slice(0, LONGEST_COMPARED);
}

function wordOf(text: string): Word {
  const letters = new Uint8Array(BUCKETS);
  for (let at = 0; at < text.length; at++) letters[text.charCodeAt(at) % BUCKETS]!++;
  return { text, letters };
}

/**
 * Leaves out what cannot be near, before anything slow is done: an edit changes the number of two letters at most, and one
 * for every three letters is allowed (see `nearest`). What contains the other must do so in whole words.
 */
function mayBeNear(one: Word, other: Word): boolean {
  const [short, long] = one.text.length < other.text.length ? [one, other] : [other, one];
  let changes = 0;
  for (let at = 0; at < BUCKETS; at++) changes += Math.abs(one.letters[at]! - other.letters[at]!);
  if (changes <= 2 * Math.max(1, Math.floor(long.text.length / 3))) return true;
  return short.text.length >= SHORTEST_CONTAINED && ` ${long.text} `.includes(` ${short.text} `);
}
