import { cellOf } from "../placement.js";
import type { Measure } from "./measure.js";

/**
 * Inequality of what mentees got, nobody counting 0: Σᵢ (2i − n − 1) · fitᵢ ∕ (n · Σ fit) with fits ascending, i from 1, over the
 * n mentees who take part. 0 (all alike) to 1 − 1 ∕ n (one has all); NaN where nobody got anything.
 * Source: Gini, Variabilità e mutabilità (1912); the sorted form: Sen, On Economic Inequality (1973), p. 31.
 */
export const gini: Measure = {
  name: "gini",
  label: "inequality of mentees' fits (Gini)",
  unit: "index",
  range: [0, 1],
  better: "less",
  of: ({ pool, placed }) => {
    const got = [...placed.keys()]
      .filter((mentee) => pool.takesPart[mentee] === 1)
      .map((mentee) => (placed[mentee]! < 0 ? 0 : pool.fits[cellOf(pool, mentee, placed[mentee]!)]!))
      .sort((a, b) => a - b);
    const sum = got.reduce((total, fit) => total + fit, 0);
    const weighed = got.reduce((total, fit, at) => total + (2 * (at + 1) - got.length - 1) * fit, 0);
    return sum === 0 ? Number.NaN : weighed / (got.length * sum);
  },
};
