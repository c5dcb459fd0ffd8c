import type { Placement } from "../placement.js";
import type { Pool } from "../pool.js";
import { bestPlacement } from "./best-total.js";
import { openMentees, type Places, place, placesOf } from "./places.js";
import type { PoolPolicy } from "./policy.js";

/** What being matched at all adds in the first, second, third round, in fits: 1, 10 and 100 points where the best pair has 22. */
const BONUSES: readonly number[] = [1 / 22, 10 / 22, 100 / 22];

/**
 * Rounds with an unmatched bonus: in each round every mentor takes one more mentee at most, so that the sum of fits is greatest, a pair
 * counting so much more where its mentor has nobody yet. What the rounds leave is matched in further rounds with the last bonus.
 *
 * The original lets people meet three partners; here a mentee who has a mentor is done, as in the one-to-one format, so that the
 * bonus tells mentors apart and decides against leaving a pair out.
 * Source: mentor-match of the UK Civil Service (jonodrew/mentor-match, app/tasks/tasks.py, the rule UnmatchedBonus).
 */
export const rounds: PoolPolicy = (pool, { seed }) => {
  const places = placesOf(pool);
  for (let round = 0; ; round++) {
    const bonus = BONUSES[Math.min(round, BONUSES.length - 1)]!;
    const found = oneRound(pool, places, bonus, seed + round);
    const pairs = [...found.entries()].filter(([, mentor]) => mentor >= 0);
    for (const [mentee, mentor] of pairs) place(places, mentee, mentor);
    if (pairs.length === 0) return places.placed;
  }
};

/** New pairs alone. */
function oneRound(pool: Pool, { placed, left }: Places, bonus: number, seed: number): Placement {
  const mentors = pool.mentorIds.length;
  const hasNobody = left.map((places, mentor) => (places === pool.capacities[mentor] ? 1 : 0));
  const open = new Set(openMentees(pool, { placed, left }));
  return bestPlacement(
    {
      ...pool,
      fits: pool.fits.map((fit, cell) => fit + (hasNobody[cell % mentors] === 1 ? bonus : 0)),
      allowed: pool.allowed.map((allowed, cell) => (open.has(Math.floor(cell / mentors)) ? allowed : 0)),
      capacities: left.map((places) => Math.min(places, 1)),
      required: new Int32Array(placed.length).fill(-1),
    },
    { seed, unmatchedValue: 0 },
  );
}
