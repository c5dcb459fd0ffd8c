import { type Issue, IssueError, issue } from "../../issue.js";

/** Which days, in which zones. */
export interface ClockStretchOptions {
  /** IANA names, in the order in which offsets come back. */
  readonly zones: readonly string[];
  /** First day, ISO 8601 (`2027-02-01`). */
  readonly startsOn: string;
  /** Last day, inclusive, not before the first. */
  readonly endsOn: string;
}

/** Days between two clock changes of any of the zones. */
export interface ClockStretch {
  /** First day, ISO 8601. */
  readonly from: string;
  /** Last day, inclusive. */
  readonly to: string;
  /** What each zone's clocks are ahead of UTC, in minutes, multiples of 15. */
  readonly offsetMinutes: readonly number[];
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** No zone changes its clocks and changes them back within so many days. */
const DAYS_BETWEEN_LOOKS = 7;

/** Whether clocks of this name are known: an IANA name such as `Europe/Berlin`, or `UTC`; not an offset such as `+01:00`. */
export function isZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && formatterOf(name) !== undefined;
}

/**
 * Cuts the days from `startsOn` to `endsOn` where the clocks of a zone change: within a stretch every zone keeps its
 * offset. A day has the offset of its noon in UTC, when every change of that night has happened. Neither the machine's
 * zone nor today's date matters.
 *
 * @throws IssueError for an unknown zone (`unknown-zone`), or dates that are none or in the wrong order (`wrong-dates`).
 */
export function clockStretches({ zones, startsOn, endsOn }: ClockStretchOptions): readonly ClockStretch[] {
  const [first, last] = daysOf(startsOn, endsOn);
  const changes = new Set(zones.flatMap((zone) => changeDays(zone, first, last)));
  const starts = [first, ...[...changes].sort((a, b) => a - b)];
  return starts.map((from, index) => ({
    from: isoOf(from),
    to: isoOf((starts[index + 1] ?? last + 1) - 1),
    offsetMinutes: zones.map((zone) => offsetMinutes(zone, from)),
  }));
}

/** A moment at which a zone's clocks are moved. */
export interface ClockChange {
  /** Milliseconds since 1970, UTC. */
  readonly instant: number;
  /** What the clocks were ahead of UTC before it, and are from it on, in minutes. */
  readonly before: number;
  readonly after: number;
}

/**
 * The moments between noon UTC of the first and of the last day at which a zone's clocks are moved, in order, to the minute.
 *
 * @throws IssueError for an unknown zone or wrong dates, as {@link clockStretches}.
 */
export function clockChanges(zone: string, startsOn: string, endsOn: string): readonly ClockChange[] {
  const [first, last] = daysOf(startsOn, endsOn);
  return changeDays(zone, first, last).map((day) => {
    const [before, after] = [offsetMinutes(zone, day - 1), offsetMinutes(zone, day)];
    let [early, late] = [(day - 0.5) * DAY_MS, (day + 0.5) * DAY_MS];
    while (late - early > MINUTE_MS) {
      const middle = Math.floor((early + late) / 2 / MINUTE_MS) * MINUTE_MS;
      if (offsetMinutesAt(zone, middle) === after) late = middle;
      else early = middle;
    }
    return { instant: late, before, after };
  });
}

/** Days after the first whose offset differs from that of the day before, in order. */
function changeDays(zone: string, first: number, last: number): number[] {
  const days: number[] = [];
  let day = first;
  let offset = offsetMinutes(zone, first);
  while (day < last) {
    const next = Math.min(day + DAYS_BETWEEN_LOOKS, last);
    const nextOffset = offsetMinutes(zone, next);
    if (nextOffset !== offset) days.push(changeBetween(zone, day, next));
    [day, offset] = [next, nextOffset];
  }
  return days;
}

/** The first day with the offset of `after`, which is not that of `before`. */
function changeBetween(zone: string, before: number, after: number): number {
  const later = offsetMinutes(zone, after);
  let day = after;
  while (day - 1 > before && offsetMinutes(zone, day - 1) === later) day--;
  return day;
}

/** A day's offset, the day counted from 1970-01-01. */
function offsetMinutes(zone: string, day: number): number {
  return offsetMinutesAt(zone, day * DAY_MS + DAY_MS / 2);
}

/**
 * What a zone's clocks are ahead of UTC at an instant (milliseconds since 1970), in minutes, to the quarter hour.
 *
 * @throws IssueError (`unknown-zone`) for a zone nobody knows.
 */
export function offsetMinutesAt(zone: string, instant: number): number {
  const formatter = formatterOf(zone);
  if (formatter === undefined) throw new IssueError([unknownZone(zone)]);
  const part = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const clock = Date.UTC(
    part.get("year")!,
    part.get("month")! - 1,
    part.get("day")!,
    part.get("hour")!,
    part.get("minute")!,
    part.get("second")!,
  );
  return Math.round((clock - instant) / MINUTE_MS / 15) * 15;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** One formatter a zone, kept: making one takes far longer than using it. `undefined` for a zone nobody knows. */
function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  const formatter = formatters.get(zone) ?? newFormatter(zone);
  if (formatter !== undefined) formatters.set(zone, formatter);
  return formatter;
}

function newFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  const numeric = "numeric";
  try {
    return new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return undefined;
  }
}

function daysOf(startsOn: string, endsOn: string): [number, number] {
  const [first, last] = [dayOf(startsOn), dayOf(endsOn)];
  if (first !== undefined && last !== undefined && first <= last) return [first, last];
  throw new IssueError([
    issue({
      code: "wrong-dates",
      at: "startsOn, endsOn",
      value: `${startsOn}, ${endsOn}`,
      expected: "expected two dates such as 2027-02-01, the second not before the first",
      remedy: "Write the first and the last day of the programme as year-month-day.",
    }),
  ]);
}

/** Days since 1970-01-01, or nothing where there is no such date (2027-02-30 included). */
function dayOf(date: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  return Number.isInteger(day) && isoOf(day) === date ? day : undefined;
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function unknownZone(zone: string): Issue {
  return issue({
    code: "unknown-zone",
    at: "timeZone",
    value: zone,
    expected: "expected a time zone by its IANA name",
    remedy: 'Write it as in "Europe/Berlin", "America/New_York" or "UTC".',
  });
}
