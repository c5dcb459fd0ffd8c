/**
 * When two people are both free, on the clock of one of them.
 */
import type { Programme } from "../programme/index.js";
import type { Participant } from "./participant.js";
import { commonWeek, MINUTES_PER_QUARTER, shiftedWeek, type WeekPattern } from "./week/week-pattern.js";
import { type ClockStretch, clockStretches } from "./week/zones.js";

/**
 * The times of `one`'s usual week, on `one`'s own clock, in which both are free in every week of the programme, clock
 * changes between startsOn and endsOn included. Undefined where one of them gave no answer.
 */
export function sharedWeek(
  programme: Programme,
  one: Participant,
  other: Participant,
  question: string,
): WeekPattern | undefined {
  const [own, theirs] = [one.answers[question], other.answers[question]];
  if (own?.kind !== "availability" || theirs?.kind !== "availability") return undefined;
  return stretchesOf(programme, one, other).reduce((week, { offsetMinutes }) => {
    const [here = 0, there = 0] = offsetMinutes;
    return commonWeek(week, shiftedWeek(theirs.week, (here - there) / MINUTES_PER_QUARTER));
  }, own.week);
}

/** The IANA zone on whose clock somebody's availability is. */
export function zoneOf({ timeZone }: Programme, person: Participant): string {
  return person.timeZone ?? timeZone ?? "UTC";
}

/** On the same clock nothing ever moves. */
function stretchesOf(
  programme: Programme,
  one: Participant,
  other: Participant,
): readonly Pick<ClockStretch, "offsetMinutes">[] {
  const { startsOn, endsOn } = programme;
  const zones = [zoneOf(programme, one), zoneOf(programme, other)];
  if (zones[0] === zones[1] || startsOn === undefined) return [{ offsetMinutes: [0, 0] }];
  return clockStretches({ zones, startsOn, endsOn: endsOn ?? startsOn });
}
