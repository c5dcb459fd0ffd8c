/**
 * Columns with a byte for every mentor, four to a word: one addition of words adds for four mentors. A word is the sum of its bytes, each
 * times a power of 256, and words are added modulo 2³²; so whatever is added and taken away on the way, the bytes are right in the end as
 * long as what they come to lies from 0 to {@link LARGEST_BYTE}.
 */

/** Columns of the same length, one after the other. */
export interface ByteColumns {
  readonly words: Int32Array;
  /** Words a column. */
  readonly width: number;
}

/** What columns add up to: the same memory as words, for adding, and as a byte a mentor, for reading. */
export interface ByteSums {
  readonly words: Int32Array;
  readonly bytes: Uint8Array;
}

/** The most that is told of one mentor. */
export const LARGEST_BYTE = 255;

/** Columns of zeros. */
export function byteColumns(columns: number, mentors: number): ByteColumns {
  const width = Math.ceil(mentors / 4);
  return { words: new Int32Array(columns * width), width };
}

/** Sums to begin with. */
export function byteSums(mentors: number): ByteSums {
  const words = new Int32Array(Math.ceil(mentors / 4));
  return { words, bytes: new Uint8Array(words.buffer, 0, mentors) };
}

/** For each of four mentors a word in which their byte is 1, however this machine orders bytes. */
const ONES = Int32Array.from({ length: 4 }, (_, byte) => {
  const bytes = new Uint8Array(4);
  bytes[byte] = 1;
  return new Int32Array(bytes.buffer)[0]!;
});

/** Adds a number, which may be below 0, to one mentor's byte of one column. */
export function addToByte(
  { words, width }: ByteColumns,
  column: number,
  mentor: number,
  amount: number,
): void {
  words[column * width + (mentor >>> 2)]! += amount * ONES[mentor & 3]!;
}

/** Adds each column to the next: every column becomes the sum of all up to it. */
export function accumulate({ words, width }: ByteColumns): void {
  for (let at = width; at < words.length; at++) words[at]! += words[at - width]!;
}

/** Writes the sums of some columns, four of them at a time. The last column of all has to be of zeros: it fills up the last four. */
export function sumColumns(
  { words, width }: ByteColumns,
  columns: ArrayLike<number>,
  sums: Int32Array,
): void {
  const zeros = words.length - width;
  const start = (at: number) => (at < columns.length ? columns[at]! * width : zeros);
  sums.fill(0);
  for (let at = 0; at < columns.length; at += 4)
    addFour(words, start(at), start(at + 1), start(at + 2), start(at + 3), sums);
}

/** Writes the sums of some columns each less another: of pairs of columns, the first of which is taken away. The first column of all has to be of zeros. */
export function sumDifferences(
  { words, width }: ByteColumns,
  pairs: ArrayLike<number>,
  sums: Int32Array,
): void {
  const start = (at: number) => (at < pairs.length ? pairs[at]! * width : 0);
  sums.fill(0);
  for (let at = 0; at < pairs.length; at += 4)
    addTwoDifferences(words, start(at), start(at + 1), start(at + 2), start(at + 3), sums);
}

function addFour(
  words: Int32Array,
  one: number,
  two: number,
  three: number,
  four: number,
  sums: Int32Array,
): void {
  for (let at = 0; at < sums.length; at++)
    sums[at] = (sums[at]! + words[one + at]! + words[two + at]! + words[three + at]! + words[four + at]!) | 0;
}

function addTwoDifferences(
  words: Int32Array,
  from: number,
  to: number,
  secondFrom: number,
  secondTo: number,
  sums: Int32Array,
): void {
  for (let at = 0; at < sums.length; at++)
    sums[at] =
      (sums[at]! - words[from + at]! + words[to + at]! - words[secondFrom + at]! + words[secondTo + at]!) | 0;
}
