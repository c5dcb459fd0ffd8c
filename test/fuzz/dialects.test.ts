import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessProgramme } from "../../src/init/index.js";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";
import { readTable } from "../../src/tables/index.js";
import { INTERESTS, programmeFor, type Respondent, WRITERS, YEARS } from "../support/dialect-files.js";
import { FUZZ_RUNS } from "./runs.js";

const runs = { numRuns: FUZZ_RUNS };
/** Readers that go through whole programmes are slower. */
const fewer = { numRuns: Math.ceil(FUZZ_RUNS / 10) };

const WRITER_LIST = Object.values(WRITERS);

/** What spreadsheets, pages and parsers could take for something else. */
const nasty = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "+a",
    "-a",
    "@a",
    "<script>alert(1)</script>",
    "__proto__",
    "constructor",
    '"',
    "a;b",
    "a,b",
    "{}",
    '{"ImportId":"x"}',
    "Response",
    "X",
    "#",
  ),
  fc.string({ unit: fc.constantFrom('"', ",", ";", "|", "\n", "<", "=", "é", "东", " "), maxLength: 6 }),
);

const respondents: fc.Arbitrary<readonly Respondent[]> = fc
  .array(
    fc.record({
      name: nasty,
      year: fc.constantFrom(...YEARS),
      topics: fc.tuple(fc.constantFrom("1", "5", ""), fc.constantFrom("2", "4")),
      interests: fc.subarray([...INTERESTS]),
      note: nasty,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((people) => people.map((person, at) => ({ ...person, email: `p${at}@x.example` })));

const writers = fc.constantFrom(...WRITER_LIST);

describe("reading a dialect", () => {
  it("loses nobody and none of their words, whatever stands in the cells", () => {
    const trimmed = (text: string) => text.trim();
    fc.assert(
      fc.property(respondents, writers, (people, write) => {
        const file = write(people);
        const table = readTable(file.text, { file: "f", dialect: file.dialect });
        if (!table.ok) throw new Error(table.issues[0]?.message);
        expect(table.value.rows).toHaveLength(people.length);
        for (const [at, { email, note }] of people.entries()) {
          const cells = table.value.rows[at]?.cells ?? [];
          expect(cells).toContain(email);
          expect(cells).toContain(trimmed(note));
        }
      }),
      runs,
    );
  });

  it("never throws on a damaged file, and either says why or gives rows of one width", () => {
    fc.assert(
      fc.property(respondents, writers, fc.nat(), fc.nat(20), nasty, (people, write, place, cut, noise) => {
        const { text } = write(people);
        const at = place % text.length;
        const result = readTable(text.slice(0, at) + noise + text.slice(at + cut), { file: "f" });
        expect(result.ok || result.issues.some(({ severity }) => severity === "error")).toBe(true);
        if (!result.ok) return;
        for (const { cells, cellRows } of result.value.rows) {
          expect(cells).toHaveLength(result.value.width);
          expect(cellRows?.length ?? cells.length).toBe(cells.length);
        }
        expect(result.value.headings).toHaveLength(result.value.width);
      }),
      runs,
    );
  });

  it("never throws on bytes that begin like one", () => {
    const starts = WRITER_LIST.map((write) => new TextEncoder().encode(write([]).text));
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
        const result = readTable(Uint8Array.from([...start, ...rest]), { file: "f" });
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
      runs,
    );
  });

  it("gives a roster or issues, and a guess or issues, for a damaged file", () => {
    fc.assert(
      fc.property(respondents, writers, fc.nat(), fc.nat(20), nasty, (people, write, place, cut, noise) => {
        const file = write(people);
        const at = place % file.text.length;
        const mentors = file.text.slice(0, at) + noise + file.text.slice(at + cut);
        const roster = readRoster(defineProgramme(programmeFor(file)), { mentors, mentees: file.text });
        expect(roster.ok || roster.issues.length > 0).toBe(true);
        const guessed = guessProgramme({ mentors, mentees: file.text });
        expect(guessed.ok || guessed.issues.length > 0).toBe(true);
      }),
      fewer,
    );
  });
});
