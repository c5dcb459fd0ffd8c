import { below, randomFrom, shuffled } from "../random.js";
import { openMentees, openMentors, place, placesOf } from "./places.js";
import type { PoolPolicy } from "./policy.js";

/**
 * Mentees in random order, each given any mentor they may have and who has a place, all as likely.
 * Source: the random baseline; random serial dictatorship without preferences (Abdulkadiroğlu & Sönmez, Econometrica 66 (1998), p. 690).
 */
export const randomPairs: PoolPolicy = (pool, { seed }) => {
  const [random, places] = [randomFrom("random-pairs", seed), placesOf(pool)];
  for (const mentee of shuffled(random, openMentees(pool, places))) {
    const open = openMentors(pool, places, mentee);
    if (open.length > 0) place(places, mentee, open[below(random, open.length)]!);
  }
  return places.placed;
};
