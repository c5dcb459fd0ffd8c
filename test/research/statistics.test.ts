import fc from "fast-check";
import { erf, quantileSeq } from "mathjs";
import { mean as simpleMean, standardDeviation } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { mean, normalShareBelow, quantile, spread } from "../../src/research/statistics.js";

const numbers = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("statistics", () => {
  it("agree with a second library", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 20 }), (values, twentieths) => {
        const at = twentieths / 20;
        expect(mean(values)).toBeCloseTo(simpleMean(values), 9);
        expect(spread(values)).toBeCloseTo(standardDeviation(values), 6);
        expect(quantile(values, at)).toBeCloseTo(Number(quantileSeq(values, at)), 6);
      }),
      { numRuns: 200 },
    );
  });

  it("do not depend on the order of the values where it is a quantile", () => {
    const near = [0.1 + 0.2, 0.3, 0.3000000000000001, 0.3, 0.1 + 0.2];
    const results = Array.from({ length: 20 }, (_, turn) =>
      quantile([...near.slice(turn % 5), ...near.slice(0, turn % 5)], 0.6),
    );
    expect(new Set(results).size).toBe(1);
  });

  it("are unknown of nothing", () => {
    expect([mean([]), spread([]), quantile([], 0.5)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it("know the normal distribution", () => {
    expect(normalShareBelow(0)).toBe(0.5);
    expect(normalShareBelow(1.959963984540054)).toBeCloseTo(0.975, 12);
    expect(normalShareBelow(-1)).toBeCloseTo((1 - erf(Math.SQRT1_2)) / 2, 12);
  });
});
