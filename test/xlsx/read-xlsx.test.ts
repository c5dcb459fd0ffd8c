import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";
import { readTable } from "../../src/tables/index.js";
import { readXlsx } from "../../src/xlsx/index.js";
import { FUZZ_RUNS } from "../fuzz/runs.js";
import { programmeFor, RESPONDENTS, WRITERS } from "../support/dialect-files.js";
import { type XlsxCell, xlsxFile, zip } from "../support/xlsx-file.js";

async function contentOf(bytes: Uint8Array, sheet?: string) {
  const read = await readXlsx(bytes, { file: "f.xlsx", sheet });
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return read.value;
}

describe("a workbook", () => {
  it("of Microsoft Forms is the same roster as the CSV file", async () => {
    const file = WRITERS.microsoftForms(RESPONDENTS);
    const table = readTable(file.text, { file: "f" });
    if (!table.ok) throw new Error("not read");
    const rows: XlsxCell[][] = table.value.rows.map(({ cells }) =>
      cells.map((cell, at) => (cell === "" ? null : at === 0 || /^[1-5]$/.test(cell) ? Number(cell) : cell)),
    );
    const bytes = xlsxFile({ Form1: [[...table.value.headings], ...rows] });
    const workbook = await contentOf(bytes);
    const programme = defineProgramme(programmeFor(file));
    const roster = (mentors: Parameters<typeof readRoster>[1]["mentors"]) =>
      readRoster(programme, { mentors, mentees: file.text });
    const [fromWorkbook, fromText] = [roster(workbook), roster(file.text)];
    expect(fromWorkbook.ok && fromWorkbook.value).toEqual(fromText.ok && fromText.value);
  });

  it("keeps the numbers of its rows, blank ones too", async () => {
    const { content } = await contentOf(
      xlsxFile({ A: [undefined, ["Id", "Year"], ["a", 1], undefined, ["b", 2]] }),
    );
    const table = readTable(content, { file: "f" });
    expect(table.ok && table.value.rows).toEqual([
      { row: 3, cells: ["a", "1"] },
      { row: 5, cells: ["b", "2"] },
    ]);
  });

  it("has days, times, numbers and truths as a form would write them", async () => {
    const cells = [
      { serial: 44000.458587963 },
      { serial: 44001 },
      { serial: 0.75 },
      0.1,
      12345678901,
      true,
      false,
      'a "b"\nc, d',
      "0012",
    ];
    const { content } = await contentOf(xlsxFile({ A: [cells] }));
    const table = readTable(content, { file: "f", headerRows: 0 });
    expect(table.ok && table.value.rows[0]?.cells).toEqual([
      "2020-06-18 11:00:22",
      "2020-06-19",
      "18:00",
      "0.1",
      "12345678901",
      "TRUE",
      "FALSE",
      'a "b"\nc, d',
      "0012",
    ]);
  });

  it("with several sheets is read by its first, with a warning that the roster passes on, or by the one that is named", async () => {
    const bytes = xlsxFile({ Answers: [["Id"], ["a"]], Notes: [["Id"], ["b"]] });
    const first = await contentOf(bytes);
    expect(first).toMatchObject({
      sheets: ["Answers", "Notes"],
      issues: [{ code: "several-sheets", severity: "warning" }],
    });
    const programme = defineProgramme({
      name: "p",
      people: { id: "Id" },
      questions: [
        { id: "q", kind: "text", both: "Id" },
        { id: "n", kind: "choice", both: "Id" },
      ],
      criteria: [{ dimension: "goals", compare: "same", question: "n" }],
    });
    expect(
      readRoster(programme, { mentors: first, mentees: "Id\nx\n" }).issues.map(({ code }) => code),
    ).toContain("several-sheets");
    expect((await contentOf(bytes, "Notes")).content).toContain('"b"');
    expect(await readXlsx(bytes, { file: "f.xlsx", sheet: "notes" })).toMatchObject({
      ok: false,
      issues: [{ code: "unknown-sheet", remedy: 'Did you mean "Notes"?' }],
    });
  });

  it("that is none is an issue", async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([0x50, 0x4b, 3, 4])])
      expect(await readXlsx(bytes, { file: "f.xlsx" })).toMatchObject({
        ok: false,
        issues: [{ code: "not-a-workbook", path: "f.xlsx" }],
      });
  });

  const none = new Uint8Array();
  it.each([
    [{ "[Content_Types].xml": none, "word/document.xml": none }, "a text document (Word)", "spreadsheet"],
    [{ "ppt/presentation.xml": none }, "a presentation (PowerPoint)", "spreadsheet"],
    [{ "Index/Document.iwa": none }, "a document of Numbers or Pages", "export it as CSV"],
    [{ "Answers.csv": none }, "a zip archive", "Unpack it"],
    [
      { mimetype: new TextEncoder().encode("application/vnd.oasis.opendocument.spreadsheet") },
      "a spreadsheet of LibreOffice (.ods)",
      "save it as .xlsx",
    ],
    [
      { mimetype: new TextEncoder().encode("application/vnd.oasis.opendocument.text") },
      "a text document (Word)",
      "spreadsheet",
    ],
  ])("that is another kind of zip is called what it is: %j", async (files, what, remedy) => {
    const { issues } = await readXlsx(zip(files), { file: "f.xlsx" });
    expect(issues).toMatchObject([
      { code: "not-a-workbook", expected: `expected a table (CSV or .xlsx) but found ${what}` },
    ]);
    expect(issues[0]?.remedy).toContain(remedy);
  });

  it("that says it unpacks to more than memory holds is refused unread", async () => {
    const bytes = xlsxFile({ A: [["x"]] });
    const view = new DataView(bytes.buffer);
    const entry = [...bytes.keys()].find(
      (at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    )!;
    view.setUint32(entry + 24, 0xffffffff, true);
    expect(await readXlsx(bytes, { file: "f.xlsx" })).toMatchObject({
      ok: false,
      issues: [{ code: "file-too-large" }],
    });
  });

  it("that is damaged anywhere is read or is an issue, and nothing is thrown", async () => {
    const whole = xlsxFile({
      A: [
        ["Id", "Year"],
        ["a", 1],
        [true, { serial: 44000.5 }],
      ],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = whole.slice(0, length % 3 === 0 ? length : whole.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const read = await readXlsx(bytes, { file: "f.xlsx" });
          expect(read.ok || read.issues.length > 0).toBe(true);
        },
      ),
      { numRuns: Math.min(FUZZ_RUNS, 500), seed: 20270201 },
    );
  });
});
