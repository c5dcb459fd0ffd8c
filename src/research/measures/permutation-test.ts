import { randomFrom, shuffled } from "../random.js";
import { type GroupOutcomes, type GroupsBy, groupOutcomes, meansOf, rangeOf } from "./group-outcomes.js";
import type { Measure } from "./measure.js";

const SHUFFLES = 999;

/**
 * How often chance alone would part the groups as far: outcomes are dealt out anew 999 times, and p = (1 + times the range of the groups'
 * means is at least as great) ∕ 1000. Probability, 0.001 to 1; NaN with fewer than two groups.
 * Source: Phipson & Smyth, Permutation p-values should never be zero, Statistical Applications in Genetics and Molecular Biology 9
 * (2010), article 39.
 */
export function permutationP(
  values: readonly number[],
  groups: GroupOutcomes["groups"],
  seed: number,
): number {
  const seen = rangeOf(meansOf(values, groups));
  if (Number.isNaN(seen)) return Number.NaN;
  const random = randomFrom("permutation", seed);
  let asFar = 1;
  for (let at = 0; at < SHUFFLES; at++) {
    // Equal up to rounding: a sum in another order is no further apart.
    if (rangeOf(meansOf(shuffled(random, values), groups)) >= seen - 1e-12) asFar++;
  }
  return asFar / (SHUFFLES + 1);
}

/** {@link permutationP} of the groups' match rates, or of the mean fits of those in a match. */
export function groupTest(by: GroupsBy, of: "rate" | "mean"): Measure {
  return {
    name: `${of}-p:${by.side}:${by.question}`,
    label: `p of the difference in ${of === "rate" ? "match rate" : "mean fit"} by ${by.question}`,
    unit: "probability",
    range: [1 / (SHUFFLES + 1), 1],
    better: "neither",
    looksAt: "both",
    of: (measured) => {
      const outcomes = groupOutcomes(measured, by);
      if (outcomes === undefined) return Number.NaN;
      if (of === "rate") return permutationP(outcomes.matched, outcomes.groups, measured.seed);
      return permutationP(...inMatches(outcomes), measured.seed);
    },
  };
}

/** Only people in a match have a fit that could be dealt out. */
function inMatches({ fits, groups }: GroupOutcomes): [readonly number[], GroupOutcomes["groups"]] {
  const kept = [...fits.keys()].filter((at) => !Number.isNaN(fits[at]!));
  const place = new Map(kept.map((at, index) => [at, index]));
  return [kept.map((at) => fits[at]!), groups.map((members) => members.flatMap((at) => place.get(at) ?? []))];
}
