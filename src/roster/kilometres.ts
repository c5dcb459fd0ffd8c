/**
 * How far apart two places on earth are.
 *
 * The haversine formula (Sinnott 1984, Sky & Telescope 68(2), 158), written with chords: places become points on a sphere of
 * radius 1, half the chord between two of them is √ of the haversine, and the distance is 2 R asin of that half. R = 6371.0088 km,
 * the mean radius of the earth (IUGG). The earth is no sphere: up to 0.6 % off. Sine and arcsine are series of our own, in which
 * only + − × ∕ √ occur, since those of the engine may differ in the last bit from one to the next.
 */
import type { CoordinatesAnswer } from "./answer.js";

/** Kilometres. */
const MEAN_RADIUS = 6371.0088;

/** A place as a point on the unit sphere. */
export type SpherePoint = readonly [x: number, y: number, z: number];

/** The point of a place. */
export function spherePoint({ latitude, longitude }: CoordinatesAnswer): SpherePoint {
  const [onAxis, fromAxis] = [sineOf(latitude), sineOf(90 - Math.abs(latitude))];
  return [fromAxis * sineOf(90 - Math.abs(longitude)), fromAxis * sineOf(longitude), onAxis];
}

/** Kilometres along the surface between two points, from the differences of their coordinates. */
export function kilometresApart(dx: number, dy: number, dz: number): number {
  const half = Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2);
  return 2 * MEAN_RADIUS * arcsine(half);
}

/** Kilometres between two places. */
export function kilometresBetween(one: CoordinatesAnswer, other: CoordinatesAnswer): number {
  const [a, b] = [spherePoint(one), spherePoint(other)];
  return kilometresApart(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Of an angle in degrees, −180 to 180. */
function sineOf(degrees: number): number {
  if (degrees > 90) return sineOf(180 - degrees);
  if (degrees < -90) return sineOf(-180 - degrees);
  const angle = (degrees * Math.PI) / 180;
  const square = angle * angle;
  let term = angle;
  let sum = angle;
  // The terms fall below a bit of the sum well before the last, even at a right angle.
  for (let n = 2; n < 26; n += 2) {
    term *= -square / (n * (n + 1));
    sum += term;
  }
  return sum;
}

/** Of a number from 0 to 1, in radians: asin x = 2 asin(x ∕ √(2 + 2 √(1 − x²))), three times over, then its series. */
function arcsine(sine: number): number {
  let x = sine;
  for (let halving = 0; halving < 3; halving++) x /= Math.sqrt(2 + 2 * Math.sqrt(1 - x * x));
  const square = x * x;
  let term = x;
  let sum = x;
  for (let n = 1; n < 21; n += 2) {
    term *= (square * n) / (n + 1);
    sum += term / (n + 2);
  }
  return 8 * sum;
}
