import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupInstance } from "../../../bench/group-instances.js";
import { formWith } from "../../../src/assignment/groups/form-groups.js";
import type { GroupOptions } from "../../../src/assignment/groups/group-options.js";
import {
  checkGroups,
  formGroups,
  type Grouping,
  type GroupProblem,
} from "../../../src/assignment/groups/index.js";
import { searchLarge } from "../../../src/assignment/groups/large-search.js";
import { bestGroupsByForce } from "../../oracles/best-groups-by-force.js";
import { arbitraryGroups } from "./arbitrary-groups.js";

function formAsLarge(problem: GroupProblem, options: GroupOptions = {}): Grouping {
  const steps = formWith(problem, options, () => searchLarge);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

describe("the search for large problems", () => {
  it("finds on small ones what trying everything finds, passes its check, and has a bound above it", () => {
    let [bounded, exact] = [0, 0];
    fc.assert(
      fc.property(arbitraryGroups(), (problem) => {
        const grouping = formAsLarge(problem, { iterations: 6000 });
        expect(checkGroups(problem, grouping)).toEqual({ holds: true });
        const best = bestGroupsByForce(problem);
        expect(grouping.coverage).toBe(best.coverage);
        if (problem.objective === "worst-group") expect(grouping.worstUnits).toBe(best.worst);
        expect(grouping.totalUnits).toBe(best.total);
        expect(grouping.bound.coverage).toBeGreaterThanOrEqual(best.coverage);
        expect(grouping.bound.totalUnits).toBeGreaterThanOrEqual(best.total);
        const isBounded = problem.objective === "worst-group" && best.worst !== null;
        expect(grouping.bound.worst !== undefined).toBe(isBounded);
        if (!isBounded) return;
        expect(grouping.bound.worst!.units).toBeGreaterThanOrEqual(best.worst!);
        if (grouping.bound.worst!.units === best.worst) exact++;
        bounded++;
        const lower = { ...grouping.bound, worst: { ...grouping.bound.worst!, units: best.worst! - 1 } };
        expect(checkGroups(problem, { ...grouping, bound: lower, isProvenOptimal: false }).holds).toBe(false);
      }),
      { seed: 2, numRuns: 40 },
    );
    expect(bounded).toBeGreaterThan(3);
    expect(exact).toBeGreaterThan(1);
  });

  it("bounds the worst group by members whose best group is known to the end, so that its check holds", () => {
    fc.assert(
      fc.property(arbitraryGroups({ leaders: 4 }), (given) => {
        const problem = { ...given, objective: "worst-group" } as const;
        expect(checkGroups(problem, formAsLarge(problem, { iterations: 600 }))).toEqual({ holds: true });
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it("comes within 3 % of its bound for 128 members with half-hour slots, passes its check, and repeats itself", () => {
    const problem = groupInstance(128, 1);
    const options = { iterations: 40_000 };
    const grouping = formGroups(problem, options);
    expect(checkGroups(problem, grouping)).toEqual({ holds: true });
    expect(grouping.bound.gap).toBeLessThan(0.03);
    expect(formGroups(problem, options)).toEqual(grouping);
  });

  it("ends with the best so far when it is stopped, at any step", () => {
    const problem = groupInstance(128, 2);
    for (const stopAt of [1, 7, 60, 150]) {
      let steps = 0;
      const grouping = formGroups(problem, { iterations: 40_000, onProgress: () => ++steps >= stopAt });
      expect(grouping.endedBy).toBe("caller");
      expect(checkGroups(problem, grouping)).toEqual({ holds: true });
    }
  });
});
