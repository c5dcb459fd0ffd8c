import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geoProgramme, geoRoster } from "../../bench/geo-roster.js";
import { verifyMatching } from "../../src/audit/index.js";
import { compareInSteps } from "../../src/formats/compared.js";
import { matchOneToOne } from "../../src/formats/one-to-one/match-one-to-one.js";
import type { Programme } from "../../src/programme/index.js";
import type { Roster } from "../../src/roster/index.js";
import { finish } from "../../src/steps.js";
import { randomCase, readCase } from "../support/random-case.js";

/** What comes of it with fits that are kept, or written when they are asked for. */
function matched(programme: Programme, roster: Roster, onRequestFrom: number): string {
  try {
    return JSON.stringify(finish(matchOneToOne(programme, roster, { onRequestFrom })));
  } catch (error) {
    return String(error);
  }
}

describe("fits written when they are asked for", () => {
  it("give the same bytes as fits that are kept, whatever the programme", () => {
    let onRequest = 0;
    fc.assert(
      fc.property(randomCase({ people: 6, loads: true }), (random) => {
        const { programme, roster } = readCase(random);
        if (programme.format.kind !== "one-to-one") return;
        if (finish(compareInSteps(programme, roster, { onRequestFrom: 0 })).writeFits !== undefined)
          onRequest++;
        expect(matched(programme, roster, 0)).toBe(matched(programme, roster, Number.POSITIVE_INFINITY));
      }),
      { numRuns: 150, seed: 12 },
    );
    expect(onRequest).toBeGreaterThan(30);
  });

  it("give the same bytes where lists of candidates are kept, with vetoes and pairs that are preferred", () => {
    const roster = geoRoster(180, 150);
    const geo = geoProgramme();
    const [mentor, mentee] = [roster.mentors[3]!, roster.mentees[8]!];
    const programme: Programme = {
      ...geo,
      rules: [
        { id: "gap", rule: "gap", question: "years", mentorAbove: { min: 2 } },
        {
          id: "preferred",
          rule: "preferred-pairs",
          pairs: [{ mentor: mentor.id, mentee: mentee.id, value: 0.3 }],
        },
      ],
    };
    const away = { ...roster.mentors[9]!, takesPart: false };
    const some = { ...roster, mentors: roster.mentors.map((one, at) => (at === 9 ? away : one)) };
    for (const [defined, people] of [
      [geo, roster],
      [programme, some],
    ] as const) {
      const bytes = matched(defined, people, 0);
      expect(bytes).toBe(matched(defined, people, Number.POSITIVE_INFINITY));
      expect(verifyMatching(defined, people, JSON.parse(bytes))).toEqual({ holds: true });
    }
  });

  it("are written once for whoever reads all of them", () => {
    const compared = finish(compareInSteps(geoProgramme(), geoRoster(20, 30), { onRequestFrom: 0 }));
    const row = new Int32Array(30);
    compared.writeFits?.(7, row);
    expect(compared.fits.units.subarray(7 * 30, 8 * 30)).toEqual(row);
    expect(compared.fits.units).toBe(compared.fits.units);
  });
});
