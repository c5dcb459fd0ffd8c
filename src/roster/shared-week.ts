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
  const [first, ...others] = sharedStretches(programme, one, other, question) ?? [];
  return others.reduce(
    (week, stretch) => (week === undefined ? week : commonWeek(week, stretch.week)),
    first?.week,
  );
}

/** What two people share between two clock changes. */
export interface SharedStretch {
  /** The first day, ISO 8601; empty where no clock moves against the other. */
  readonly from: string;
  /** The zones of `one` and of the other, and what their clocks are ahead of UTC. */
  readonly zones: readonly string[];
  readonly offsetMinutes: readonly number[];
  /** The times in which both are free, on `one`'s own clock. */
  readonly week: WeekPattern;
}

/** The same for each stretch of the programme between two clock changes, in order. Undefined where one of them gave no answer. */
export function sharedStretches(
  programme: Programme,
  one: Participant,
  other: Participant,
  question: string,
): readonly SharedStretch[] | undefined {
  const [own, theirs] = [one.answers[question], other.answers[question]];
  if (own?.kind !== "availability" || theirs?.kind !== "availability") return undefined;
  const zones = [zoneOf(programme, one), zoneOf(programme, other)];
  return stretchesOf(programme, zones).map(({ from, offsetMinutes }): SharedStretch => {
    const [here = 0, there = 0] = offsetMinutes;
    const week = commonWeek(own.week, shiftedWeek(theirs.week, (here - there) / MINUTES_PER_QUARTER));
    return { from, zones, offsetMinutes, week };
  });
}

/** The IANA zone on whose clock somebody's availability is. */
export function zoneOf({ timeZone }: Programme, person: Participant): string {
  return person.timeZone ?? timeZone ?? "UTC";
}

/** On the same clock nothing ever moves. */
function stretchesOf(
  { startsOn, endsOn }: Programme,
  zones: readonly string[],
): readonly Pick<ClockStretch, "from" | "offsetMinutes">[] {
  if (zones[0] === zones[1] || startsOn === undefined) return [{ from: "", offsetMinutes: [0, 0] }];
  return clockStretches({ zones, startsOn, endsOn: endsOn ?? startsOn });
}
