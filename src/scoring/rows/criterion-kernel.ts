/**
 * The fastest way there is to apply one criterion to a row.
 */
import { coverageKernel } from "./coverage-kernel.js";
import { distanceKernel } from "./distance-kernel.js";
import { overlapKernel } from "./overlap-kernel.js";
import type { KernelContext, RowKernel } from "./row-kernel.js";
import { sharedTimeKernel } from "./shared-time-kernel.js";
import { vectorKernel } from "./vector-kernel.js";

/** Tried in this order where a criterion tells too many kinds of answers apart for a table. */
const KERNELS: readonly ((context: KernelContext) => RowKernel | undefined)[] = [
  overlapKernel,
  sharedTimeKernel,
  coverageKernel,
  distanceKernel,
  vectorKernel,
];

/** Builds the kernel of a criterion: its own, or else the comparison itself, pair by pair. */
export function criterionKernel(context: KernelContext): RowKernel {
  for (const build of KERNELS) {
    const kernel = build(context);
    if (kernel !== undefined) return kernel;
  }
  return pairByPair(context);
}

function pairByPair({ scored, roster, measure, missing }: KernelContext): RowKernel {
  return (at, row) => {
    const mentee = roster.mentees[at]!;
    for (let mentor = 0; mentor < row.length; mentor++)
      row[mentor]! += measure.of(scored.compare(roster.mentors[mentor]!, mentee, missing));
  };
}
