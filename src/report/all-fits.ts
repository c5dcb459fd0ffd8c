/**
 * The fits of all pairs, for a picture of them.
 */
import { compareAll } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { fitOfUnits } from "../scoring/index.js";

/** Everybody with everybody: a row for each mentee, a column for each mentor; cell (i, j) stands at i · mentors.length + j. */
export interface AllFits {
  /** Ids in the order of the rows. */
  readonly mentees: readonly string[];
  /** Ids in the order of the columns. */
  readonly mentors: readonly string[];
  /** 0 to 1. */
  readonly fits: Float64Array;
  /** 1 where both take part and no rule forbids the pair. */
  readonly allowed: Uint8Array;
}

/** Compares everybody with everybody. */
export function allFits(programme: Programme, roster: Roster): AllFits {
  const { mentors, mentees } = roster;
  const { fits, vetoes } = compareAll(programme, roster);
  const allowed = new Uint8Array(fits.units.length);
  for (const [row, mentee] of mentees.entries())
    for (const [column, mentor] of mentors.entries())
      if (mentee.takesPart && mentor.takesPart && vetoes.allows(row, column))
        allowed[row * mentors.length + column] = 1;
  return {
    mentees: mentees.map(({ id }) => id),
    mentors: mentors.map(({ id }) => id),
    fits: Float64Array.from(fits.units, fitOfUnits),
    allowed,
  };
}
