/**
 * The fits of all pairs.
 */
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { type FitRows, fitRows } from "./rows/fit-rows.js";
import type { Scoring } from "./scoring.js";

/** Fits in units, a row for each mentee, a column for each mentor, in the roster's order. */
export interface FitMatrix {
  readonly units: Int32Array;
  readonly mentees: number;
  readonly mentors: number;
}

/** Compares everybody with everybody. A pair blocked by a missing answer is vetoed, so its number is never read. */
export function fitMatrix(scoring: Scoring, programme: Programme, roster: Roster): FitMatrix {
  return matrixOfRows(fitRows(scoring, programme, roster), roster.mentees.length, roster.mentors.length);
}

/** Has all rows written. */
export function matrixOfRows(write: FitRows, mentees: number, mentors: number): FitMatrix {
  const units = new Int32Array(mentees * mentors);
  for (let mentee = 0; mentee < mentees; mentee++)
    write(mentee, units.subarray(mentee * mentors, (mentee + 1) * mentors));
  return { units, mentees, mentors };
}
