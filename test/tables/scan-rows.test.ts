import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { scanRows } from "../../src/tables/scan-rows.js";

const texts = fc
  .string({
    unit: fc.constantFrom('"', '""', ",", ";", "\t", "\n", " ", "\u00a0", "\ufeffa", "b"),
    maxLength: 40,
  })
  .map((text) => `x${text}\n`);

describe("scanning rows", () => {
  it("sees the cells that papaparse cuts, wherever quotes are sound, and a problem wherever papaparse does", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(",", ";", "\t", " "), (text, separator) => {
        const scan = scanRows({ text, separator, mostRows: 1000 });
        const parse = (part: string) => Papa.parse<string[]>(part, { delimiter: separator, newline: "\n" });
        expect(parse(text).errors.length > 0).toBe(scan.problems.length > 0);
        const sound = parse(text.slice(0, scan.soundLength));
        expect(sound.errors.filter((found) => found.type === "Quotes")).toEqual([]);
        const widths = scan.soundLength === 0 ? [] : sound.data.slice(0, -1).map((cells) => cells.length);
        // A row without any character has no cell for the one, an empty one for the other.
        expect(scan.widths.slice(0, widths.length).map((width) => width || 1)).toEqual(widths);
      }),
      { numRuns: 2000 },
    );
  });
});
