import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csv } from "../../src/report/csv.js";

/** Written out again, not taken from the code: what starts a formula. */
const STARTS = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];

function startsFormula(text: string): boolean {
  const visible = text.replace(/^[\s\u00ad\u200b-\u200f\u2060]+/, "");
  return /^[\t\r\n]/.test(text) || STARTS.some((start) => visible.startsWith(start));
}

describe("rows as comma-separated text", () => {
  it("separates by semicolons or tabs where asked to, and quotes what holds them", () => {
    expect(csv([["a;b", "c,d", "e"]], { separator: ";" })).toBe('"a;b";"c,d";e\r\n');
    expect(csv([["a\tb", "c"]], { separator: "\t" })).toBe('"a\tb"\tc\r\n');
  });

  it("end in CRLF, and cells are quoted where they must be", () => {
    expect(
      csv([
        ["a", 1, 'x "y"'],
        ["b,c", -2.5, "two\nlines"],
        ["d;e", "", " f"],
      ]),
    ).toBe('a,1,"x ""y"""\r\n"b,c",-2.5,"two\nlines"\r\n"d;e",," f"\r\n');
  });

  it("begin with a byte-order mark where it is asked for", () => {
    expect(csv([["ä"]], { byteOrderMark: true })).toBe("\ufeffä\r\n");
    expect(csv([])).toBe("");
  });

  it("keep a row of one empty cell", () => {
    expect(csv([[""], ["x"]])).toBe('""\r\nx\r\n');
  });

  it.each([...STARTS.map((start) => `${start}1+1`), " =1", "\u200b=1", "\t1", "\r1", "\u3000＝1"])(
    "make %j harmless",
    (text) => {
      const [[cell]] = Papa.parse<string[]>(csv([[text, "x"]]), { newline: "\r\n" }).data as [[string]];
      expect(cell).toBe(`'${text}`);
    },
  );

  it("leave numbers as they are, and text that only looks like one", () => {
    expect(csv([[-1, 0, 1e21, "7", "a=b", "x-y"]])).toBe("-1,0,1e+21,7,a=b,x-y\r\n");
    expect(csv([[Number.NEGATIVE_INFINITY]])).toBe("'-Infinity\r\n");
  });

  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...STARTS, '"', ",", ";", "\t", "\r", "\n", " ", "'", "a", "\ufeff") }),
  );

  it("are read back as they were written, but for the apostrophes", () => {
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const { data, errors } = Papa.parse<string[]>(csv(rows), {
          delimiter: ",",
          newline: "\r\n",
          fastMode: false,
        });
        expect(errors).toEqual([]);
        expect(data.slice(0, -1)).toEqual(
          rows.map((row) => row.map((cell) => (startsFormula(cell) ? `'${cell}` : cell))),
        );
      }),
    );
  });

  it("never give a spreadsheet a formula", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [[cell]] = Papa.parse<string[]>(csv([[text, "x"]]), { delimiter: ",", newline: "\r\n" })
          .data as [[string]];
        expect(startsFormula(cell)).toBe(false);
      }),
    );
  });
});
