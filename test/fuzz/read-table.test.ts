import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "../../src/tables/read-table.js";
import { FUZZ_RUNS } from "./runs.js";

const SEPARATORS = [",", ";", "\t", "|"] as const;
const BREAKS = ["\n", "\r\n", "\r"] as const;
const runs = { numRuns: FUZZ_RUNS };

/** What trimming may take away, and so what a row may hold without being one. */
const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/g;

function trimmed(cell: string): string {
  return cell.replace(/\r\n?/g, "\n").replace(INVISIBLE, "");
}

/** Text made mostly of what matters to a parser. */
const nastyText = fc.string({
  unit: fc.constantFrom(
    '"',
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r",
    "\r\n",
    " ",
    "a",
    "b",
    "é",
    "\0",
    "\ufeff",
    "sep=",
  ),
  maxLength: 60,
});

const cells = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom("a", "b", "ü", " ", "-", "1"), maxLength: 6 }) },
  fc.string({ unit: fc.constantFrom('"', ",", ";", "\t", "|", "\n", "\r\n", "x", "東"), maxLength: 8 }),
);

/** A rectangle of cells, whose headings are not blank. */
const grids = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const row = fc.array(cells, { minLength: width, maxLength: width });
  const header = fc.array(fc.string({ unit: fc.constantFrom("h", "k", "?"), minLength: 1 }), {
    minLength: width,
    maxLength: width,
  });
  return fc.tuple(header, fc.array(row, { maxLength: 8 }));
});

/** A well-formed file: every cell quoted, or only those that need it. */
function written(
  rows: readonly (readonly string[])[],
  separator: string,
  lineBreak: string,
  all: boolean,
): string {
  const cell = (text: string) =>
    all || /[",;\t|\n\r]/.test(text) || text.trim() === "" ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join(separator) + lineBreak).join("");
}

describe("reading a table", () => {
  it("never throws on any bytes, and says why where it gives no table", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(0 as const, 1 as const),
        (bytes, headerRows) => {
          const result = readTable(bytes, { file: "f", headerRows });
          if (!result.ok) expect(result.issues.some((found) => found.severity === "error")).toBe(true);
        },
      ),
      runs,
    );
  });

  it("loses no visible character of any text without an issue", () => {
    fc.assert(
      fc.property(nastyText, fc.constantFrom(0 as const, 1 as const), (text, headerRows) => {
        const result = readTable(text, { file: "f", headerRows });
        if (!result.ok || /^\ufeff*"?sep=/i.test(text)) return;
        const { headings, rows, width } = result.value;
        for (const row of rows) expect(row.cells).toHaveLength(width);
        const visible = (all: string) => all.replace(/[^abé\0]/g, "");
        expect(visible([...headings, ...rows.flatMap((row) => row.cells)].join(""))).toBe(visible(text));
      }),
      runs,
    );
  });

  it("gives the rows of a well-formed file back, with their numbers", () => {
    fc.assert(
      fc.property(
        grids,
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom(...BREAKS),
        fc.boolean(),
        fc.boolean(),
        ([header, rows], separator, lineBreak, all, asBytes) => {
          const text = written([header, ...rows], separator, lineBreak, all);
          const result = readTable(asBytes ? new TextEncoder().encode(text) : text, { file: "f", separator });
          const expected = rows
            .map((row, index) => ({ row: index + 2, cells: row.map(trimmed) }))
            .filter((row) => row.cells.some((cell) => cell !== ""));
          expect(result).toMatchObject({ ok: true, value: { headings: header, rows: expected } });
        },
      ),
      runs,
    );
  });

  it("finds the separator of a well-formed file whose headings it separates", () => {
    const plain = fc.string({ unit: fc.constantFrom("a", "b", " "), minLength: 1, maxLength: 6 });
    const answers = fc.array(plain, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom(...SEPARATORS),
        fc.array(fc.tuple(plain, answers, plain), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (separator, rows, all) => {
          const joiner = separator === ";" ? ", " : ";";
          const grid = rows.map(([name, topics, year]) => [name, topics.join(joiner), year]);
          const text = written([["Name", "Topics", "Year"], ...grid], separator, "\n", all);
          const result = readTable(text, { file: "f" });
          expect(result).toMatchObject({
            ok: true,
            value: { separator, headings: ["Name", "Topics", "Year"] },
          });
        },
      ),
      runs,
    );
  });

  it("either reports a removed quote or reads every row as it would without quotes", () => {
    fc.assert(
      fc.property(grids, fc.nat(), ([header, rows], which) => {
        const text = written([header, ...rows], ",", "\n", true);
        const quotes = [...text.matchAll(/"/g)].map((found) => found.index);
        const at = quotes[which % quotes.length]!;
        const result = readTable(text.slice(0, at) + text.slice(at + 1), { file: "f", separator: "," });
        const visible = (all: string) => all.replace(/[^abü1x東hk]/g, "");
        if (!result.ok) return;
        const { headings, rows: found } = result.value;
        expect(visible([...headings, ...found.flatMap((row) => row.cells)].join(""))).toBe(visible(text));
      }),
      runs,
    );
  });
});
