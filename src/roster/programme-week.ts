/**
 * When somebody is free on the programme's own clock, and when a meeting of some length could begin.
 */
import type { Programme } from "../programme/index.js";
import type { Participant } from "./participant.js";
import { zoneOf } from "./shared-week.js";
import { commonWeek, MINUTES_PER_QUARTER, shiftedWeek, type WeekPattern } from "./week/week-pattern.js";
import { clockStretches } from "./week/zones.js";

/**
 * For each person the times of a week, on the clock of the programme's zone, at which they are free in every week from `startsOn` to
 * `endsOn`, clock changes included. Undefined where they gave no answer.
 */
export function programmeWeeks(
  programme: Programme,
  people: readonly Participant[],
  question: string,
): readonly (WeekPattern | undefined)[] {
  const shiftsOf = new Map<string, readonly number[]>();
  return people.map((person) => {
    const answer = person.answers[question];
    if (answer?.kind !== "availability") return undefined;
    const zone = zoneOf(programme, person);
    const shifts = shiftsOf.get(zone) ?? shiftsFrom(programme, zone);
    shiftsOf.set(zone, shifts);
    return shifts.map((shift) => shiftedWeek(answer.week, shift)).reduce(commonWeek);
  });
}

/** By how many quarter hours a week on another clock is shifted to stand on the programme's, once for each stretch between clock changes. */
function shiftsFrom(
  { timeZone = "UTC", startsOn, endsOn = startsOn }: Programme,
  zone: string,
): readonly number[] {
  if (zone === timeZone || startsOn === undefined || endsOn === undefined) return [0];
  const stretches = clockStretches({ zones: [timeZone, zone], startsOn, endsOn });
  return stretches.map(({ offsetMinutes: [here = 0, there = 0] }) => (here - there) / MINUTES_PER_QUARTER);
}

/** The quarter hours of a week at which a meeting could begin that lasts so many quarter hours and may go on past Sunday night. */
export function meetingStarts(week: WeekPattern, quarters: number): WeekPattern {
  let starts = week;
  for (let length = 1; length < quarters; ) {
    const step = Math.min(length, quarters - length);
    starts = commonWeek(starts, shiftedWeek(starts, -step));
    length += step;
  }
  return starts;
}
