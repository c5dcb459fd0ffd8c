/** Zone arithmetic against Temporal's, which shares no code with it. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { availabilityTable, clockLosses } from "../../../src/roster/index.js";
import { minutesIn } from "../../../src/roster/week/week-pattern.js";
import { clockStretches } from "../../../src/roster/week/zones.js";
import { free, person, programmeOf, rosterOf } from "../../support/people.js";

const ZONES = Intl.supportedValuesOf("timeZone").filter((zone) => !zone.startsWith("Etc/"));
const QUARTERS = 672;
const MINUTE_NS = 60_000_000_000;

const zone = fc.constantFrom(...ZONES);
/** Days from 2000 to 2035. */
const day = fc
  .integer({ min: 0, max: 13_000 })
  .map((days) => Temporal.PlainDate.from("2000-01-01").add({ days }));
/** A time of the week, over midnight and over Sunday too. */
const interval = fc.record({
  from: fc.integer({ min: 0, max: QUARTERS - 1 }),
  quarters: fc.integer({ min: 1, max: 200 }),
});
type Interval = typeof interval extends fc.Arbitrary<infer Value> ? Value : never;

function offsetAtNoon(date: string, timeZone: string): number {
  const noon = Temporal.Instant.from(`${date}T12:00Z`).toZonedDateTimeISO(timeZone);
  return Math.round(noon.offsetNanoseconds / MINUTE_NS / 15) * 15;
}

/** The interval's instants, in minutes since 1970, in the week that begins on a Monday. */
function instantsIn(
  { from, quarters }: Interval,
  timeZone: string,
  monday: Temporal.PlainDate,
): readonly [number, number] {
  const at = (quarter: number) => {
    const local = monday
      .add({ days: Math.floor(quarter / 96) })
      .toPlainDateTime({ hour: Math.floor((quarter % 96) / 4), minute: (quarter % 4) * 15 });
    return local.toZonedDateTime(timeZone).epochMilliseconds / 60_000;
  };
  return [at(from), at(from + quarters)];
}

describe("zone arithmetic", () => {
  it("gives the offsets that Temporal gives, on random days in random zones", () => {
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 400 }), (timeZone, start, days) => {
        const [startsOn, endsOn] = [start.toString(), start.add({ days }).toString()];
        for (const { from, to, offsetMinutes } of clockStretches({ zones: [timeZone], startsOn, endsOn }))
          for (const date of [from, to]) expect(offsetMinutes[0]).toBe(offsetAtNoon(date, timeZone));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it("finds the time two people share that Temporal finds, in random zones, dates and intervals", () => {
    let compared = 0;
    let told = 0;
    fc.assert(
      fc.property(zone, zone, day, interval, interval, (theirZone, ourZone, start, theirs, ours) => {
        const [startsOn, endsOn] = [start.toString(), start.add({ days: 120 }).toString()];
        const stretches = clockStretches({ zones: [theirZone, ourZone], startsOn, endsOn });
        // The first Monday with a week before and two behind it in the stretch: no clock moves near it.
        const mondays = stretches.flatMap(({ from, to }) => {
          const first = Temporal.PlainDate.from(from).add({ days: 7 });
          const monday = first.add({ days: (8 - first.dayOfWeek) % 7 });
          return Temporal.PlainDate.compare(monday.add({ days: 21 }), Temporal.PlainDate.from(to)) <= 0
            ? [monday]
            : [];
        });
        // Where a zone was 20 or 40 seconds from a quarter hour both would round differently; there is none since 2000.
        if (mondays.length < stretches.length) return;
        compared++;
        const shared = mondays.map((monday) =>
          [-7, 0, 7].reduce((sum, days) => {
            const [a, b] = instantsIn(theirs, theirZone, monday);
            const [c, d] = instantsIn(ours, ourZone, monday.add({ days }));
            return sum + Math.max(0, Math.min(b, d) - Math.max(a, c));
          }, 0),
        );
        const programme = programmeOf({
          startsOn,
          endsOn,
          timeZone: ourZone,
          people: { id: "id", timeZone: "zone" },
          questions: [{ id: "free", kind: "availability", both: "free" }],
        });
        const mentor = person("mentor", "m", { free: freeIn(theirs) }, { timeZone: theirZone });
        const mentee = person("mentee", "e", { free: freeIn(ours) });
        const { minutes } = availabilityTable(programme, rosterOf([mentor, mentee]), "free");
        expect(minutes(mentor, mentee)).toBe(Math.min(...shared));
        // Every change is told on its day, with what is shared before and after it, where it takes anything away.
        const losses = new Map(clockLosses(programme, mentor, mentee, "free").map((loss) => [loss.on, loss]));
        stretches.forEach(({ from }, at) => {
          const loss = losses.get(from);
          if (at === 0 || (loss === undefined && shared[at]! >= shared[at - 1]!)) return;
          told++;
          expect(loss).toMatchObject({ before: shared[at - 1], after: shared[at] });
          expect(minutesIn(loss!.lost)).toBeGreaterThanOrEqual(shared[at - 1]! - shared[at]!);
          const dayBefore = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString();
          const moved = [theirZone, ourZone].filter(
            (one) => offsetAtNoon(dayBefore, one) !== offsetAtNoon(from, one),
          );
          expect(loss?.zones).toEqual(moved);
        });
      }),
      { seed: 2, numRuns: 2600 },
    );
    expect(compared).toBeGreaterThanOrEqual(2000);
    expect(told).toBeGreaterThan(50);
  });
});

/** The quarters of an interval, those beyond Sunday at the week's beginning. */
function freeIn({ from, quarters }: Interval) {
  const before = Math.min(quarters, QUARTERS - from);
  return free([from, before], [0, quarters - before]);
}
