/** Small pools with a random placement, for holding measures and policies to their definitions. */
import fc from "fast-check";
import type { Placement, Pool } from "../../src/research/index.js";

/** A pool out of rows of numbers: a row a mentee, `null` where the pair may not be. */
export function poolFrom(
  rows: readonly (readonly (number | null)[])[],
  capacities: readonly number[],
  views: { readonly mentee?: readonly number[]; readonly mentor?: readonly number[] } = {},
): Pool {
  const cells = rows.flat();
  const fits = Float64Array.from(cells, (cell) => cell ?? 0);
  return {
    menteeIds: rows.map((_, index) => `e${index}`),
    mentorIds: capacities.map((_, index) => `m${index}`),
    fits,
    menteeView: views.mentee === undefined ? fits : Float64Array.from(views.mentee),
    mentorView: views.mentor === undefined ? fits : Float64Array.from(views.mentor),
    allowed: Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1)),
    capacities: Int32Array.from(capacities),
    takesPart: new Uint8Array(rows.length).fill(1),
    required: new Int32Array(rows.length).fill(-1),
  };
}

/** A placement that keeps to what is allowed and to capacities. */
export interface PlacedPool {
  readonly pool: Pool;
  readonly placed: Placement;
}

/** Up to six mentees and five mentors, ties, vetoes, places for nobody, two views. */
export function placedPool(): fc.Arbitrary<PlacedPool> {
  return fc
    .record({ mentees: fc.integer({ min: 1, max: 6 }), mentors: fc.integer({ min: 1, max: 5 }) })
    .chain(({ mentees, mentors }) => {
      const fit = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
      const cells = { minLength: mentees * mentors, maxLength: mentees * mentors };
      return fc.record({
        mentees: fc.constant(mentees),
        cells: fc.array(fc.option(fit, { freq: 4 }), cells),
        menteeView: fc.array(fit, cells),
        mentorView: fc.array(fit, cells),
        capacities: fc.array(fc.nat(3), { minLength: mentors, maxLength: mentors }),
        wishes: fc.array(fc.integer({ min: -1, max: mentors - 1 }), {
          minLength: mentees,
          maxLength: mentees,
        }),
      });
    })
    .map(({ mentees, cells, menteeView, mentorView, capacities, wishes }) => {
      const mentors = capacities.length;
      const rows = Array.from({ length: mentees }, (_, row) =>
        cells.slice(row * mentors, (row + 1) * mentors),
      );
      const pool = poolFrom(rows, capacities, { mentee: menteeView, mentor: mentorView });
      const left = [...capacities];
      const placed = Int32Array.from(wishes, (mentor, mentee) => {
        if (mentor < 0 || left[mentor] === 0 || pool.allowed[mentee * mentors + mentor] === 0) return -1;
        left[mentor]! -= 1;
        return mentor;
      });
      return { pool, placed };
    });
}
