/**
 * What a calendar has to say about a zone. Source: RFC 5545, section 3.6.5.
 */
import { clockChanges, offsetMinutesAt } from "../../roster/index.js";
import { contentLine } from "./content-line.js";

const MINUTE_MS = 60_000;

/** The component of a zone from one day to another: its offset on the first, then every change of its clocks. */
export function timeZoneComponent(zone: string, startsOn: string, endsOn: string): string {
  const first = offsetMinutesAt(zone, Date.parse(`${startsOn}T12:00:00Z`));
  const changes = clockChanges(zone, startsOn, endsOn).map(({ instant, before, after }) =>
    observance(after > before ? "DAYLIGHT" : "STANDARD", instant + before * MINUTE_MS, before, after),
  );
  return [
    contentLine("BEGIN", "VTIMEZONE"),
    contentLine("TZID", zone),
    observance("STANDARD", Date.parse("1970-01-01T00:00:00Z"), first, first),
    ...changes,
    contentLine("END", "VTIMEZONE"),
  ].join("");
}

/** A time as its clock shows it: `20270201T180000`. `clock` is milliseconds since 1970 on that clock. */
export function clockValue(clock: number): string {
  return new Date(clock).toISOString().slice(0, 19).replace(/[-:]/g, "");
}

function observance(kind: "STANDARD" | "DAYLIGHT", clock: number, from: number, to: number): string {
  return [
    contentLine("BEGIN", kind),
    contentLine("DTSTART", clockValue(clock)),
    contentLine("TZOFFSETFROM", offsetValue(from)),
    contentLine("TZOFFSETTO", offsetValue(to)),
    contentLine("END", kind),
  ].join("");
}

/** Minutes ahead of UTC as `+0100`. */
function offsetValue(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0"));
  return `${minutes < 0 ? "-" : "+"}${hours}${rest}`;
}
