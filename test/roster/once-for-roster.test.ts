import { describe, expect, it } from "vitest";
import { geoProgramme, geoRoster } from "../../bench/geo-roster.js";
import { onceForRoster, ownRoster } from "../../src/roster/index.js";
import { fitMatrix, scoringOf } from "../../src/scoring/index.js";

describe("what is worked out of a roster once", () => {
  const roster = geoRoster(3, 2);

  it("is kept for a roster of one's own, by key, and worked out anew for any other", () => {
    let times = 0;
    const count = onceForRoster(
      ({ mentors }, add: number) => {
        times++;
        return mentors.length + add;
      },
      (add) => String(add),
    );
    const own = ownRoster(roster);
    expect([count(own, 1), count(own, 1), count(own, 2), count(ownRoster(own), 2)]).toEqual([3, 3, 4, 4]);
    expect(times).toBe(2);
    expect([count(roster, 1), count(roster, 1)]).toEqual([3, 3]);
    expect(times).toBe(4);
  });

  it("is no old answer where somebody writes one over between two matches", () => {
    const programme = geoProgramme();
    const unitsOf = () => fitMatrix(scoringOf(programme, roster), programme, roster).units;
    const before = unitsOf();
    (roster.mentees[0]!.answers as Record<string, unknown>)["free"] = undefined;
    expect(unitsOf()).not.toEqual(before);
  });
});
