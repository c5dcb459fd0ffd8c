import { type Placement, placedMentees } from "../placement.js";
import type { Pool } from "../pool.js";
import { mean } from "../statistics.js";
import type { Measure } from "./measure.js";

/**
 * The mean place that people's partners have on their own list: 1 + the number of allowed partners they want more. Rank, 1
 * upwards; NaN where nobody is placed. A mentor with several mentees counts once for each.
 * Source: the rank distribution of school choice (Featherstone, Rank efficiency, working paper (2020), section 2).
 */
export function rankGot(side: "mentor" | "mentee"): Measure {
  return {
    name: `${side}-rank`,
    label: `mean place of the partner on the ${side}'s own list`,
    unit: "rank",
    range: [1, Infinity],
    better: "less",
    of: ({ pool, placed }) => mean(ranksGot(side, pool, placed)),
  };
}

/**
 * Mentees who got whom they want most, or somebody they want as much ∕ mentees who have somebody they may have. Share, 0 to 1;
 * NaN where there are none.
 * Source: the share of first choices that school districts publish.
 */
export const firstChoices: Measure = {
  name: "first-choices",
  label: "mentees with the first on their own list",
  unit: "share",
  range: [0, 1],
  better: "more",
  of: ({ pool, placed }) => {
    const mentors = pool.mentorIds.length;
    const able = [...placed.keys()].filter((mentee) =>
      pool.allowed.subarray(mentee * mentors, (mentee + 1) * mentors).includes(1),
    );
    return ranksGot("mentee", pool, placed).filter((rank) => rank === 1).length / able.length;
  },
};

/** The rank of each pair, in the order of the mentees. */
function ranksGot(side: "mentor" | "mentee", pool: Pool, placed: Placement): readonly number[] {
  const [mentees, mentors] = [pool.menteeIds.length, pool.mentorIds.length];
  return placedMentees(placed).map((mentee) => {
    const mentor = placed[mentee]!;
    return side === "mentee"
      ? 1 + wantedMore(pool.menteeView, pool.allowed, mentee * mentors, 1, mentors, mentor)
      : 1 + wantedMore(pool.mentorView, pool.allowed, mentor, mentors, mentees, mentee);
  });
}

/** How many of `count` cells from `start` in steps are allowed and worth more than that of `got`. */
function wantedMore(
  view: Float64Array,
  allowed: Uint8Array,
  start: number,
  step: number,
  count: number,
  got: number,
): number {
  const worth = view[start + got * step]!;
  let more = 0;
  for (let other = 0, cell = start; other < count; other++, cell += step)
    if (allowed[cell] === 1 && view[cell]! > worth) more++;
  return more;
}
