/**
 * Everybody's availability on one clock, so that any two people can be compared.
 */
import type { Programme } from "../programme/index.js";
import { onceForRoster } from "./once-for-roster.js";
import type { Participant, Roster } from "./participant.js";
import {
  commonWeeks,
  type LocalWeek,
  leastSharedMinutes,
  leastSharedRunMinutes,
  shareRunOf,
} from "./week/shared-time.js";
import { slotsIn } from "./week/slots.js";
import { MINUTES_PER_QUARTER } from "./week/week-pattern.js";
import { type ClockStretch, clockStretches } from "./week/zones.js";

/** Minutes that two people share in every week of the programme at least; NaN where one of them did not say when. */
export interface AvailabilityTable {
  /** In all, a week. */
  readonly minutes: (one: Participant, other: Participant) => number;
  /** The most in one piece. */
  readonly contiguousMinutes: (one: Participant, other: Participant) => number;
  /** Whether there is a piece of at least so many minutes; false where one of the two did not say when. */
  readonly sharesPiece: (one: Participant, other: Participant, minutes: number) => boolean;
  /** The same weeks as numbered slots, for counting what many people share. */
  readonly slots: () => AvailabilitySlots;
}

/** Weeks cut into slots as long as everybody's times allow, on one clock. */
export interface AvailabilitySlots {
  readonly minutesPerSlot: 15 | 30 | 60;
  /** Stretches of the programme in which the clocks in play differ; at least 1. */
  readonly stretches: number;
  /**
   * When somebody is free in a stretch: from one slot, from 0, to before another, from the next, and so on, ascending; undefined where they did not say.
   */
  readonly boundsOf: (person: Participant, stretch: number) => readonly number[] | undefined;
}

/** Builds the table of one availability question. Clock changes of the zones in play are taken between startsOn and endsOn. */
export function availabilityTable(programme: Programme, roster: Roster, question: string): AvailabilityTable {
  return tables(roster, programme, question);
}

const tables = onceForRoster(tableOf, ({ timeZone, startsOn, endsOn }, question) =>
  JSON.stringify([timeZone, startsOn, endsOn, question]),
);

function tableOf(roster: Roster, programme: Programme, question: string): AvailabilityTable {
  const people = [...roster.mentors, ...roster.mentees].filter(
    (person) => person.answers[question]?.kind === "availability",
  );
  const indices = new Map(people.map((person, index) => [person, index]));
  const zoneOf = (person: Participant) => person.timeZone ?? programme.timeZone ?? "UTC";
  const zones = [...new Set(people.map(zoneOf))].sort();
  const weeks = commonWeeks(
    people.flatMap((person): LocalWeek[] => {
      const answer = person.answers[question];
      return answer?.kind === "availability"
        ? [{ week: answer.week, zone: zones.indexOf(zoneOf(person)) }]
        : [];
    }),
    stretchesOf(programme, zones),
  );
  const between = (least: typeof leastSharedMinutes) => (one: Participant, other: Participant) => {
    const [a, b] = [indices.get(one), indices.get(other)];
    return a === undefined || b === undefined ? Number.NaN : least(weeks, a, b);
  };
  return {
    minutes: between(leastSharedMinutes),
    contiguousMinutes: between(leastSharedRunMinutes),
    sharesPiece: (one, other, minutes) => {
      const [a, b] = [indices.get(one), indices.get(other)];
      return a !== undefined && b !== undefined && shareRunOf(weeks, a, b, minutes);
    },
    slots: () => {
      const { quartersPerSlot, bounds } = slotsIn(weeks);
      const minutesPerSlot = (quartersPerSlot * MINUTES_PER_QUARTER) as AvailabilitySlots["minutesPerSlot"];
      const boundsOf = (person: Participant, stretch: number) => {
        const index = indices.get(person);
        return index === undefined ? undefined : bounds(index, stretch);
      };
      return { minutesPerSlot, stretches: weeks.stretches, boundsOf };
    },
  };
}

/** With a single zone no clock moves against another. */
function stretchesOf({ startsOn, endsOn }: Programme, zones: readonly string[]): readonly ClockStretch[] {
  if (zones.length < 2 || startsOn === undefined) return [];
  return clockStretches({ zones, startsOn, endsOn: endsOn ?? startsOn });
}
