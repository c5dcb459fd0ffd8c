import type { DefinedCriterion, Side } from "../programme/index.js";

/** A criterion as it is in one side's view: what it calls a side's own becomes that side's. Otherwise the very same object. */
export function criterionInView(criterion: DefinedCriterion, side: Side | undefined): DefinedCriterion {
  if (side === undefined) return criterion;
  if (criterion.compare === "overlap" && criterion.shareOf === "own") return { ...criterion, shareOf: side };
  if (criterion.compare === "preference" && criterion.side === "own") return { ...criterion, side };
  return criterion;
}
