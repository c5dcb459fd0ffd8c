/**
 * Mentees compared with every mentor, a piece at a time: pieces can be done in any order and anywhere, and are put together.
 */
import type { Roster } from "../roster/index.js";
import type { FitRows } from "../scoring/index.js";
import { bitsIn, bitsWriter, roomForBits, type VetoBits, type VetoReason, wordsOf } from "./vetoes.js";

/** What some mentees and all mentors, in the roster's order, come to. */
export interface ComparedRows {
  /** Fits in units, a row for each mentee. */
  readonly units: Int32Array;
  /** One bit a reason for a veto, in as many words a pair as all reasons take. */
  readonly vetoBits: VetoBits;
}

/** Compares mentees, wherever it is done. */
export interface RowsComparer {
  /**
   * Those from one place in the roster to before another.
   *
   * @param all Everybody's rows, into which theirs are written, and of which what comes back is a part. Default rows of their own.
   */
  (from: number, to: number, all?: ComparedRows): ComparedRows;
  /** How many bytes the veto bits of a pair take. */
  readonly bitBytes: number;
}

/** Writes one mentee's row into rows that begin with that of mentee `first`. */
export type RowWriter = (mentee: number, rows: ComparedRows, first: number) => void;

/** Room for the rows of so many mentees. */
export function roomForRows(mentees: number, mentors: number, reasons: readonly VetoReason[]): ComparedRows {
  const pairs = mentees * mentors;
  return { units: new Int32Array(pairs), vetoBits: roomForBits(reasons, pairs) };
}

/** How many bytes the rows of so many pairs take together. */
export function bytesOfRows(pairs: number, bitBytes: number): number {
  return pairs * (Int32Array.BYTES_PER_ELEMENT + bitBytes);
}

/** Rows in memory that was asked for elsewhere, perhaps to be shared by threads: all fits, then all bits. */
export function rowsIn(memory: ArrayBufferLike, pairs: number, bitBytes: number): ComparedRows {
  const units = new Int32Array(memory, 0, pairs);
  return { units, vetoBits: bitsIn(memory, units.byteLength, bitBytes, pairs) };
}

/** The rows of the mentees from one place to before another among those of all. */
export function partOfRows(
  { units, vetoBits }: ComparedRows,
  [from, to]: readonly [number, number],
  mentees: number,
): ComparedRows {
  const [fits, words] = [units.length / mentees, vetoBits.length / mentees];
  return {
    units: units.subarray(from * fits, to * fits),
    vetoBits: vetoBits.subarray(from * words, to * words),
  };
}

/** Fits by what writes them, and vetoes. */
export function rowWriter(writeFits: FitRows, reasons: readonly VetoReason[], roster: Roster): RowWriter {
  const mentors = roster.mentors.length;
  const writeBits = bitsRowWriter(reasons, roster);
  return (mentee, rows, first) => {
    const at = mentee - first;
    writeFits(mentee, rows.units.subarray(at * mentors, (at + 1) * mentors));
    writeBits(mentee, rows.vetoBits, first);
  };
}

/** Vetoes alone, into bits that begin with those of mentee `first`. */
export function bitsRowWriter(
  reasons: readonly VetoReason[],
  roster: Roster,
): (mentee: number, bits: VetoBits, first: number) => void {
  const words = roster.mentors.length * wordsOf(reasons);
  const write = bitsWriter(reasons, roster);
  return (mentee, bits, first) => {
    const at = mentee - first;
    write(mentee, bits.subarray(at * words, (at + 1) * words));
  };
}
