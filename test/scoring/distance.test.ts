import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kilometresBetween } from "../../src/roster/index.js";
import { pairFit, scoringOf } from "../../src/scoring/index.js";
import { choice, coordinates, person, programmeOf, rosterOf } from "../support/people.js";

const place = fc.record({
  kind: fc.constant("coordinates" as const),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
type Place = typeof place extends fc.Arbitrary<infer Value> ? Value : never;

/** Half the earth's circumference. */
const FARTHEST = Math.PI * 6371.0088;

/** The haversine formula as it is usually written, with the engine's own functions. */
function haversine(a: Place, b: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}

describe("kilometres between two places", () => {
  // Great-circle distances of a sphere, to a kilometre.
  it.each([
    ["Berlin", 52.52, 13.405, "Hamburg", 53.5511, 9.9937, 255],
    ["London", 51.5074, -0.1278, "Paris", 48.8566, 2.3522, 344],
    ["New York", 40.7128, -74.006, "Tokyo", 35.6762, 139.6503, 10_852],
    ["Quito", 0, -78, "Singapore, about its antipode", 0, 102, 20_015],
    ["the north pole", 90, 0, "the same pole", 90, 120, 0],
  ])("of %s (%d, %d) and %s (%d, %d): %d", (_, lat1, lon1, __, lat2, lon2, kilometres) => {
    const found = kilometresBetween(
      { kind: "coordinates", latitude: lat1, longitude: lon1 },
      { kind: "coordinates", latitude: lat2, longitude: lon2 },
    );
    expect(Math.abs(found - kilometres)).toBeLessThan(1);
  });

  it("are those of the haversine formula, symmetric, and never beyond half the earth", () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const found = kilometresBetween(one, other);
        // Near the antipode both formulas lose half their digits.
        const tolerance = found > 0.999 * FARTHEST ? 0.5 : 1e-6;
        expect(Math.abs(found - haversine(one, other))).toBeLessThan(tolerance);
        expect(kilometresBetween(other, one)).toBe(found);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(FARTHEST + 1e-9);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});

const BERLIN = coordinates(52.52, 13.405);
const HAMBURG = coordinates(53.5511, 9.9937);
type Answers = Parameters<typeof person>[2];

function partOf(theirs: Answers, ours: Answers, criterion: object = {}) {
  const programme = programmeOf({
    questions: [
      { id: "q", kind: "coordinates", both: "q" },
      { id: "mode", kind: "choice", both: "mode" },
    ],
    criteria: [
      { dimension: "availability", compare: "distance", question: "q", limitKilometres: 510, ...criterion },
    ],
  });
  const [mentor, mentee] = [person("mentor", "m", theirs), person("mentee", "e", ours)];
  return pairFit(scoringOf(programme, rosterOf([mentor, mentee])), mentor, mentee).parts[0]!;
}

describe("distance", () => {
  it("falls evenly to 0 at the limit", () => {
    expect(partOf({ q: BERLIN }, { q: BERLIN }).fit).toBe(1);
    expect(partOf({ q: BERLIN }, { q: HAMBURG }).fit).toBeCloseTo(1 - 255.25 / 510, 3);
    expect(partOf({ q: BERLIN }, { q: coordinates(40.7, -74) }).fit).toBe(0);
  });

  const remote = { remote: { question: "mode", is: ["Online"] } };
  it("does not matter where both would meet remotely, even where a place is not known", () => {
    const online = { mode: choice("Online") };
    expect(partOf({ q: BERLIN, ...online }, { q: HAMBURG, ...online }, remote).fit).toBe(1);
    expect(partOf(online, online, remote)).toMatchObject({ fit: 1, known: true });
  });

  it("matters as soon as one would not, and is unknown while that is", () => {
    const [online, inPerson] = [{ mode: choice("Online") }, { mode: choice("In person") }];
    const near = { q: BERLIN };
    expect(partOf({ ...near, ...online }, { ...near, ...inPerson }, remote)).toMatchObject({ fit: 1 });
    expect(partOf({ ...near, ...inPerson }, near, remote)).toMatchObject({ fit: 1, known: true });
    expect(partOf({ ...near, ...online }, near, remote)).toMatchObject({ known: false });
    expect(partOf({ ...near, ...inPerson }, online, remote)).toMatchObject({ known: false });
  });
});
