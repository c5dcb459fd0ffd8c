import { cellOf, loadsOf } from "../placement.js";
import type { Measure } from "./measure.js";

/**
 * Mentees who want another mentee's mentor, whom they may have, more than their own (or than nobody) ∕ mentees who take part. Share,
 * 0 to 1; NaN where nobody takes part.
 * Source: Foley, Resource allocation and the public sector, Yale Economic Essays 7 (1967), p. 75, envy-freeness.
 */
export const envy: Measure = {
  name: "envy",
  label: "mentees who want another's mentor more",
  unit: "share",
  range: [0, 1],
  better: "less",
  of: ({ pool, placed }) => {
    const [mentors, loads] = [pool.mentorIds.length, loadsOf(pool, placed)];
    let [envious, there] = [0, 0];
    for (const [mentee, mentor] of placed.entries()) {
      there += pool.takesPart[mentee]!;
      const has = mentor < 0 ? -Infinity : pool.menteeView[cellOf(pool, mentee, mentor)]!;
      const from = mentee * mentors;
      envious += loads.some(
        (load, other) => load > 0 && pool.allowed[from + other] === 1 && pool.menteeView[from + other]! > has,
      )
        ? 1
        : 0;
    }
    return envious / there;
  },
};
