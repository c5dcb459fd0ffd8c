import { describe, expect, it } from "vitest";
import { ProgrammeError } from "../../src/issue.js";
import { defineProgramme, type ProgrammeJson } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";

function programme(slots: Readonly<Record<string, string>>, both = "Free [slot]"): ProgrammeJson {
  return {
    name: "p",
    people: { id: "Id" },
    questions: [{ id: "free", kind: "availability", slots, both }],
    criteria: [{ dimension: "availability", compare: "shared-time", question: "free", enoughMinutes: 60 }],
  };
}

function weekOf(json: ProgrammeJson, csv: string) {
  const roster = readRoster(defineProgramme(json), { mentors: csv, mentees: csv });
  if (!roster.ok) throw new Error(roster.issues[0]?.message);
  return roster.value.mentors[0]?.answers["free"];
}

describe("a column for a time of one day", () => {
  const SLOTS = { A: "Mon 18:00-20:00", B: "Sat 9:00-11:00" };

  it("says so by a tick, like a cell that writes the times out", () => {
    const written = {
      ...programme({}),
      questions: [{ id: "free", kind: "availability" as const, both: "Free" }],
    };
    for (const tick of ["1", "x", "Yes", "TRUE"])
      expect(weekOf(programme(SLOTS), `Id,Free [A],Free [B]\na,${tick},0\n`)).toEqual(
        weekOf(written, 'Id,Free\na,"Mon 18-20"\n'),
      );
  });

  it("may be named in the form's language", () => {
    const json = programme({ A: "Di 18:00-20:00", B: "Sa 9:00-11:00" });
    const days = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
    const german = { ...json, questions: [{ ...json.questions[0]!, days }] } as ProgrammeJson;
    expect(weekOf(german, "Id,Free [A],Free [B]\na,x,\n")).toEqual(
      weekOf(programme({ A: "Tue 18:00-20:00", B: "Sat 9:00-11:00" }), "Id,Free [A],Free [B]\na,x,\n"),
    );
  });

  it("is wrong where no column stands for it, or no day is meant", () => {
    for (const json of [
      programme(SLOTS, "Free [day]"),
      programme({ A: "Xyz 18:00-20:00" }),
      programme({ A: "Mon" }),
    ])
      expect(() => defineProgramme(json)).toThrow(ProgrammeError);
  });

  it("says what is neither a tick nor a day", () => {
    const roster = readRoster(defineProgramme(programme(SLOTS)), {
      mentors: "Id,Free [A],Free [B]\na,maybe,0\n",
      mentees: "Id,Free [A],Free [B]\nb,1,0\n",
    });
    expect(roster.issues[0]).toMatchObject({ code: "not-a-time", value: "maybe" });
  });
});
