/**
 * Which criteria a fit depends on.
 */
import { namesInFormula } from "./criterion.js";
import type { Programme } from "./programme.js";

/** Ids of the criteria that have a weight above 0, and of those that formulas among these name. */
export function countingCriteria({ criteria }: Pick<Programme, "criteria">): ReadonlySet<string> {
  const weighed = criteria.filter(({ weight }) => weight > 0);
  const named = weighed.flatMap((one) => (one.compare === "formula" ? namesInFormula(one.formula) : []));
  return new Set([...weighed.map(({ id }) => id), ...named]);
}
