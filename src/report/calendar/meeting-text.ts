/**
 * A suggested meeting in words, on the reader's own clock.
 */
import type { Meeting } from "../../programme/index.js";
import { offsetMinutesAt } from "../../roster/index.js";
import type { FirstMeeting } from "./meetings.js";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MINUTE_MS = 60_000;
const AGAIN = { week: "every week", "two weeks": "every two weeks", month: "every month" } as const;

/** `Monday 2027-02-01, 18:00–19:00, then every week`; the zone is the reader's. */
export function meetingText(
  { day, startsAt, zone }: FirstMeeting,
  meeting: Meeting,
  readerZone: string,
): string {
  const clock = Date.parse(`${day}T00:00:00Z`) + startsAt * MINUTE_MS;
  const start = zone === readerZone ? clock : onOtherClock(clock, zone, readerZone);
  const date = new Date(start);
  const end = new Date(start + meeting.minutes * MINUTE_MS);
  return `${DAYS[date.getUTCDay()]} ${dayOf(date)}, ${timeOf(date)}–${timeOf(end)}, then ${AGAIN[meeting.every]}`;
}

/** What one clock shows when another shows `clock`. */
function onOtherClock(clock: number, zone: string, other: string): number {
  // The offset at the instant itself is wanted, and the first guess is only near it.
  const near = clock - offsetMinutesAt(zone, clock) * MINUTE_MS;
  const instant = clock - offsetMinutesAt(zone, near) * MINUTE_MS;
  return instant + offsetMinutesAt(other, instant) * MINUTE_MS;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function timeOf(date: Date): string {
  return date.toISOString().slice(11, 16);
}
