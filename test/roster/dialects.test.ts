import { describe, expect, it } from "vitest";
import { type Dialect, defineProgramme, type ProgrammeJson } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";
import { readTable } from "../../src/tables/index.js";
import { type DialectFile, programmeFor, RESPONDENTS, WRITERS } from "../support/dialect-files.js";

function read(json: ProgrammeJson, text: string) {
  return readRoster(defineProgramme(json), {
    mentors: { name: "mentors.csv", content: text },
    mentees: { name: "mentees.csv", content: text },
  });
}

/** An answer of nothing ticked is said in a column an option, and cannot be said in a cell. */
function withoutEmpty(roster: unknown): unknown {
  return JSON.parse(JSON.stringify(roster), (key, value) =>
    key === "interests" && value.options.length === 0 ? undefined : value,
  );
}

const files = Object.entries(WRITERS).map(([name, write]): [string, DialectFile] => [
  name,
  write(RESPONDENTS),
]);
const plain = WRITERS.plain(RESPONDENTS);

describe("the same answers in each dialect", () => {
  it.each(files)("are the same roster: %s", (_, file) => {
    const expected = read(programmeFor(plain), plain.text);
    const found = read(programmeFor(file), file.text);
    expect(found.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    if (!found.ok || !expected.ok) throw new Error("no roster");
    expect(withoutEmpty(found.value)).toEqual(withoutEmpty(expected.value));
  });

  it.each(files)("are recognised, and may be named by the programme: %s", (_, file) => {
    const table = readTable(file.text, { file: "f" });
    expect(table.ok && table.value.dialect).toBe(file.dialect);
    expect(read({ ...programmeFor(file), dialect: file.dialect }, file.text).ok).toBe(true);
  });

  it.each(files)("tell the row of the file as a spreadsheet shows it: %s", (_, file) => {
    const broken = read(programmeFor(file), file.text.replace("second year", "2nd year"));
    const line = file.text.slice(0, file.text.indexOf("second year"));
    // Line breaks within quotes start no new row.
    const row = line.split("\r\n").length;
    expect(broken.issues.find(({ code }) => code === "unknown-option")?.place).toMatchObject({ row });
  });
});

describe("a dialect that a programme names", () => {
  it.each<[Dialect, string]>([
    ["qualtrics", 'three header rows, the third of which reads {"ImportId":"QID1"}'],
    ["long", "a column Question, a column Answer, and in front of them a person's id"],
  ])("and the file is not of is an error: %s", (dialect, looks) => {
    const { issues } = read({ ...programmeFor(plain), dialect }, plain.text);
    expect(issues[0]).toMatchObject({ code: "wrong-dialect", severity: "error", value: dialect });
    expect(issues[0]?.message).toContain(looks);
  });

  it('is taken at its word where it is "plain"', () => {
    const file = WRITERS.qualtrics(RESPONDENTS);
    const table = readTable(file.text, { file: "f", dialect: "plain" });
    expect(table.ok && table.value.rows).toHaveLength(RESPONDENTS.length + 2);
  });

  it("does not concern a managers table", () => {
    const file = WRITERS.qualtrics(RESPONDENTS);
    const managed = { managers: { person: "Person", manager: "Reports to" }, dialect: file.dialect };
    const found = readRoster(defineProgramme({ ...programmeFor(file), ...managed }), {
      mentors: file.text,
      mentees: file.text,
      managers: "Person,Reports to\nAda Marder,Bo Falke\n",
    });
    expect(found.ok && found.value.managers.size).toBe(1);
  });
});

describe("Microsoft Forms", () => {
  it("tells that it did not record who answered, and takes nobody for somebody else", () => {
    const file = WRITERS.microsoftForms(RESPONDENTS);
    const found = read({ ...programmeFor(file), people: { id: "Email" } }, file.text);
    const codes = found.issues.map(({ code }) => code);
    expect(codes).toContain("anonymous-answers");
    expect(codes).toContain("missing-id");
    expect(codes).not.toContain("duplicate-person");
  });
});

describe("Qualtrics", () => {
  it("warns of responses that were previews", () => {
    const file = WRITERS.qualtrics(RESPONDENTS);
    const found = read(programmeFor(file), file.text.replace('"IP Address","ada', '"Survey Preview","ada'));
    expect(found.issues[0]).toMatchObject({ code: "test-response", place: { row: 4 } });
  });
});

describe("rows of the long form", () => {
  const rows = (text: string) => readTable(text, { file: "f", dialect: "long" });

  it("become a row a person, in the order in which they first appear", () => {
    const found = rows("id,question,answer\na,Year,1\nb,Year,2\nA,Topics,x\na,Topics,y\n");
    expect(found).toMatchObject({
      ok: true,
      value: {
        headings: ["id", "Year", "Topics"],
        rows: [
          { row: 2, cells: ["a", "1", "x\ny"], cellRows: [2, 2, 4] },
          { row: 3, cells: ["b", "2", ""] },
        ],
      },
    });
  });

  it("without a question are an error with their row", () => {
    expect(rows("id,question,answer\na,Year,1\nb,,2\n").issues[0]).toMatchObject({
      code: "no-question",
      place: { row: 3, column: "question" },
    });
  });

  it("may ask a question that is called __proto__", () => {
    const found = rows("id,question,answer\na,__proto__,1\na,constructor,2\n");
    expect(found.ok && found.value.rows[0]?.cells).toEqual(["a", "1", "2"]);
  });

  it("are not taken for such where nobody has two", () => {
    const table = readTable("name,question,answer\na,Year,1\nb,Year,2\n", { file: "f" });
    expect(table.ok && table.value.dialect).toBe("plain");
  });
});
