import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { scanRows } from "../../src/tables/scan-rows.js";
import { splitRows } from "../../src/tables/split-rows.js";

const cell = fc.string({ unit: fc.constantFrom("a", "b", " ", ",", ";", '"', "\n", "ü"), maxLength: 6 });

describe("splitRows", () => {
  it("takes quotes off and counts a quoted line break to its row", () => {
    const text = 'a,"b, ""c"""\n\n"d\ne",f\n';
    expect(splitRows({ text, separator: "," })).toEqual([
      { row: 1, cells: ["a", 'b, "c"'] },
      { row: 3, cells: ["d\ne", "f"] },
    ]);
  });

  it("cuts every sound text as papaparse does", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((cells) => `${cells.join(",")}\n`).join("");
        fc.pre(scanRows({ text, separator: ",", mostRows: 100 }).problems.length === 0);
        const parsed = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" }).data;
        const expected = parsed
          .map((cells, index) => ({ row: index + 1, cells: cells.map((held) => held.trim()) }))
          .filter(({ cells }) => cells.some((held) => held !== ""));
        expect(splitRows({ text, separator: "," })).toEqual(expected);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
