import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkGroups, formGroups } from "../../../src/assignment/groups/index.js";
import { bestGroupsByForce } from "../../oracles/best-groups-by-force.js";
import { arbitraryGroups } from "./arbitrary-groups.js";

describe("forming groups", () => {
  it("finds what trying everything finds, passes its check, and has a bound above it", () => {
    fc.assert(
      fc.property(arbitraryGroups(), (problem) => {
        const grouping = formGroups(problem, { iterations: 6000 });
        expect(checkGroups(problem, grouping)).toEqual({ holds: true });
        const best = bestGroupsByForce(problem);
        expect(grouping.coverage).toBe(best.coverage);
        if (problem.objective === "worst-group") expect(grouping.worstUnits).toBe(best.worst);
        expect(grouping.totalUnits).toBe(best.total);
        expect(grouping.bound.coverage).toBeGreaterThanOrEqual(best.coverage);
        expect(grouping.bound.totalUnits).toBeGreaterThanOrEqual(best.total);
      }),
      { seed: 1, numRuns: 80 },
    );
  });

  it("proves how good the worst group can be where that comes first, and is told when it says less", () => {
    let proven = 0;
    fc.assert(
      fc.property(arbitraryGroups(), (given) => {
        if (given.leadersPerGroup === 2) return;
        const problem = { ...given, objective: "worst-group" } as const;
        const grouping = formGroups(problem, { iterations: 6000 });
        expect(checkGroups(problem, grouping)).toEqual({ holds: true });
        if (grouping.worstUnits === null) return;
        const { worst } = grouping.bound;
        expect(worst!.units).toBe(bestGroupsByForce(problem).worst);
        if (grouping.isProvenOptimal) proven++;
        const lower = { ...grouping.bound, worst: { ...worst!, units: worst!.units - 1 } };
        expect(checkGroups(problem, { ...grouping, bound: lower, isProvenOptimal: false }).holds).toBe(false);
      }),
      { seed: 2, numRuns: 80 },
    );
    expect(proven).toBeGreaterThan(10);
  });

  it("proves with two leaders a group how good the worst can be, and is told when it says less", () => {
    let [bounded, exact] = [0, 0];
    fc.assert(
      fc.property(arbitraryGroups({ leaders: 4 }), (given) => {
        if (given.leaders < 2) return;
        const problem = { ...given, leadersPerGroup: 2, objective: "worst-group" } as const;
        const grouping = formGroups(problem, { iterations: 6000 });
        expect(checkGroups(problem, grouping)).toEqual({ holds: true });
        const best = bestGroupsByForce(problem).worst;
        const { worst } = grouping.bound;
        if (best === null) return;
        expect(worst!.units).toBeGreaterThanOrEqual(best);
        if (worst!.units === best) exact++;
        bounded++;
        const lower = { ...grouping.bound, worst: { ...worst!, units: best - 1 } };
        expect(checkGroups(problem, { ...grouping, bound: lower, isProvenOptimal: false }).holds).toBe(false);
      }),
      { seed: 3, numRuns: 300 },
    );
    expect(bounded).toBeGreaterThan(20);
    expect(exact).toBeGreaterThan(5);
  });
});
