/**
 * Checks of a range with two ends, of which one may be left open.
 */
import { type Issue, issue } from "../issue.js";

/** What is wrong with a range: it sets no end, or goes from high to low. */
export function checkRange<Low extends string, High extends string>(
  range: { readonly [end in Low | High]?: number | undefined },
  at: string,
  low: Low,
  high: High,
): Issue[] {
  const [from, to] = [range[low], range[high]];
  if (from === undefined && to === undefined) return [nothingSaid(at, `"${low}", "${high}" or both`)];
  if (from === undefined || to === undefined || to >= from) return [];
  return [rangeReversed(at, from, to, low, high)];
}

/** A range from high to low. */
export function rangeReversed(at: string, from: number, to: number, low = "from", high = "to"): Issue {
  return issue({
    code: "range-reversed",
    at,
    value: `${from} to ${to}`,
    expected: "is no range from low to high",
    remedy: `Write the lower end as ${low} and the higher end as ${high}.`,
  });
}

/** A rule without a bound. */
export function nothingSaid(at: string, settings: string): Issue {
  return issue({
    code: "rule-says-nothing",
    at,
    expected: "sets no bound, so the rule would never speak",
    remedy: `Add ${settings}.`,
  });
}
