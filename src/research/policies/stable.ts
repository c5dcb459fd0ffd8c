import { type PreferenceList, stableMatching } from "../../assignment/stable/index.js";
import { plain } from "../../plain.js";
import type { Pool } from "../pool.js";
import { openMentees, openMentors, place, placesOf } from "./places.js";
import type { PoolPolicy } from "./policy.js";

/**
 * The stable matching that is best for mentees: no two who may be together would both rather be. Who is wanted equally is put in an order
 * by the seed. Where both sides see a pair by one and the same fit and no two fits are equal, there is one stable matching only, and taking
 * the best pair again and again finds it too.
 * Source: Gale & Shapley, American Mathematical Monthly 69 (1962), p. 9.
 */
export const stableForMentees: PoolPolicy = stable("rows");

/** The stable matching that is best for mentors, see {@link stableForMentees}. */
export const stableForMentors: PoolPolicy = stable("columns");

function stable(optimalFor: "rows" | "columns"): PoolPolicy {
  return (pool, { seed }) => {
    const places = placesOf(pool);
    const open = openMentees(pool, places);
    const listed = new Set(open);
    const { pairs } = stableMatching({
      rowLists: pool.menteeIds.map((_, mentee) =>
        listed.has(mentee) ? menteeList(pool, mentee, openMentors(pool, places, mentee)) : [],
      ),
      columnLists: pool.mentorIds.map((_, mentor) => mentorList(pool, mentor, open)),
      columnCapacities: places.left.slice(),
      tieBreak: { rowKeys: pool.menteeIds.map(plain), columnKeys: pool.mentorIds.map(plain), seed },
      optimalFor,
    });
    for (const { row, column } of pairs) place(places, row, column);
    return places.placed;
  };
}

function menteeList(pool: Pool, mentee: number, mentors: readonly number[]): PreferenceList {
  const from = mentee * pool.mentorIds.length;
  return inTies(mentors, (mentor) => pool.menteeView[from + mentor]!);
}

function mentorList(pool: Pool, mentor: number, mentees: readonly number[]): PreferenceList {
  const mentors = pool.mentorIds.length;
  const allowed = mentees.filter((mentee) => pool.allowed[mentee * mentors + mentor] === 1);
  return inTies(allowed, (mentee) => pool.mentorView[mentee * mentors + mentor]!);
}

/** Greatest worth first, those of the same worth in a list of their own. */
function inTies(others: readonly number[], worth: (other: number) => number): PreferenceList {
  const sorted = [...others].sort((a, b) => worth(b) - worth(a));
  const list: number[][] = [];
  for (const other of sorted) {
    const last = list.at(-1);
    if (last !== undefined && worth(last[0]!) === worth(other)) last.push(other);
    else list.push([other]);
  }
  return list;
}
