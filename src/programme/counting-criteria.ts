/**
 * Which criteria a matching depends on.
 */
import { namesInFormula } from "./criterion.js";
import { stableOf } from "./objective.js";
import type { Programme } from "./programme.js";

/** Ids of the criteria that have a weight above 0, of those that formulas among these name, and of those on the choices by which people are ranked. */
export function countingCriteria({
  criteria,
  objective,
}: Pick<Programme, "criteria" | "objective">): ReadonlySet<string> {
  const weighed = criteria.filter(({ weight }) => weight > 0);
  const named = weighed.flatMap((one) => (one.compare === "formula" ? namesInFormula(one.formula) : []));
  const wishes = stableOf(objective)?.wishes;
  const ranked = criteria.filter(({ question }) => wishes !== undefined && question === wishes);
  return new Set([...weighed.map(({ id }) => id), ...named, ...ranked.map(({ id }) => id)]);
}
