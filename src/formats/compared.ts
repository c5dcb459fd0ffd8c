/**
 * Everybody compared with everybody: what the assignment is made from, and what reasons are drawn from afterwards.
 */
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { type FitMatrix, fitMatrix, type Scoring, scoringOf } from "../scoring/index.js";
import { type Vetoes, vetoesOf, vetoReasons } from "./vetoes.js";

/** Fits and vetoes of all pairs. */
export interface Compared {
  readonly scoring: Scoring;
  readonly fits: FitMatrix;
  readonly vetoes: Vetoes;
}

/** Compares everybody with everybody. */
export function compareAll(programme: Programme, roster: Roster): Compared {
  const scoring = scoringOf(programme, roster);
  const reasons = vetoReasons(programme, roster, scoring);
  return { scoring, fits: fitMatrix(scoring, programme, roster), vetoes: vetoesOf(reasons, roster) };
}
