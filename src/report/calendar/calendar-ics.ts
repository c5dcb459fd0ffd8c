/**
 * The suggested meetings as calendars (iCalendar, RFC 5545) that any calendar program takes.
 */
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { listed } from "../../explanation/index.js";
import type { Matching } from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import { VERSION } from "../../version.js";
import { contentLine, textValue } from "./content-line.js";
import { type FirstMeeting, firstMeetings } from "./meetings.js";
import { recurrence } from "./recurrence.js";
import { clockValue, timeZoneComponent } from "./time-zone.js";

const MINUTE_MS = 60_000;

/** Somebody's own calendar. */
export interface ParticipantCalendar {
  readonly id: string;
  /** The calendar with this person's meetings alone. */
  readonly ics: string;
}

/**
 * `meetings.ics`: the first meeting of every match and how it comes again, on the mentor's clock, of groups on the programme's. For the coordinator.
 * Without an event where the programme has no `meeting`, or the two share no time that is long enough.
 */
export function calendarIcs(programme: Programme, roster: Roster, matching: Matching): string {
  return calendarOf(programme, firstMeetings(programme, roster, matching).found);
}

/** A calendar for everybody who has a meeting, by id. It tells of nobody but the person and their partners. */
export function participantCalendars(
  programme: Programme,
  roster: Roster,
  matching: Matching,
): readonly ParticipantCalendar[] {
  const { found } = firstMeetings(programme, roster, matching);
  const people = new Map([...roster.mentors, ...roster.mentees].map((person) => [person.key, person]));
  return [...people.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id, key }) => ({
      id,
      own: found.filter(({ people: members }) => members.some((member) => member.key === key)),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ id, own }) => ({ id, ics: calendarOf(programme, own) }));
}

function calendarOf(programme: Programme, meetings: readonly FirstMeeting[]): string {
  const { startsOn = "1970-01-01", endsOn = startsOn } = programme;
  const zones = [...new Set(meetings.map(({ zone }) => zone))].sort();
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", `-//mentor-matching//${VERSION}//EN`),
    contentLine("NAME", textValue(programme.name)),
    ...zones.map((zone) => timeZoneComponent(zone, startsOn, endsOn)),
    ...meetings.map((meeting) => event(programme, meeting, startsOn, endsOn)),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function event(programme: Programme, meeting: FirstMeeting, startsOn: string, endsOn: string): string {
  const { people, zone, day, startsAt } = meeting;
  const { minutes = 0, every = "week" } = programme.meeting ?? {};
  const start = Date.parse(`${day}T00:00:00Z`) + startsAt * MINUTE_MS;
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", uid(programme, people)),
    // The same input gives the same bytes: no clock is read.
    contentLine("DTSTAMP", `${startsOn.replaceAll("-", "")}T000000Z`),
    contentLine(`DTSTART;TZID=${zone}`, clockValue(start)),
    contentLine("DURATION", `PT${minutes}M`),
    contentLine("RRULE", recurrence(every, day, endsOn, zone)),
    contentLine("SUMMARY", textValue(`${programme.name}: ${listed(people.map(({ name }) => name))}`)),
    contentLine("DESCRIPTION", textValue(people.map(reach).join(""))),
    contentLine("END", "VEVENT"),
  ].join("");
}

function reach({ name, contact }: Participant): string {
  return contact === "" ? "" : `${name}: ${contact}\n`;
}

/** The same for the same people in the same programme, so that a calendar takes a later file for a correction. */
function uid({ name }: Programme, people: readonly Participant[]): string {
  const text = JSON.stringify([name, ...people.map(({ key }) => key)]);
  return `${bytesToHex(sha256(utf8ToBytes(text)))}@mentor-matching`;
}
