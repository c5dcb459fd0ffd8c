import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadTimesOptions, readTimes } from "../../src/roster/week/read-times.js";
import { FUZZ_RUNS } from "./runs.js";

const DAYS = ["Mon", "Tuesday", "wednesdays", "Thu", "FRI", "Sa", "Sun."];
const runs = { numRuns: FUZZ_RUNS };

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...DAYS,
        "18",
        "6:30",
        "24:00",
        "pm",
        "am",
        "-",
        "–",
        " to ",
        " and ",
        ",",
        ";",
        "\n",
        " ",
        "h",
        "Evening",
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);

const options: fc.Arbitrary<ReadTimesOptions> = fc.constantFrom(
  {},
  { day: 3 },
  { slot: "18-20" },
  { slot: "Evening", labels: { Evening: "18:00-21:00" } },
  { labels: { Evening: "18:00-21:00", "": "9-11", "a,b": "nonsense" } },
);

describe("reading times", () => {
  it("never throws, and gives ranges that lie in a week", () => {
    fc.assert(
      fc.property(texts, options, (text, given) => {
        for (const { from, quarters } of readTimes(text, given).ranges) {
          expect(Number.isInteger(from) && from >= 0 && from <= 672).toBe(true);
          expect(Number.isInteger(quarters) && quarters >= 1 && quarters <= 96).toBe(true);
        }
      }),
      runs,
    );
  });

  it("says of every item either times or that it cannot be read", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const isBlank = text.replace(/[;,\n\s]|\band\b/gi, "") === "";
        const { ranges, unreadable } = readTimes(text);
        if (!isBlank) expect(ranges.length + unreadable.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it("reads what it is meant to, however it is written", () => {
    const range = fc.tuple(fc.nat(6), fc.nat(95), fc.integer({ min: 1, max: 95 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 6 }),
        fc.constantFrom(", ", ";", "\n", " and "),
        (list, joiner) => {
          const items = list.map(([day, from, quarters, twelve]) => {
            const clock = twelve ? clock12 : clock24;
            return `${DAYS[day]} ${clock(from)}${twelve ? " to " : "–"}${clock(from + quarters)}`;
          });
          expect(readTimes(items.join(joiner))).toEqual({
            ranges: list.map(([day, from, quarters]) => ({ from: day * 96 + from, quarters })),
            unreadable: [],
          });
        },
      ),
      runs,
    );
  });
});

function clock24(quarter: number): string {
  return `${Math.floor((quarter % 96) / 4)}:${String((quarter % 4) * 15).padStart(2, "0")}`;
}

function clock12(quarter: number): string {
  const hour = Math.floor((quarter % 96) / 4);
  return `${hour % 12 || 12}:${String((quarter % 4) * 15).padStart(2, "0")}${hour < 12 ? "am" : " PM"}`;
}
