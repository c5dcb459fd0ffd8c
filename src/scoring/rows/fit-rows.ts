/**
 * The fits of one mentee with every mentor, computed when they are asked for.
 */
import type { Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import type { Scoring } from "../scoring.js";
import { type ClassTable, classKernel, classTable } from "./class-kernel.js";
import { coverageKernel } from "./coverage-kernel.js";
import { overlapKernel } from "./overlap-kernel.js";
import { type KernelContext, type RowKernel, unitsOrAssumed } from "./row-kernel.js";
import { sharedTimeKernel } from "./shared-time-kernel.js";

/**
 * Writes the fits of one mentee, in units, a place for every mentor; both by their places in the roster. A pair blocked by a
 * missing answer holds an arbitrary number: it is vetoed, so that is never read.
 */
export type FitRows = (mentee: number, row: Int32Array) => void;

/** Tried in this order where a criterion tells too many kinds of answers apart for a table. */
const KERNELS: readonly ((context: KernelContext) => RowKernel | undefined)[] = [
  overlapKernel,
  sharedTimeKernel,
  coverageKernel,
];

/** Encodes everybody's answers once. The memory it takes grows with the people, not with the pairs. */
export function fitRows(scoring: Scoring, programme: Programme, roster: Roster): FitRows {
  const tables: ClassTable[] = [];
  const kernels: RowKernel[] = [];
  for (const scored of scoring) {
    if (scored.weightUnits === 0) continue;
    const context = { scored, programme, roster };
    const table = classTable(context);
    if (table === undefined) kernels.push(kernelOf(context));
    else tables.push(table);
  }
  if (tables.length > 0) kernels.push(classKernel(tables));
  return (mentee, row) => {
    row.fill(0);
    for (const kernel of kernels) kernel(mentee, row);
  };
}

function kernelOf(context: KernelContext): RowKernel {
  for (const build of KERNELS) {
    const kernel = build(context);
    if (kernel !== undefined) return kernel;
  }
  return pairByPair(context);
}

/** The comparison itself, for whatever has no faster way. */
function pairByPair({ scored, roster }: KernelContext): RowKernel {
  const { compare, ifUnknown = 0 } = scored;
  return (at, row) => {
    const mentee = roster.mentees[at]!;
    for (let mentor = 0; mentor < row.length; mentor++)
      row[mentor]! += unitsOrAssumed(scored, compare(roster.mentors[mentor]!, mentee, ifUnknown));
  };
}
