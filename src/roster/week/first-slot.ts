import {
  MINUTES_PER_QUARTER,
  QUARTERS_PER_DAY,
  QUARTERS_PER_WEEK,
  type WeekPattern,
} from "./week-pattern.js";

/** What slot is looked for. */
export interface SlotOptions {
  /** Its length, a multiple of 15. */
  readonly minutes: number;
  /** The day with which to begin: 0 is Monday. */
  readonly firstDay: number;
}

/** Before this time of day a slot is taken only where the day has no later one. */
const MORNING = 8 * 4;

/**
 * The first slot of a length in a week: on the first day that has one, the first from 8 o'clock on, or else the first. It
 * may go on past midnight. The quarter hour at which it begins, from Monday 00:00, or undefined.
 */
export function firstSlot(week: WeekPattern, { minutes, firstDay }: SlotOptions): number | undefined {
  const quarters = minutes / MINUTES_PER_QUARTER;
  for (let after = 0; after < 7; after++) {
    const midnight = ((firstDay + after) % 7) * QUARTERS_PER_DAY;
    const starts = [...Array(QUARTERS_PER_DAY).keys()].filter((at) => isFree(week, midnight + at, quarters));
    const start = starts.find((at) => at >= MORNING) ?? starts[0];
    if (start !== undefined) return midnight + start;
  }
  return undefined;
}

function isFree(week: WeekPattern, from: number, quarters: number): boolean {
  for (let step = 0; step < quarters; step++) {
    const quarter = (from + step) % QUARTERS_PER_WEEK;
    if (((week[quarter >>> 5]! >>> (quarter & 31)) & 1) === 0) return false;
  }
  return true;
}
