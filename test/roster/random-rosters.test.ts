import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster, restoredRoster, sentRoster } from "../../src/roster/index.js";
import { programmeWithCsv } from "../arbitraries/index.js";

const RUNS = { numRuns: 150, seed: 20270201 };

/** Every row but the header, in another order. */
function turned(csv: string, by: number): string {
  const [header, ...rows] = csv.split("\r\n");
  const at = rows.length === 0 ? 0 : by % rows.length;
  return [header, ...rows.slice(at).reverse(), ...rows.slice(0, at).reverse()].join("\r\n");
}

describe("any roster that is right for its programme", () => {
  it("is read, with warnings at most", () => {
    fc.assert(
      fc.property(programmeWithCsv(), ({ programme, mentorsCsv, menteesCsv }) => {
        const read = readRoster(defineProgramme(programme), { mentors: mentorsCsv, mentees: menteesCsv });
        const errors = read.issues.filter(({ severity }) => severity === "error");
        expect(errors.map(({ message }) => message)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("is the same once it was sent to another thread", () => {
    fc.assert(
      fc.property(programmeWithCsv(), ({ programme, mentorsCsv, menteesCsv }) => {
        const read = readRoster(defineProgramme(programme), { mentors: mentorsCsv, mentees: menteesCsv });
        if (!read.ok) throw new Error("the files are sound");
        expect(restoredRoster(sentRoster(read.value))).toEqual(read.value);
      }),
      RUNS,
    );
  });

  it("is the same whatever the order of the rows", () => {
    fc.assert(
      fc.property(programmeWithCsv(), fc.nat(6), ({ programme, mentorsCsv, menteesCsv }, by) => {
        const defined = defineProgramme(programme);
        const one = readRoster(defined, { mentors: mentorsCsv, mentees: menteesCsv });
        const other = readRoster(defined, {
          mentors: turned(mentorsCsv, by),
          mentees: turned(menteesCsv, by),
        });
        expect(other.ok && other.value).toEqual(one.ok && one.value);
      }),
      RUNS,
    );
  });
});

describe("any text at all", () => {
  it("is read into a roster or issues, and nothing is thrown", () => {
    const noise = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc
        .array(fc.constantFrom('"', ",", ";", "\n", "\r", "Id", "Name", "Q free", "__proto__", "\u0000"), {
          maxLength: 60,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(programmeWithCsv(), noise, fc.nat(), ({ programme, mentorsCsv, menteesCsv }, text, at) => {
        const cut = at % (mentorsCsv.length + 1);
        const broken = mentorsCsv.slice(0, cut) + text + mentorsCsv.slice(cut);
        for (const mentors of [text, broken]) {
          const read = readRoster(defineProgramme(programme), { mentors, mentees: menteesCsv });
          expect(read.ok || read.issues.some(({ severity }) => severity === "error")).toBe(true);
          for (const found of read.issues)
            expect([found.path, found.expected, found.remedy]).not.toContain("");
        }
      }),
      RUNS,
    );
  });
});
