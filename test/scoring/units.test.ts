import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitOfUnits, PERFECT_FIT, unitsOfFit } from "../../src/scoring/index.js";
import { contribution, weightsInUnits } from "../../src/scoring/units.js";

const sum = (units: readonly number[]) => units.reduce((total, unit) => total + unit, 0);

describe("weights in units", () => {
  it("go to the largest remainders first", () => {
    expect(weightsInUnits([1, 1, 1])).toEqual([333_334, 333_333, 333_333]);
    expect(weightsInUnits([12, 10, 6])).toEqual([428_571, 357_143, 214_286]);
  });

  it("sum to a perfect fit exactly, whatever the weights", () => {
    const weight = fc.oneof(
      fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }),
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.nat(20),
    );
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 12 }), (weights) => {
        fc.pre(weights.some((one) => one > 0));
        const units = weightsInUnits(weights);
        expect(sum(units)).toBe(PERFECT_FIT);
        expect(units.every((unit) => Number.isInteger(unit) && unit >= 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("sum to a perfect fit where the weights' own sum is beyond a double", () => {
    expect(weightsInUnits([1e308, 1e308])).toEqual([500_000, 500_000]);
  });

  it("keep the order of the weights", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 8 }), (weights) => {
        fc.pre(weights.some((one) => one > 0));
        const units = weightsInUnits(weights);
        const byWeight = [...units.keys()].sort(
          (a, b) =>
            (weights[a] as number) - (weights[b] as number) || (units[a] as number) - (units[b] as number),
        );
        const inOrder = byWeight.map((at) => units[at] as number);
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      }),
    );
  });

  it("give nothing to a weight of 0", () => {
    expect(weightsInUnits([0, 3, 0])).toEqual([0, PERFECT_FIT, 0]);
  });
});

describe("units", () => {
  it("come back from a fit as they went in", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: PERFECT_FIT }),
        (units) => unitsOfFit(fitOfUnits(units)) === units,
      ),
    );
  });

  it("are whole for every contribution, and no more than the weight", () => {
    fc.assert(
      fc.property(fc.nat(PERFECT_FIT), fc.double({ min: 0, max: 1, noNaN: true }), (weight, fit) => {
        const units = contribution(weight, fit);
        return Number.isInteger(units) && units >= 0 && units <= weight;
      }),
    );
  });
});
