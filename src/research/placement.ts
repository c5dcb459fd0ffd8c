/**
 * Who has whom, as numbers: each mentee's mentor, −1 for nobody.
 */
import { plain } from "../plain.js";
import type { Pool } from "./pool.js";

/** Length: the number of mentees. Indices are the pool's. */
export type Placement = Int32Array;

/** A mentor and a mentee by id. */
export interface PairOfIds {
  readonly mentor: string;
  readonly mentee: string;
}

/** Indices of the mentees who have a mentor. */
export function placedMentees(placed: Placement): readonly number[] {
  return [...placed.keys()].filter((mentee) => placed[mentee]! >= 0);
}

/** Fits of all pairs, in the order of the mentees. */
export function fitsOfPairs(pool: Pool, placed: Placement): readonly number[] {
  return placedMentees(placed).map((mentee) => pool.fits[cellOf(pool, mentee, placed[mentee]!)]!);
}

/** How many mentees each mentor has. */
export function loadsOf(pool: Pool, placed: Placement): Int32Array {
  const loads = new Int32Array(pool.mentorIds.length);
  for (const mentor of placed) if (mentor >= 0) loads[mentor]! += 1;
  return loads;
}

/** Where a pair stands in the pool's arrays. */
export function cellOf(pool: Pool, mentee: number, mentor: number): number {
  return mentee * pool.mentorIds.length + mentor;
}

/** The pairs by id, in the order of the mentees. */
export function pairsOfPlacement(pool: Pool, placed: Placement): readonly PairOfIds[] {
  return placedMentees(placed).map((mentee) => ({
    mentor: pool.mentorIds[placed[mentee]!] as string,
    mentee: pool.menteeIds[mentee] as string,
  }));
}

/**
 * The placement of pairs by id.
 *
 * @throws RangeError for somebody who is not in the pool, a mentee placed twice, a pair that may not be, or a mentor with
 *   more mentees than places: a policy that does so is wrong, and its numbers would be too.
 */
export function placementOfPairs(pool: Pool, pairs: readonly PairOfIds[]): Placement {
  const mentees = new Map(pool.menteeIds.map((id, index) => [plain(id), index]));
  const mentors = new Map(pool.mentorIds.map((id, index) => [plain(id), index]));
  const placed = new Int32Array(pool.menteeIds.length).fill(-1);
  for (const pair of pairs) {
    const [mentee, mentor] = [mentees.get(plain(pair.mentee)), mentors.get(plain(pair.mentor))];
    const text = `${pair.mentor} – ${pair.mentee}`;
    if (mentee === undefined || mentor === undefined)
      throw new RangeError(`${text}: one of the two is not in the roster`);
    if (placed[mentee] !== -1) throw new RangeError(`${text}: the mentee is placed already`);
    if (pool.allowed[cellOf(pool, mentee, mentor)] !== 1)
      throw new RangeError(`${text}: the pair may not be`);
    placed[mentee] = mentor;
  }
  const over = loadsOf(pool, placed).findIndex((load, mentor) => load > pool.capacities[mentor]!);
  if (over >= 0) throw new RangeError(`${pool.mentorIds[over]}: has more mentees than places`);
  return placed;
}
