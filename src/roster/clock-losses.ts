/**
 * What clock changes take away from the time two people share: what suits both in winter need not in summer, where their clocks are moved on
 * different days or not at all.
 */
import type { Programme } from "../programme/index.js";
import type { Participant } from "./participant.js";
import { sharedStretches } from "./shared-week.js";
import { commonWeek, minutesIn, otherTimes, type WeekPattern } from "./week/week-pattern.js";

/** What one change takes away. */
export interface ClockLoss {
  /** The first day of the new time, ISO 8601. */
  readonly on: string;
  /** Those of the two people's zones whose clocks are moved. */
  readonly zones: readonly string[];
  /** Minutes a week that the two share before it, and from it on. */
  readonly before: number;
  readonly after: number;
  /** The times of `one`'s week, on `one`'s own clock, that they shared before it and do not share from it on. */
  readonly lost: WeekPattern;
}

/** Every clock change between `startsOn` and `endsOn` that takes time away from two people, in order; none where one gave no answer. */
export function clockLosses(
  programme: Programme,
  one: Participant,
  other: Participant,
  question: string,
): readonly ClockLoss[] {
  const stretches = sharedStretches(programme, one, other, question) ?? [];
  return stretches.flatMap((after, at): ClockLoss[] => {
    const before = stretches[at - 1];
    if (before === undefined) return [];
    const lost = commonWeek(before.week, otherTimes(after.week));
    if (minutesIn(lost) === 0) return [];
    const zones = after.zones.filter((_, zone) => before.offsetMinutes[zone] !== after.offsetMinutes[zone]);
    return [{ on: after.from, zones, before: minutesIn(before.week), after: minutesIn(after.week), lost }];
  });
}
