/**
 * Mentees compared with every mentor, a piece at a time: pieces can be done in any order and anywhere, and are put together.
 */
import type { Roster } from "../roster/index.js";
import type { FitRows } from "../scoring/index.js";
import { bitsWriter, roomForBits, type VetoBits, type VetoReason, wordsOf } from "./vetoes.js";

/** What some mentees and all mentors, in the roster's order, come to. */
export interface ComparedRows {
  /** Fits in units, a row for each mentee. */
  readonly units: Int32Array;
  /** One bit a reason for a veto, in as many words a pair as all reasons take. */
  readonly vetoBits: VetoBits;
}

/**
 * Compares the mentees from one place in the roster to before another.
 *
 * @param all Memory for everybody's fits, into which theirs are written, and of which what comes back is a part. Default memory of their own.
 */
export type RowsComparer = (from: number, to: number, all?: Int32Array) => ComparedRows;

/** Writes one mentee's row into rows that begin with that of mentee `first`. */
export type RowWriter = (mentee: number, rows: ComparedRows, first: number) => void;

/** Room for the rows of so many mentees. */
export function roomForRows(mentees: number, mentors: number, reasons: readonly VetoReason[]): ComparedRows {
  const pairs = mentees * mentors;
  return { units: new Int32Array(pairs), vetoBits: roomForBits(reasons, pairs) };
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
