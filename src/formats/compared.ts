/**
 * Everybody compared with everybody: what the assignment is made from, and what reasons are drawn from afterwards.
 */
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { type FitMatrix, type Scoring, scoringOf } from "../scoring/index.js";
import { finish, rowsAStep, type Steps } from "../steps.js";
import { type ComparedRows, type RowsComparer, roomForRows, rowWriter } from "./compared-rows.js";
import { type Vetoes, type VetoReason, vetoesOfBits, vetoReasons } from "./vetoes.js";

/** Fits and vetoes of all pairs. */
export interface Compared {
  readonly scoring: Scoring;
  readonly fits: FitMatrix;
  readonly vetoes: Vetoes;
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
  return (from, to) => {
    const rows = roomForRows(to - from, roster.mentors.length, reasons);
    for (let mentee = from; mentee < to; mentee++) write(mentee, rows, from);
    return rows;
  };
}
