import { randomFrom, shuffled } from "../random.js";
import { bestMentor, openMentees, openMentors, place, placesOf } from "./places.js";
import type { PoolPolicy } from "./policy.js";

/**
 * Whoever has the fewest mentors left goes first and gets the best of them; ties in an order drawn from the seed.
 * Source: minimum remaining values (Haralick & Elliott, Artificial Intelligence 14 (1980), p. 263, fail first); for matchings
 * Karp & Sipser, FOCS (1981), p. 364.
 */
export const mostConstrained: PoolPolicy = (pool, { seed }) => {
  const places = placesOf(pool);
  const waiting = new Set(shuffled(randomFrom("most-constrained", seed), openMentees(pool, places)));
  // How many open mentors each waiting mentee has; kept up to date when a mentor's last place goes.
  const choices = new Map([...waiting].map((mentee) => [mentee, openMentors(pool, places, mentee).length]));
  for (;;) {
    const mentee = fewest(waiting, choices);
    if (mentee === undefined) return places.placed;
    waiting.delete(mentee);
    const mentor = bestMentor(pool, mentee, openMentors(pool, places, mentee));
    if (mentor === undefined) continue;
    place(places, mentee, mentor);
    if (places.left[mentor]! > 0) continue;
    for (const other of waiting)
      if (pool.allowed[other * pool.mentorIds.length + mentor] === 1)
        choices.set(other, choices.get(other)! - 1);
  }
};

function fewest(waiting: ReadonlySet<number>, choices: ReadonlyMap<number, number>): number | undefined {
  let found: number | undefined;
  for (const mentee of waiting)
    if (found === undefined || choices.get(mentee)! < choices.get(found)!) found = mentee;
  return found;
}
