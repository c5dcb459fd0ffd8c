/**
 * The fastest way there is to apply one criterion to a row.
 */
import { classKernel, classTable } from "./class-kernel.js";
import { coverageKernel } from "./coverage-kernel.js";
import { distanceKernel } from "./distance-kernel.js";
import { formulaKernel } from "./formula-kernel.js";
import { overlapKernel } from "./overlap-kernel.js";
import { powerDistanceKernel } from "./power-distance-kernel.js";
import type { KernelContext, RowKernel } from "./row-kernel.js";
import { sharedTimeKernel } from "./shared-time-kernel.js";
import { vectorKernel } from "./vector-kernel.js";

/** Tried in this order. */
const KERNELS: readonly ((context: KernelContext) => RowKernel | undefined)[] = [
  tableKernel,
  overlapKernel,
  sharedTimeKernel,
  coverageKernel,
  distanceKernel,
  vectorKernel,
  powerDistanceKernel,
  (context) => formulaKernel(context, criterionKernel),
];

/** Builds the kernel of a criterion: a table, its own, or else the comparison itself, pair by pair. */
export function criterionKernel(context: KernelContext): RowKernel {
  return ownKernel(context) ?? pairByPair(context);
}

/** Whether a criterion's own kernel, if it has one, writes rows so quickly that it is no loss to have them written anew. */
export function isQuick({ scored }: KernelContext, kernel: RowKernel | undefined): boolean {
  const { compare } = scored.criterion;
  return kernel !== undefined && compare !== "vector" && compare !== "formula";
}

/** Builds the kernel of a criterion; undefined where nothing is quicker than the comparison itself. */
export function ownKernel(context: KernelContext): RowKernel | undefined {
  for (const build of KERNELS) {
    const kernel = build(context);
    if (kernel !== undefined) return kernel;
  }
  return undefined;
}

function tableKernel(context: KernelContext): RowKernel | undefined {
  const table = classTable(context);
  return table === undefined ? undefined : classKernel([table]);
}

/** Compares every pair by itself. */
export function pairByPair({ scored, roster, measure, missing }: KernelContext): RowKernel {
  return (at, row) => {
    const mentee = roster.mentees[at]!;
    for (let mentor = 0; mentor < row.length; mentor++)
      row[mentor]! += measure.of(scored.compare(roster.mentors[mentor]!, mentee, missing));
  };
}
