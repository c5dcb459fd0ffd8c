/**
 * Everybody compared with everybody: what the assignment is made from, and what reasons are drawn from afterwards.
 */
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import {
  type FitMatrix,
  type FitRows,
  fitRows,
  matrixOfRows,
  type Scoring,
  scoringOf,
} from "../scoring/index.js";
import { finish, rowsAStep, type Steps } from "../steps.js";
import {
  bitsRowWriter,
  type ComparedRows,
  partOfRows,
  type RowsComparer,
  roomForRows,
  rowWriter,
} from "./compared-rows.js";
import { bitBytesOf, roomForBits, type Vetoes, vetoesOfBits, vetoReasons } from "./vetoes.js";

/** Fits and vetoes of all pairs. */
export interface Compared {
  readonly scoring: Scoring;
  readonly fits: FitMatrix;
  readonly vetoes: Vetoes;
  /** What writes a mentee's fits, where they were not kept: then whoever reads `fits.units` has all of them written. */
  readonly writeFits?: FitRows;
}

/** What share of matching it is taken for, where that is watched. */
export const COMPARING = 0.5;

/** Comparing a pair takes longer than reading a fit. */
const PAIRS_A_READING = 8;

/** Compares everybody with everybody. */
export function compareAll(programme: Programme, roster: Roster): Compared {
  return finish(compareInSteps(programme, roster));
}

/** How to compare everybody. */
export interface CompareOptions {
  /** All rows, where they have been compared elsewhere. */
  readonly done?: ComparedRows | undefined;
  /** From so many pairs on, fits that are quick to compute again are not kept. Default: all are. */
  readonly onRequestFrom?: number | undefined;
}

/** {@link compareAll} in steps. */
export function* compareInSteps(
  programme: Programme,
  roster: Roster,
  { done, onRequestFrom = Number.POSITIVE_INFINITY }: CompareOptions = {},
): Steps<Compared> {
  const [mentees, mentors] = [roster.mentees.length, roster.mentors.length];
  const scoring = scoringOf(programme, roster);
  const reasons = vetoReasons(programme, scoring);
  const comparedBy = ({ units, vetoBits }: ComparedRows): Compared => ({
    scoring,
    fits: { units, mentees, mentors },
    vetoes: vetoesOfBits(reasons, vetoBits, mentors),
  });
  if (done !== undefined) return comparedBy(done);
  const writeFits = fitRows(scoring, programme, roster);
  if (mentees * mentors >= onRequestFrom && writeFits.isQuick) {
    const bits = roomForBits(reasons, mentees * mentors);
    const write = bitsRowWriter(reasons, roster);
    yield* eachMentee(roster, (mentee) => write(mentee, bits, 0));
    const fits = fitsOnRequest(writeFits, mentees, mentors);
    return { scoring, fits, vetoes: vetoesOfBits(reasons, bits, mentors), writeFits };
  }
  const rows = roomForRows(mentees, mentors, reasons);
  const write = rowWriter(writeFits, reasons, roster);
  yield* eachMentee(roster, (mentee) => write(mentee, rows, 0));
  return comparedBy(rows);
}

/** Fits that are written once somebody asks for all of them. */
function fitsOnRequest(write: FitRows, mentees: number, mentors: number): FitMatrix {
  let written: FitMatrix | undefined;
  return {
    mentees,
    mentors,
    get units(): Int32Array {
      written ??= matrixOfRows(write, mentees, mentors);
      return written.units;
    },
  };
}

function* eachMentee({ mentors, mentees }: Roster, write: (mentee: number) => void): Steps<void> {
  const stride = Math.ceil(rowsAStep(mentors.length) / PAIRS_A_READING);
  for (let mentee = 0; mentee < mentees.length; mentee++) {
    write(mentee);
    if ((mentee + 1) % stride === 0) yield mentee / mentees.length;
  }
}

/** Compares a piece of everybody at a time, for whoever does it elsewhere. */
export function rowsComparer(programme: Programme, roster: Roster): RowsComparer {
  const scoring = scoringOf(programme, roster);
  const reasons = vetoReasons(programme, scoring);
  const write = rowWriter(fitRows(scoring, programme, roster), reasons, roster);
  const [mentors, mentees] = [roster.mentors.length, roster.mentees.length];
  const compare = (from: number, to: number, all?: ComparedRows): ComparedRows => {
    const rows =
      all === undefined ? roomForRows(to - from, mentors, reasons) : partOfRows(all, [from, to], mentees);
    // Memory that is used again holds what it held before.
    if (all !== undefined) rows.vetoBits.fill(0);
    for (let mentee = from; mentee < to; mentee++) write(mentee, rows, from);
    return rows;
  };
  return Object.assign(compare, { bitBytes: bitBytesOf(reasons) });
}
