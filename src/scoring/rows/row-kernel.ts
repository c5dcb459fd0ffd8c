/**
 * Criteria a row at a time: one mentee against every mentor. People are numbered as in the roster.
 */
import type { Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import type { ScoredCriterion } from "../scoring.js";
import { contribution } from "../units.js";

/** A place for every mentor: units, or fits. */
export type Row = Int32Array | Float64Array;

/** Adds what one or several criteria say of one mentee to a row. */
export type RowKernel = (mentee: number, row: Row) => void;

/** What is written of a fit. */
export interface Measure {
  /** Of a fit from 0 to 1, or of an unknown one (NaN). */
  readonly of: (fit: number) => number;
  /** Rows and tables of it, filled with 0. */
  readonly zeros: (length: number) => Row;
}

/** What a kernel is built from. */
export interface KernelContext {
  readonly scored: ScoredCriterion;
  readonly programme: Programme;
  /** Whom rows are written for. */
  readonly roster: Roster;
  /** Everybody whom comparisons know of: chains of managers lead through people who are not among these. */
  readonly everybody: Roster;
  readonly measure: Measure;
  /** What a missing part of an answer counts as, 0 to 1. */
  readonly missing: number;
}

/** Units that a criterion contributes; of an unknown fit those of the assumption, or 0 where the pair is vetoed for it and never read. */
export function unitsMeasure({ weightUnits, ifUnknown = 0 }: ScoredCriterion): Measure {
  return {
    of: (fit) => contribution(weightUnits, Number.isNaN(fit) ? ifUnknown : fit),
    zeros: (length) => new Int32Array(length),
  };
}

/** The fits themselves; unknown ones stay NaN. */
export const FIT_MEASURE: Measure = { of: (fit) => fit, zeros: (length) => new Float64Array(length) };

/** Adds the same to every place of the row. */
export function addToAll(row: Row, amount: number): void {
  for (let mentor = 0; mentor < row.length; mentor++) row[mentor]! += amount;
}
