/**
 * Everybody compared with everybody: what the assignment is made from, and what reasons are drawn from afterwards.
 */
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import {
  type FitMatrix,
  type FitRows,
  fitMatrix,
  fitRows,
  type Scoring,
  scoringOf,
} from "../scoring/index.js";
import { finish, rowsAStep, type Steps } from "../steps.js";
import { type ComparedRows, type RowsComparer, roomForRows, rowWriter } from "./compared-rows.js";
import {
  bitsWriter,
  roomForBits,
  type Vetoes,
  type VetoReason,
  vetoesOfBits,
  vetoReasons,
  wordsOf,
} from "./vetoes.js";

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

/**
 * {@link compareAll} in steps.
 *
 * @param done All rows, where they have been compared elsewhere.
 */
export function* compareInSteps(
  programme: Programme,
  roster: Roster,
  done?: ComparedRows | undefined,
): Steps<Compared> {
  const scoring = scoringOf(programme, roster);
  const reasons = vetoReasons(programme, roster, scoring);
  const rows = done ?? (yield* allRows(scoring, reasons, programme, roster));
  const [mentees, mentors] = [roster.mentees.length, roster.mentors.length];
  return {
    scoring,
    fits: { units: rows.units, mentees, mentors },
    vetoes: vetoesOfBits(reasons, rows.vetoBits, mentors),
  };
}

/**
 * Vetoes of all pairs, and what writes fits when they are asked for; undefined where keeping fits is no worse: where pairs are few, or
 * comparing takes long.
 *
 * @param leastPairs From so many pairs on.
 */
export function* compareOnRequest(
  programme: Programme,
  roster: Roster,
  leastPairs: number,
): Steps<Compared | undefined> {
  const [mentees, mentors] = [roster.mentees.length, roster.mentors.length];
  if (mentees * mentors < leastPairs) return undefined;
  const scoring = scoringOf(programme, roster);
  const writeFits = fitRows(scoring, programme, roster);
  if (!writeFits.isQuick) return undefined;
  const reasons = vetoReasons(programme, roster, scoring);
  const write = bitsWriter(reasons, roster);
  const bits = roomForBits(reasons, mentees * mentors);
  const words = mentors * wordsOf(reasons);
  const stride = Math.ceil(rowsAStep(mentors) / PAIRS_A_READING);
  for (let mentee = 0; mentee < mentees; mentee++) {
    write(mentee, bits.subarray(mentee * words, (mentee + 1) * words));
    if ((mentee + 1) % stride === 0) yield mentee / mentees;
  }
  let written: FitMatrix | undefined;
  const fits = {
    mentees,
    mentors,
    get units(): Int32Array {
      written ??= fitMatrix(scoring, programme, roster);
      return written.units;
    },
  };
  return { scoring, fits, vetoes: vetoesOfBits(reasons, bits, mentors), writeFits };
}

function* allRows(
  scoring: Scoring,
  reasons: readonly VetoReason[],
  programme: Programme,
  roster: Roster,
): Steps<ComparedRows> {
  const [mentees, mentors] = [roster.mentees.length, roster.mentors.length];
  const write = rowWriter(scoring, reasons, programme, roster);
  const rows = roomForRows(mentees, mentors, reasons);
  const stride = Math.ceil(rowsAStep(mentors) / PAIRS_A_READING);
  for (let mentee = 0; mentee < mentees; mentee++) {
    write(mentee, rows, 0);
    if ((mentee + 1) % stride === 0) yield mentee / mentees;
  }
  return rows;
}

/** Compares a piece of everybody at a time, for whoever does it elsewhere. */
export function rowsComparer(programme: Programme, roster: Roster): RowsComparer {
  const scoring = scoringOf(programme, roster);
  const reasons = vetoReasons(programme, roster, scoring);
  const write = rowWriter(scoring, reasons, programme, roster);
  const mentors = roster.mentors.length;
  return (from, to, all) => {
    const pairs = (to - from) * mentors;
    const rows = {
      units: all?.subarray(from * mentors, to * mentors) ?? new Int32Array(pairs),
      vetoBits: roomForBits(reasons, pairs),
    };
    for (let mentee = from; mentee < to; mentee++) write(mentee, rows, from);
    return rows;
  };
}
