/**
 * Power distance from levels, abilities and holds that were written into columns once.
 */
import { powerDistances } from "../../roster/index.js";
import { fitInBand } from "../criteria/band.js";
import type { KernelContext, RowKernel } from "./row-kernel.js";

/** Builds the kernel of a power-distance criterion without condition. */
export function powerDistanceKernel({
  scored,
  programme,
  roster,
  everybody,
  measure,
}: KernelContext): RowKernel | undefined {
  const { criterion } = scored;
  if (criterion.compare !== "power-distance" || criterion.onlyWhen !== undefined) return undefined;
  const { felt } = powerDistances(programme, everybody).between(roster.mentors, roster.mentees);
  return (mentee, row) => {
    for (let mentor = 0; mentor < row.length; mentor++)
      row[mentor]! += measure.of(fitInBand(criterion, felt(mentor, mentee)));
  };
}
