import { describe, expect, it } from "vitest";
import { faultlineOf, groupFitParts, groupFitUnits } from "../../../src/assignment/groups/index.js";

describe("the fit of a group", () => {
  it("is the weighted mean of the means, rounded down, and its parts sum to it", () => {
    const weights = { pairs: 7, cohesion: 3 };
    const sums = {
      leaders: 1,
      members: 3,
      pairs: 2_000_000,
      likeness: 1_000_000,
      difference: 0,
      faultline: 0,
    };
    expect(groupFitUnits(weights, sums)).toBe(Math.floor((7 * 666_666.6667 + 3 * 333_333.3333) / 10));
    const { pairs, cohesion } = groupFitParts(weights, sums);
    expect(pairs + cohesion).toBe(groupFitUnits(weights, sums));
  });

  it("of a single member is the leader's, whatever cohesion weighs", () => {
    const sums = { leaders: 1, members: 1, pairs: 400_000, likeness: 0, difference: 0, faultline: 0 };
    expect(groupFitUnits({ pairs: 1, cohesion: 9 }, sums)).toBe(400_000);
  });

  it("without leaders counts how well the members suit each other, over all their pairs", () => {
    const weights = { pairs: 6, cohesion: 4 };
    const sums = {
      leaders: 0,
      members: 3,
      pairs: 1_800_000,
      likeness: 900_000,
      difference: 0,
      faultline: 0,
    };
    // Three pairs: 600,000 and 300,000 on average.
    expect(groupFitUnits(weights, sums)).toBe(480_000);
    expect(groupFitParts(weights, sums)).toEqual({
      pairs: 360_000,
      cohesion: 120_000,
      diversity: 0,
      faultline: 0,
    });
  });

  it("loses what the faultline weighs, down to 0", () => {
    const sums = { leaders: 1, members: 4, pairs: 4_000_000, likeness: 0, difference: 0, faultline: 500_000 };
    expect(groupFitUnits({ pairs: 2, faultline: 1 }, sums)).toBe(750_000);
    expect(groupFitUnits({ pairs: 1, faultline: 9 }, sums)).toBe(0);
  });
});

describe("a faultline", () => {
  const halves = (a: number, b: number): number => (a < 2 === b < 2 ? 0 : 1_000_000);

  it("is perfect where two pairs of twins differ in everything", () => {
    expect(faultlineOf([0, 1, 2, 3], halves)).toBe(1_000_000);
  });

  it("is nothing where all are equally far apart, or there are fewer than four", () => {
    expect(faultlineOf([0, 1, 2, 3], () => 500_000)).toBe(0);
    expect(faultlineOf([0, 1, 2], halves)).toBe(0);
  });

  it("is the silhouette by hand for four on a line at 0, 1, 4 and 5", () => {
    const at = [0, 1, 4, 5];
    const distance = (a: number, b: number): number => 100_000 * Math.abs(at[a]! - at[b]!);
    // Outer two: a = 1, b = 4.5. Inner two: a = 1, b = 3.5.
    const millionths = (2 * Math.round((1e6 * 3.5) / 4.5) + 2 * Math.round((1e6 * 2.5) / 3.5)) / 4;
    expect(faultlineOf([0, 1, 2, 3], distance)).toBe(Math.floor(millionths));
  });
});
