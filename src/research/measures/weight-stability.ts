import type { Programme } from "../../programme/index.js";
import { type Random, randomFrom } from "../random.js";
import { mean } from "../statistics.js";
import { agreementOf } from "./agreement.js";
import type { Measure } from "./measure.js";

/** Each weight is multiplied by a number from 1 − this to 1 + this. */
const CHANGE = 0.1;
const REPEATS = 10;

/**
 * How much of the matching stays where nobody knows the weights exactly: mean {@link agreementOf} the matching and ten made after every
 * criterion's weight was multiplied by its own number, uniform from 0.9 to 1.1. Share, 0 to 1; NaN for a published instance.
 * Costs ten runs of the policy.
 * Source: one-at-a-time perturbation made global (Saltelli et al., Global Sensitivity Analysis (2008), section 1.2).
 */
export const weightStability: Measure = {
  name: "weight-stability",
  label: "pairs that stay under ±10 % weights",
  unit: "share",
  range: [0, 1],
  better: "more",
  of: ({ pool: { from }, placed, seed, again }) => {
    if (from === undefined || again === undefined) return Number.NaN;
    const random = randomFrom("weight-stability", seed);
    return mean(
      Array.from({ length: REPEATS }, () => agreementOf(placed, again(perturbed(from.programme, random)))),
    );
  },
};

function perturbed(programme: Programme, random: Random): Programme {
  const criteria = programme.criteria.map((criterion) => ({
    ...criterion,
    weight: criterion.weight * (1 - CHANGE + 2 * CHANGE * random()),
  }));
  return { ...programme, criteria };
}
