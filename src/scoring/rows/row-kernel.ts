/**
 * Fits a row at a time: one mentee against every mentor. People are numbered as in the roster.
 */
import type { Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import type { ScoredCriterion } from "../scoring.js";
import { contribution } from "../units.js";

/** Adds what one or several criteria contribute to the fits of one mentee, in units, to a row with a place for every mentor. */
export type RowKernel = (mentee: number, row: Int32Array) => void;

/** What a kernel is built from. */
export interface KernelContext {
  readonly scored: ScoredCriterion;
  readonly programme: Programme;
  readonly roster: Roster;
}

/** Units of a fit; of an unknown one (NaN) those of the assumption, or 0 where the pair is vetoed for it and never read. */
export function unitsOrAssumed({ weightUnits, ifUnknown = 0 }: ScoredCriterion, fit: number): number {
  return contribution(weightUnits, Number.isNaN(fit) ? ifUnknown : fit);
}

/** Adds the same to every fit of the row. */
export function addToAll(row: Int32Array, units: number): void {
  for (let mentor = 0; mentor < row.length; mentor++) row[mentor]! += units;
}
