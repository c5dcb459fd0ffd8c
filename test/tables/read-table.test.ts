import { describe, expect, it } from "vitest";
import type { ReadTableOptions } from "../../src/tables/read-table.js";
import { readTable } from "../../src/tables/read-table.js";

function read(input: string | Uint8Array, options: Partial<ReadTableOptions> = {}) {
  return readTable(input, { file: "people.csv", ...options });
}

function tableOf(input: string | Uint8Array, options: Partial<ReadTableOptions> = {}) {
  const result = read(input, options);
  if (!result.ok) throw new Error(result.issues.map((found) => found.message).join("\n"));
  return result.value;
}

function cellsOf(input: string | Uint8Array, options: Partial<ReadTableOptions> = {}) {
  return tableOf(input, options).rows.map((row) => row.cells);
}

function codesOf(input: string | Uint8Array, options: Partial<ReadTableOptions> = {}) {
  return read(input, options).issues.map((found) => found.code);
}

describe("rows", () => {
  it("are cells under headings", () => {
    expect(tableOf("Name,Year\nAnn,2\nBo,3\n")).toEqual({
      file: "people.csv",
      headings: ["Name", "Year"],
      width: 2,
      rows: [
        { row: 2, cells: ["Ann", "2"] },
        { row: 3, cells: ["Bo", "3"] },
      ],
      separator: ",",
      encoding: "text",
      dialect: "plain",
    });
  });

  it("end in CRLF, lone CR and LF, even in one file", () => {
    expect(cellsOf("a,b\r\n1,2\r3,4\n5,6")).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("are counted as a spreadsheet counts them: blank rows yes, line breaks in quotes no", () => {
    const { rows } = tableOf('a,b\n"1\r\n2",x\n\n , \n3,y\n');
    expect(rows).toEqual([
      { row: 2, cells: ["1\n2", "x"] },
      { row: 5, cells: ["3", "y"] },
    ]);
  });

  it("lose white space around cells, no-break and zero-width included", () => {
    expect(cellsOf("a,b\n\u00a0 x\u200b ,\u2060y z\ufeff\n")).toEqual([["x", "y z"]]);
  });

  it("keep a heading __proto__ and repeated headings", () => {
    const { headings, rows } = tableOf("__proto__,a,a\n1,2,3\n");
    expect(headings).toEqual(["__proto__", "a", "a"]);
    expect(rows[0]?.cells).toEqual(["1", "2", "3"]);
  });

  it("are all data where there is no header, as wide as the widest", () => {
    const table = tableOf("1,4,S1,S2,\n2,5,S3,,\n", { headerRows: 0 });
    expect(table.headings).toEqual([]);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ["1", "4", "S1", "S2"],
      ["2", "5", "S3", ""],
    ]);
  });
});

describe("the separator", () => {
  it.each([",", ";", "\t", "|"])("is found to be %j", (separator) => {
    const text = ["Name", "Year\nAnn", "2\nBo", "3\n"].join(separator);
    expect(tableOf(text)).toMatchObject({ separator, headings: ["Name", "Year"] });
  });

  it("is not the semicolon of multi-select answers, quoted or not", () => {
    expect(tableOf("Name,Topics\nAnn,thesis;careers\nBo,thesis;work\n").separator).toBe(",");
    expect(tableOf('"Name","Topics"\n"Ann","a;b;"\n"Bo","a;c;"\n').separator).toBe(",");
    expect(tableOf("Ann,thesis;careers\nBo,thesis;work\n", { headerRows: 0 }).separator).toBe(",");
  });

  it("is not the comma of prose, even in every row", () => {
    expect(tableOf("Name;When, where\nAnn;Mon, here\nBo;Tue, there\n").separator).toBe(";");
  });

  it("does not matter in a file of one column", () => {
    expect(cellsOf("Name\nAnn\nDr. Bo, retired\n", { separator: ";" })).toEqual([
      ["Ann"],
      ["Dr. Bo, retired"],
    ]);
    expect(cellsOf("Name\nAnn\nBo\n")).toEqual([["Ann"], ["Bo"]]);
  });

  it("is what Excel's first line says, which is no row", () => {
    const table = tableOf("sep=|\r\nName|Topics\r\nAnn|a,b\r\n");
    expect(table).toMatchObject({ separator: "|", headings: ["Name", "Topics"] });
    expect(table.rows[0]).toEqual({ row: 2, cells: ["Ann", "a,b"] });
  });

  it("is what the caller says", () => {
    expect(cellsOf("a^b\n1^2\n", { separator: "^" })).toEqual([["1", "2"]]);
    expect(codesOf("a,b\n1,2\n", { separator: ", " })).toEqual(["wrong-separator"]);
  });
});

describe("encodings", () => {
  const text = "Name,Place\nZoë,Łódź – 東京\n";
  const utf16 = (mark: string) =>
    new Uint8Array(Uint16Array.from(mark + text, (c) => c.charCodeAt(0)).buffer);
  const swapped = (bytes: Uint8Array) => bytes.map((_, index) => bytes[index ^ 1]!);

  it("are told by the byte-order mark", () => {
    const marked = new TextEncoder().encode(`\ufeff${text}`);
    expect(tableOf(marked)).toMatchObject({ encoding: "utf-8", headings: ["Name", "Place"] });
    expect(tableOf(utf16("\ufeff"))).toMatchObject({ encoding: "utf-16le", headings: ["Name", "Place"] });
    expect(tableOf(swapped(utf16("\ufeff"))).encoding).toBe("utf-16be");
  });

  it("are told by NULs in every other byte", () => {
    expect(tableOf(utf16("")).encoding).toBe("utf-16le");
    expect(cellsOf(utf16(""))).toEqual([["Zoë", "Łódź – 東京"]]);
    expect(cellsOf(swapped(utf16("")))).toEqual([["Zoë", "Łódź – 東京"]]);
  });

  it("are Windows-1252 where UTF-8 fails, with its own characters at 0x80 to 0x9F", () => {
    const bytes = Uint8Array.from([
      ...Buffer.from("Name,Fee\nJos"),
      0xe9,
      0x2c,
      0x80,
      0x20,
      0x93,
      0x9f,
      0x94,
    ]);
    expect(tableOf(bytes).encoding).toBe("windows-1252");
    expect(cellsOf(bytes)).toEqual([["José", "€ “Ÿ”"]]);
  });

  it("that are mixed in one file are said", () => {
    const bytes = Uint8Array.from([...Buffer.from("Name,Fee\nmüde,1\nJos"), 0xe9, 0x2c, 0x31]);
    expect(codesOf(bytes)).toEqual(["damaged-text"]);
  });
});

describe("what is wrong is said with its place", () => {
  it("an empty file", () => {
    for (const input of ["", "\ufeff", "\n\n", " , \n", new Uint8Array()]) {
      expect(read(input)).toMatchObject({ ok: false, issues: [{ code: "empty-file", path: "people.csv" }] });
    }
  });

  it("a header without rows, as a warning", () => {
    expect(read("Name,Year\n\n")).toMatchObject({
      ok: true,
      issues: [{ code: "header-only", severity: "warning" }],
    });
  });

  it("an unclosed quote, in the row where it begins", () => {
    const result = read('Name,Topics\nAnn,x\n\nBo,"thesis\nCy,y\nDi,z\n');
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: "unclosed-quote", place: { row: 4, column: "Topics" }, value: '"thesis' }],
    });
  });

  it("malformed quotes, and unclosed ones after them", () => {
    const result = read('Name,Topics\n"Ann "A" Ash",x\nBo,"y\n');
    expect(result.issues).toMatchObject([
      { code: "malformed-quote", place: { row: 2, column: "Name" } },
      { code: "unclosed-quote", place: { row: 3, column: "Topics" } },
    ]);
  });

  it("a row that is too long, unless what is beyond is empty", () => {
    expect(read("a,b\n1,2,,\n1,2\n").issues).toEqual([]);
    expect(read("a,b\n1,2,3\n1,2\n").issues).toMatchObject([
      {
        code: "ragged-row",
        severity: "error",
        place: { file: "people.csv", row: 2, column: "C" },
        value: "3",
      },
    ]);
  });

  it("a row that is too short, read with empty cells", () => {
    expect(read("a,b,c\n1\n")).toMatchObject({
      ok: true,
      value: { rows: [{ row: 2, cells: ["1", "", ""] }] },
      issues: [{ code: "short-row", severity: "warning", place: { row: 2, column: "b" } }],
    });
    expect(codesOf("a,b,,\n1,2\n")).toEqual([]);
  });

  it("a header that is one column short of all rows, once", () => {
    expect(codesOf("Name,Year\n1,Ann,2\n2,Bo,3\n")).toEqual(["short-header"]);
  });

  it("NUL characters", () => {
    expect(read("a,b\n1,2\nx\0y,4\n").issues).toMatchObject([
      { code: "nul-character", place: { row: 3, column: "a" }, value: "x␀y" },
    ]);
  });

  it.each([
    [[0x50, 0x4b, 3, 4, 0, 0], "a workbook or another packed file"],
    [[0xd0, 0xcf, 0x11, 0xe0], "an older workbook or document, or one with a password"],
  ])("a workbook, by how it begins: %j", (bytes, what) => {
    expect(read(Uint8Array.from(bytes)).issues).toMatchObject([
      { code: "not-text", expected: `expected a text file (CSV) but found ${what}` },
    ]);
  });

  it.each([
    ["%PDF-1.7\n1 0 obj << /Pages 2 0 R >>", "a PDF"],
    ["\n <!DOCTYPE html>\n<html><body>Please, sign in</body></html>", "a web page"],
    ["{\\rtf1\\ansi Name, Team}", "a text document"],
    ["PNG\u0001\u0002,\u0003\n".repeat(40), "something else"],
  ])("told once where it is no table: %j", (content, what) => {
    for (const input of [content, new TextEncoder().encode(content)]) {
      const { ok, issues } = readTable(input, { file: "f.csv" });
      expect(ok).toBe(false);
      expect(issues.map(({ code }) => code)).toEqual(["not-text"]);
      expect(issues[0]?.message).toContain(`but found ${what}`);
    }
  });

  it("everything at once", () => {
    expect(codesOf("a,b\n1\n1,2,3\n1,2\n1,2,4\n")).toEqual(["short-row", "ragged-row", "ragged-row"]);
  });

  it("a thousand times of each kind at most, then how many more", () => {
    const { issues } = read(`a,b\n1,2\n${"1,2,3\n".repeat(1500)}`);
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)?.message).toContain("500 more");
  });
});

// A reader that takes more than linear time on one of these does not end before the test does.
describe("hostile input is read to its end", () => {
  it.each([
    [
      "quotes that never close properly before long blanks",
      `a,b\n"${'x"'.repeat(100_000)}${" ".repeat(1_000_000)}`,
    ],
    ["nothing but quotes", '"'.repeat(1_000_001)],
    ["long blanks within a cell", `a,b\nx${" ".repeat(1_000_000)}y,2\n`],
    ["more rows than a spreadsheet holds", "a\n".repeat(1_100_000)],
    ["nothing but separators", ",".repeat(1_000_000)],
  ])("%s", (_, text) => {
    const result = read(text);
    if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
  });
});
