import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/init/index.js";

function told(text: string): string {
  const read = parseJson(text, { file: "p.json" });
  return read.ok ? "" : read.issues.map(({ message }) => message).join("\n");
}

describe("a programme that is not JSON", () => {
  it.each([
    [
      '{\n "options": ["History",,\n "Law"]\n}',
      "line 2, column 24",
      "Take out a comma: there is one too many.",
    ],
    ['{ "rules": [1, 2,] }', "line 1, column 18", "Take out a comma"],
    ['{ "name": "Spring",\n}', "line 2, column 1", "Take out a comma"],
    ['{ “name”: "Spring" }', "line 1, column 3", "Type straight quotes"],
    ['{ "name": "Spring"\n "seed": 1 }', "line 2, column 2", "Put a comma in front of it"],
    ['{ "name" "Spring" }', "line 1, column 10", "Put a colon"],
    ['{ "name": "Spring\n}', "line 1, column 11", "Close the text with a straight quote"],
    ['{ "name": "Spring"', "line 1, column 19", "The file ends too early"],
    ['{ "name": "Spring" } }', "line 1, column 22", "Take out what stands behind the last bracket"],
    ['{ "name": "C:\\programmes" }', "line 1, column 11", "Write two backslashes"],
    ['{ "name": "A\tB" }', "line 1, column 11", "Take out the tab"],
    ["{} // for spring", "line 1, column 4", "Take the comment out"],
    ["{ name: 1 }", "line 1, column 3", "straight quotes"],
    ["", "line 1, column 1", "The file ends too early"],
  ])("is told with the place and what to do: %j", (text, place, remedy) => {
    expect(told(text)).toContain(`p.json, ${place}: is not JSON from here on\n  `);
    expect(told(text)).toContain(remedy);
  });

  it("is told from what is, as the engine does, whatever the text", () => {
    const pieces = fc.array(fc.constantFrom(..."{}[],:\"'\\ \n01.e-tn", "true", "null", '"a"', "“", "//"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          pieces.map((all) => all.join("")),
        ),
        (text) => {
          let value: unknown;
          let holds = true;
          try {
            value = JSON.parse(text);
          } catch {
            holds = false;
          }
          const read = parseJson(text, { file: "p.json" });
          expect(read.ok).toBe(holds);
          if (read.ok) expect(read.value).toEqual(value);
          else expect(read.issues[0]?.message).toMatch(/^p\.json, line \d+, column \d+: is not JSON/);
        },
      ),
      { numRuns: 1000, seed: 20270301 },
    );
  });
});
