import { describe, expect, it } from "vitest";
import { answerText } from "../../../src/explanation/index.js";
import { availabilityTable, sharedWeek } from "../../../src/roster/index.js";
import { minutesIn } from "../../../src/roster/week/week-pattern.js";
import { programmeOf, rosterOf } from "../fixture.js";

const FREE = { id: "free", kind: "availability", both: "Free" };

/** What mentor and mentee share, each on their own clock, with the minutes of it and those that the table of fits counts. */
function shared(setting: object, mentor: string, mentee: string) {
  const programme = programmeOf([FREE], {
    timeZone: "Europe/Berlin",
    people: { id: "Id", timeZone: "Zone" },
    ...setting,
  });
  const roster = rosterOf(programme, `Id,Zone,Free\na,${mentor}`, `Id,Zone,Free\nz,${mentee}`);
  const [one, other] = [roster.mentors[0]!, roster.mentees[0]!];
  const question = programme.questions[0]!;
  const [mine, theirs] = [
    sharedWeek(programme, one, other, "free"),
    sharedWeek(programme, other, one, "free"),
  ];
  const text = (week: typeof mine) =>
    week === undefined ? undefined : answerText(question, { kind: "availability", week });
  return {
    mentor: text(mine),
    mentee: text(theirs),
    minutes: mine === undefined ? undefined : minutesIn(mine),
    counted: availabilityTable(programme, roster, "free").minutes(one, other),
  };
}

describe("the time two people share, on the clock of one of them", () => {
  const winter = { startsOn: "2027-01-10", endsOn: "2027-02-10" };

  it("is what both named, where they live by the same clock", () => {
    const { mentor, mentee, minutes, counted } = shared(
      winter,
      ",Mon 18-20; Tue 9-10",
      ",Mon 19-22; Wed 9-10",
    );
    expect([mentor, mentee]).toEqual(["Mon 19:00–20:00", "Mon 19:00–20:00"]);
    expect([minutes, counted]).toEqual([60, 60]);
  });

  it("is told to each on their own clock, over midnight and over Sunday night", () => {
    const newYork = shared(winter, ",Mon 18-20", "America/New_York,Mon 12-13");
    expect([newYork.mentor, newYork.mentee]).toEqual(["Mon 18:00–19:00", "Mon 12:00–13:00"]);
    const tokyo = shared(winter, ",Sun 23-24", "Asia/Tokyo,Mon 7-8");
    expect([tokyo.mentor, tokyo.mentee]).toEqual(["Sun 23:00–24:00", "Mon 07:00–08:00"]);
    expect([tokyo.minutes, tokyo.counted]).toEqual([60, 60]);
  });

  it("is what is left in every week where one clock changes before the other", () => {
    const spring = { startsOn: "2027-03-01", endsOn: "2027-04-30" };
    const found = shared(spring, ",Mon 18-20", "America/New_York,Mon 12-14");
    expect(found.mentor).toBe("Mon 18:00–19:00");
    expect([found.minutes, found.counted]).toEqual([60, 60]);
  });

  it("is never more than what counts for the fit, and not known without an answer", () => {
    const spring = { startsOn: "2027-03-01", endsOn: "2027-04-30" };
    const found = shared(spring, ",Mon 17-18; Tue 18-19", "America/New_York,Mon 12-13; Tue 12-13");
    expect(found.minutes).toBeLessThanOrEqual(found.counted);
    expect(shared(winter, ",Mon 18-20", ",").minutes).toBeUndefined();
  });
});
