import { randomFrom, shuffled } from "../random.js";
import { bestMentor, openMentees, openMentors, place, placesOf } from "./places.js";
import type { PoolPolicy } from "./policy.js";

/**
 * First come, first served: mentees in the order in which they came, each given the best mentor left. A roster does not keep when
 * somebody came, so the order is drawn from the seed.
 * Source: serial dictatorship (Svensson, Social Choice and Welfare 11 (1994), p. 53).
 */
export const firstCome: PoolPolicy = (pool, { seed }) => {
  const places = placesOf(pool);
  for (const mentee of shuffled(randomFrom("arrival", seed), openMentees(pool, places))) {
    const mentor = bestMentor(pool, mentee, openMentors(pool, places, mentee));
    if (mentor !== undefined) place(places, mentee, mentor);
  }
  return places.placed;
};
