/**
 * How many things, such as options, a mentee shares with every mentor.
 */
import { addToByte, byteColumns, byteSums, LARGEST_BYTE, sumColumns } from "./byte-columns.js";
import { countShared, postingsOf } from "./postings.js";

/** Counts what is shared with every mentor. The counts are overwritten by the next call. */
export type SharedThings = (mentee: number) => Uint8Array;

/** Adding four columns for a mentor takes about as long as counting so many shared things one by one. */
const STEPS_A_SUM = 0.5;
/** Columns of more bytes would take more room than they save time. */
const LARGEST_COLUMNS = 16_000_000;

/**
 * Chooses how to count: by columns of bytes, or where few things are shared one by one.
 *
 * @param things How many there are. Each person's are numbers from 0 to below it, each once.
 * @returns undefined where a mentee has more things than can be counted.
 */
export function sharedThings(
  mentors: readonly (readonly number[])[],
  mentees: readonly (readonly number[])[],
  things: number,
): SharedThings | undefined {
  if (mentees.some(({ length }) => length > LARGEST_BYTE)) return undefined;
  const postings = postingsOf(mentors, things);
  let [shared, sums] = [0, 0];
  for (const list of mentees) {
    sums += Math.ceil(list.length / 4) * mentors.length;
    for (const thing of list) shared += postings.starts[thing + 1]! - postings.starts[thing]!;
  }
  if (shared > sums * STEPS_A_SUM && (things + 1) * mentors.length <= LARGEST_COLUMNS)
    return byColumns(mentors, mentees, things);
  const counts = new Uint8Array(mentors.length);
  return (mentee) => {
    countShared(postings, mentees[mentee]!, counts);
    return counts;
  };
}

function byColumns(
  mentors: readonly (readonly number[])[],
  mentees: readonly (readonly number[])[],
  things: number,
): SharedThings {
  const columns = byteColumns(things + 1, mentors.length);
  mentors.forEach((list, mentor) => {
    for (const thing of list) addToByte(columns, thing, mentor, 1);
  });
  const sums = byteSums(mentors.length);
  return (mentee) => {
    sumColumns(columns, mentees[mentee]!, sums.words);
    return sums.bytes;
  };
}
