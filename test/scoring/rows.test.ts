import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineProgramme, type Programme } from "../../src/programme/index.js";
import { type Roster, readRoster } from "../../src/roster/index.js";
import {
  fitRows,
  isBlockedBy,
  pairUnits,
  type ScoredCriterion,
  scoredCriteria,
  scoringOf,
} from "../../src/scoring/index.js";
import { classKernel, classTable } from "../../src/scoring/rows/class-kernel.js";
import { coverageKernel } from "../../src/scoring/rows/coverage-kernel.js";
import { distanceKernel } from "../../src/scoring/rows/distance-kernel.js";
import { overlapKernel } from "../../src/scoring/rows/overlap-kernel.js";
import { powerDistanceKernel } from "../../src/scoring/rows/power-distance-kernel.js";
import { type KernelContext, type RowKernel, unitsMeasure } from "../../src/scoring/rows/row-kernel.js";
import { sharedTimeKernel } from "../../src/scoring/rows/shared-time-kernel.js";
import { vectorKernel } from "../../src/scoring/rows/vector-kernel.js";
import { contribution } from "../../src/scoring/units.js";
import { programmeWithCsv } from "../arbitraries/index.js";

interface Case {
  readonly programme: Programme;
  readonly roster: Roster;
}

const cases = programmeWithCsv().map(({ programme: json, mentorsCsv, menteesCsv }): Case | undefined => {
  const programme = defineProgramme(json);
  const roster = readRoster(programme, { mentors: mentorsCsv, mentees: menteesCsv });
  return roster.ok ? { programme, roster: roster.value } : undefined;
});

/** The kernel's units against the comparison's, for every pair that no missing answer blocks. */
function expectSame({ programme, roster }: Case, scored: ScoredCriterion, kernel: RowKernel): number {
  let compared = 0;
  roster.mentees.forEach((mentee, at) => {
    const row = new Int32Array(roster.mentors.length);
    kernel(at, row);
    roster.mentors.forEach((mentor, column) => {
      if (isBlockedBy(scored, mentor, mentee)) return;
      const fit = scored.compare(mentor, mentee, scored.ifUnknown ?? 0);
      const units = contribution(scored.weightUnits, Number.isNaN(fit) ? scored.ifUnknown! : fit);
      compared++;
      expect(row[column], `${scored.criterion.id} in ${programme.name}`).toBe(units);
    });
  });
  return compared;
}

const KERNELS: Readonly<Record<string, (context: KernelContext) => RowKernel | undefined>> = {
  tables: (context) => {
    const table = classTable(context);
    return table === undefined ? undefined : classKernel([table]);
  },
  "counted options": overlapKernel,
  "counted slots": sharedTimeKernel,
  "added wishes": coverageKernel,
  "points on a sphere": distanceKernel,
  "directions side by side": vectorKernel,
  "levels of power": powerDistanceKernel,
};

describe("fits a row at a time", () => {
  it.each(Object.entries(KERNELS))("are those of the comparison, to the unit: %s", (_, build) => {
    let compared = 0;
    fc.assert(
      fc.property(cases, (found) => {
        fc.pre(found !== undefined);
        const { programme, roster } = found as Case;
        for (const scored of scoredCriteria(scoringOf(programme, roster))) {
          const measure = unitsMeasure(scored);
          const kernel = build({
            scored,
            programme,
            roster,
            everybody: roster,
            measure,
            missing: scored.ifUnknown ?? 0,
          });
          if (kernel !== undefined) compared += expectSame(found as Case, scored, kernel);
        }
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it("sum to the pair's fit over all criteria, however the tables are folded", () => {
    fc.assert(
      fc.property(cases, (found) => {
        fc.pre(found !== undefined);
        const { programme, roster } = found as Case;
        const scoring = scoringOf(programme, roster);
        const write = fitRows(scoring, programme, roster);
        roster.mentees.forEach((mentee, at) => {
          const row = new Int32Array(roster.mentors.length).fill(7);
          write(at, row);
          roster.mentors.forEach((mentor, column) => {
            const units = pairUnits(scoring, mentor, mentee);
            if (!Number.isNaN(units)) expect(row[column]).toBe(units);
          });
        });
      }),
      { numRuns: 150, seed: 6 },
    );
  });
});
