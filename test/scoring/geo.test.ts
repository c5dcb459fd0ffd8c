import { describe, expect, it } from "vitest";
import { geoProgramme, geoRoster } from "../../bench/geo-roster.js";
import { instance } from "../../bench/instances.js";
import { fitMatrix, scoringOf } from "../../src/scoring/index.js";

const HALF_A_UNIT = 0.5e-6;

describe("geo, the reference population, written as a programme", () => {
  it("has the fits of its definition within half a unit a criterion", () => {
    const [programme, roster] = [geoProgramme(), geoRoster(60, 90)];
    const { units } = fitMatrix(scoringOf(programme, roster), programme, roster);
    const costs = instance("geo", 60, 90);
    const apart = costs.reduce(
      (most, cost, cell) => Math.max(most, Math.abs(1 - cost - units[cell]! / 1e6)),
      0,
    );
    expect(apart).toBeLessThanOrEqual(programme.criteria.length * HALF_A_UNIT + 1e-12);
  });
});
