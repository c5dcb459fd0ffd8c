import { cellOf, loadsOf, type Placement } from "../placement.js";
import type { Pool } from "../pool.js";
import type { Measure } from "./measure.js";

/**
 * Pairs that may be, are not, and would both rather: the mentee wants the mentor more than what they have, and the mentor has a place
 * left or wants the mentee more than one they have. Pairs, 0 upwards. Anybody allowed is better than nobody. Required
 * pairs stay out of it.
 * Source: Gale & Shapley, American Mathematical Monthly 69 (1962), p. 10.
 */
export const blockingPairs: Measure = {
  name: "blocking-pairs",
  label: "pairs that would both rather be together",
  unit: "pairs",
  range: [0, Infinity],
  better: "less",
  of: ({ pool, placed }) => {
    const [mentors, bars] = [pool.mentorIds.length, leastWanted(pool, placed)];
    let blocking = 0;
    for (const [mentee, mentor] of placed.entries()) {
      if (pool.required[mentee]! >= 0) continue;
      const has = mentor < 0 ? -Infinity : pool.menteeView[cellOf(pool, mentee, mentor)]!;
      for (let other = 0, cell = mentee * mentors; other < mentors; other++, cell++)
        if (pool.allowed[cell] === 1 && pool.menteeView[cell]! > has && pool.mentorView[cell]! > bars[other]!)
          blocking++;
    }
    return blocking;
  },
};

/** What a mentee must be worth to each mentor to be taken: more than the least wanted they may give up, anything where a place is left. */
function leastWanted(pool: Pool, placed: Placement): Float64Array {
  const loads = loadsOf(pool, placed);
  const bars = Float64Array.from(pool.capacities, (places, mentor) =>
    loads[mentor]! < places ? -Infinity : Infinity,
  );
  for (const [mentee, mentor] of placed.entries())
    if (mentor >= 0 && bars[mentor]! > -Infinity && pool.required[mentee]! < 0)
      bars[mentor] = Math.min(bars[mentor]!, pool.mentorView[cellOf(pool, mentee, mentor)]!);
  return bars;
}
