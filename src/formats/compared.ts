/**
 * Everybody compared with everybody: what the assignment is made from, and what reasons are drawn from afterwards.
 */
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { type FitMatrix, fitMatrixInSteps, type Scoring, scoringOf } from "../scoring/index.js";
import { finish, type Steps, within } from "../steps.js";
import { type Vetoes, vetoesOf, vetoReasons } from "./vetoes.js";

/** Fits and vetoes of all pairs. */
export interface Compared {
  readonly scoring: Scoring;
  readonly fits: FitMatrix;
  readonly vetoes: Vetoes;
}

/** Compares everybody with everybody. */
export function compareAll(programme: Programme, roster: Roster): Compared {
  return finish(compareInSteps(programme, roster));
}

/** {@link compareAll} in steps. */
export function* compareInSteps(programme: Programme, roster: Roster): Steps<Compared> {
  const scoring = scoringOf(programme, roster);
  const reasons = vetoReasons(programme, roster, scoring);
  const fits = yield* within(fitMatrixInSteps(scoring, programme, roster), 0, 0.5);
  return { scoring, fits, vetoes: yield* within(vetoesOf(reasons, roster), 0.5, 1) };
}
