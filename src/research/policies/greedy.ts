import { randomFrom, shuffled } from "../random.js";
import { openMentees, openMentors, place, placesOf } from "./places.js";
import type { PoolPolicy } from "./policy.js";

/**
 * The best pair there is, then the best of what is left, and so on; ties in an order drawn from the seed. At least half the best total
 * where fits are not negative.
 * Source: Preis, Linear time ½-approximation algorithm for maximum weighted matching, STACS (1999), p. 259.
 */
export const greedy: PoolPolicy = (pool, { seed }) => {
  const [places, mentors] = [placesOf(pool), pool.mentorIds.length];
  const cells = openMentees(pool, places).flatMap((mentee) =>
    openMentors(pool, places, mentee).map((mentor) => mentee * mentors + mentor),
  );
  // The sort keeps the drawn order of equals.
  const order = shuffled(randomFrom("greedy", seed), cells).sort((a, b) => pool.fits[b]! - pool.fits[a]!);
  for (const cell of order) {
    const [mentee, mentor] = [Math.floor(cell / mentors), cell % mentors];
    if (places.placed[mentee]! < 0 && places.left[mentor]! > 0) place(places, mentee, mentor);
  }
  return places.placed;
};
