/**
 * A placement in the making: what is left to give.
 */
import { cellOf, type Placement } from "../placement.js";
import type { Pool } from "../pool.js";

/** Changed in place by {@link place}. */
export interface Places {
  readonly placed: Placement;
  /** Places left, by mentor. */
  readonly left: Int32Array;
}

/** The beginning of every policy: required pairs are placed, nobody else. */
export function placesOf({ required, capacities }: Pool): Places {
  const left = capacities.slice();
  for (const mentor of required) if (mentor >= 0) left[mentor]! -= 1;
  return { placed: required.slice(), left };
}

/** Gives a mentee one of a mentor's places. */
export function place({ placed, left }: Places, mentee: number, mentor: number): void {
  placed[mentee] = mentor;
  left[mentor]! -= 1;
}

/** Mentees without a mentor who take part. */
export function openMentees(pool: Pool, { placed }: Places): readonly number[] {
  return [...placed.keys()].filter((mentee) => placed[mentee]! < 0 && pool.takesPart[mentee] === 1);
}

/** Mentors whom a mentee may have and who have a place left. */
export function openMentors(pool: Pool, { left }: Places, mentee: number): readonly number[] {
  const open: number[] = [];
  for (let mentor = 0, cell = cellOf(pool, mentee, 0); mentor < left.length; mentor++, cell++)
    if (left[mentor]! > 0 && pool.allowed[cell] === 1) open.push(mentor);
  return open;
}

/** Of some mentors the one with the greatest fit, the first of equals; undefined of none. */
export function bestMentor(pool: Pool, mentee: number, mentors: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const mentor of mentors)
    if (
      best === undefined ||
      pool.fits[cellOf(pool, mentee, mentor)]! > pool.fits[cellOf(pool, mentee, best)]!
    )
      best = mentor;
  return best;
}
