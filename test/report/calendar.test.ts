import fc from "fast-check";
import ICAL from "ical.js";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { match } from "../../src/formats/index.js";
import { defineProgramme, type Meeting, type Programme } from "../../src/programme/index.js";
import { contentLine, textValue } from "../../src/report/calendar/content-line.js";
import {
  calendarIcs,
  firstMeetings,
  participantCalendars,
  participantFiles,
  participantsCsv,
} from "../../src/report/index.js";
import { readRoster } from "../../src/roster/index.js";
import { example, HOSTILE } from "./example.js";

const shown = example();

function withMeeting(meeting: Meeting): Programme {
  return { ...shown.programme, meeting };
}

const weekly = withMeeting({ minutes: 60, every: "week" });

/** The events of a calendar, as another library reads them, its zones taken from the calendar itself. */
function eventsIn(ics: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

/** When an event takes place, as instants, at most so many. */
function instants(event: ICAL.Event, most = 60): readonly string[] {
  const times: string[] = [];
  const all = event.iterator();
  for (let next = all.next(); next && times.length < most; next = all.next()) {
    times.push(next.toJSDate().toISOString());
  }
  return times;
}

/** A mentor and a mentee who each name their zone and when they are free, and their calendar. */
function calendarOf(
  meeting: Meeting,
  mentor: string,
  mentee: string,
  dates = ["2027-02-01", "2027-06-30"],
): string {
  const programme = defineProgramme({
    name: "Test",
    startsOn: dates[0],
    endsOn: dates[1],
    timeZone: "Europe/Berlin",
    people: { id: "Id", timeZone: "Zone" },
    questions: [{ id: "free", kind: "availability", both: "Free" }],
    criteria: [{ dimension: "availability", compare: "shared-time", question: "free", enoughMinutes: 60 }],
    meeting,
  });
  const read = readRoster(programme, {
    mentors: `Id,Zone,Free\na,${mentor}`,
    mentees: `Id,Zone,Free\nz,${mentee}`,
  });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return calendarIcs(programme, read.value, match(programme, read.value));
}

describe("first meetings", () => {
  const { found, without } = firstMeetings(weekly, shown.roster, shown.matching);

  it("are there for every match, or it is said that there is none", () => {
    expect(found.length + without.length).toBe(shown.matching.matches.length);
    expect(without).toEqual([]);
  });

  it("lie in the first week, at times when both said that they are free", () => {
    for (const { people, day, startsAt, zone } of found) {
      expect(day >= "2027-02-01" && day <= "2027-02-07").toBe(true);
      if (zone !== "Europe/Berlin") continue;
      const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      for (const person of people) {
        const answer = person.answers["free"];
        if (answer?.kind !== "availability" || (person.timeZone ?? "Europe/Berlin") !== "Europe/Berlin")
          continue;
        for (let step = 0; step < 4; step++) {
          const quarter = weekday * 96 + startsAt / 15 + step;
          expect((answer.week[quarter >>> 5]! >>> (quarter & 31)) & 1).toBe(1);
        }
      }
    }
  });

  it("do not overlap for a mentor who has two", () => {
    const byMentor = new Map<string, string[]>();
    for (const { people, day, startsAt } of found) {
      const mentor = people[0]!;
      byMentor.set(mentor.id, [...(byMentor.get(mentor.id) ?? []), `${day} ${Math.floor(startsAt / 60)}`]);
    }
    const busy = [...byMentor.values()].filter(({ length }) => length > 1);
    expect(busy.length).toBeGreaterThan(2);
    for (const times of busy) expect(new Set(times).size).toBe(times.length);
  });

  it("are none where no time is long enough, and none without the setting", () => {
    const long = firstMeetings(withMeeting({ minutes: 480, every: "week" }), shown.roster, shown.matching);
    expect(long.without.length).toBeGreaterThan(0);
    expect(firstMeetings(shown.programme, shown.roster, shown.matching)).toEqual({ found: [], without: [] });
  });
});

describe("the calendar", () => {
  it("is read by another library with every event, its people and how to reach them", () => {
    const events = eventsIn(calendarIcs(weekly, shown.roster, shown.matching));
    expect(events).toHaveLength(18);
    expect(events[0]?.summary).toBe("Peer mentoring, spring 2027: Ada Marder and Rana Dachs");
    expect(events[0]?.description).toContain("Rana Dachs: rana.dachs@uni.example");
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(18);
  });

  it("keeps the time on the clock when clocks change, every week until the last day", () => {
    const [event] = eventsIn(calendarOf({ minutes: 60, every: "week" }, ",Mon 18-20", ",Mon 19-21"));
    const times = instants(event!);
    expect(times[0]).toBe("2027-02-01T18:00:00.000Z");
    expect(times).toContain("2027-03-22T18:00:00.000Z");
    // Central European Summer Time begins on 28 March 2027.
    expect(times).toContain("2027-03-29T17:00:00.000Z");
    expect(times.at(-1)).toBe("2027-06-28T17:00:00.000Z");
    expect(times).toHaveLength(22);
    expect(event!.duration.toSeconds()).toBe(3600);
  });

  it("comes again every two weeks, or on the same weekday of each month", () => {
    const [two] = eventsIn(calendarOf({ minutes: 60, every: "two weeks" }, ",Wed 10-12", ",Wed 10-12"));
    expect(instants(two!, 3)).toEqual([
      "2027-02-03T09:00:00.000Z",
      "2027-02-17T09:00:00.000Z",
      "2027-03-03T09:00:00.000Z",
    ]);
    const [month] = eventsIn(calendarOf({ minutes: 60, every: "month" }, ",Wed 10-12", ",Wed 10-12"));
    expect(instants(month!)).toEqual([
      "2027-02-03T09:00:00.000Z",
      "2027-03-03T09:00:00.000Z",
      "2027-04-07T08:00:00.000Z",
      "2027-05-05T08:00:00.000Z",
      "2027-06-02T08:00:00.000Z",
    ]);
  });

  it("suggests, across zones whose clocks change on different days, what both can keep in every week", () => {
    const dates = ["2027-03-01", "2027-04-30"];
    const [event] = eventsIn(
      calendarOf({ minutes: 60, every: "week" }, ",Mon 18-20", "America/New_York,Mon 12-14", dates),
    );
    for (const time of instants(event!)) {
      const hour = (timeZone: string) =>
        Number(
          new Intl.DateTimeFormat("en", { timeZone, hour: "numeric", hourCycle: "h23" }).format(
            new Date(time),
          ),
        );
      expect(hour("Europe/Berlin")).toBe(18);
      expect([12, 13]).toContain(hour("America/New_York"));
    }
  });

  it("is for each participant their own, and nobody else's", () => {
    const calendars = participantCalendars(weekly, shown.roster, shown.matching);
    const bo = calendars.find(({ id }) => id === "bo.falke@uni.example")?.ics ?? "";
    expect(eventsIn(bo).map(({ summary }) => summary)).toEqual([
      "Peer mentoring, spring 2027: Bo Falke and Dario Birke",
      "Peer mentoring, spring 2027: Bo Falke and Selim Igel",
    ]);
    expect(bo).not.toContain("Ada");
    expect(calendars.some(({ id }) => id === "zofia.igel@uni.example")).toBe(false);
  });

  it("lies beside the page of whoever has a meeting, and participants.csv says where", () => {
    const handed = participantFiles(weekly, shown.roster, shown.matching);
    const calendars = new Map(
      participantCalendars(weekly, shown.roster, shown.matching).map(({ id, ics }) => [id, ics]),
    );
    const paths = handed.flatMap(({ files }) => Object.keys(files));
    expect(paths).toContain("participants/bo-falke.ics");
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(handed.length + calendars.size);
    for (const { id, page, files } of handed)
      expect(files[page.replace(/html$/, "ics")]).toBe(calendars.get(id));
    const pages = Papa.parse<Record<string, string>>(
      participantsCsv(weekly, shown.roster, shown.matching, { byteOrderMark: false }),
      { header: true, skipEmptyLines: true },
    ).data;
    expect(pages.map(({ id, page }) => ({ id, page }))).toEqual(handed.map(({ id, page }) => ({ id, page })));
  });

  it("lets nothing that people wrote end its line", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...HOSTILE, "\r\nEND:VEVENT\r\nBEGIN:VEVENT", "a;b,c\\n", "\u2028", "x".repeat(200)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const line = contentLine("SUMMARY", textValue(text));
        const parts = line.split("\r\n");
        expect(parts.pop()).toBe("");
        for (const part of parts) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
        for (const part of parts.slice(1)) expect(part.startsWith(" ")).toBe(true);
        expect(line.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      }),
    );
    const hostile = example((text, at) => (text === "" ? text : `${text}\r\nBEGIN:VEVENT ${at}`));
    const programme = { ...hostile.programme, meeting: weekly.meeting };
    expect(eventsIn(calendarIcs(programme, hostile.roster, hostile.matching))).toHaveLength(18);
  });
});
