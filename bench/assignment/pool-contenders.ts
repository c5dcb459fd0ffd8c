/** Who is compared on one pool: each returns the greatest total of as many pairs as possible. */

import { maxWeightMatching } from "../../src/assignment/more.js";

/** A symmetric matrix in the forms that contenders take: made before the clock starts. */
export interface PoolMatrix {
  readonly size: number;
  readonly flat: Float64Array;
  readonly edges: readonly [number, number, number][];
}

export const poolContenders: Readonly<Record<string, () => Promise<(matrix: PoolMatrix) => number>>> = {
  "mentor-matching": async () => (matrix) =>
    maxWeightMatching({ size: matrix.size, values: matrix.flat }).total,
  "mentor-matching, tie-break": async () => (matrix) => {
    const keys = Array.from({ length: matrix.size }, (_, k) => `k${k}`);
    return maxWeightMatching({ size: matrix.size, values: matrix.flat, tieBreak: { keys, seed: 1 } }).total;
  },
  "edmonds-blossom": async () => {
    const { default: matching } = await import("edmonds-blossom");
    return ({ size, flat, edges }) =>
      matching(edges, true).reduce((sum, mate, v) => (mate > v ? sum + flat[v * size + mate]! : sum), 0);
  },
};
