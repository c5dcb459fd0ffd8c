/** Who is compared: each solves a square or rectangular cost matrix and returns its least total. */

import { assign } from "../../src/assignment/index.js";

/** A matrix in the forms that contenders take: made before the clock starts. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly flat: Float64Array;
  readonly nested: number[][];
}

/** Loads a solver, which is then called on the clock. Throws where the package is not installed. */
export type LoadContender = () => Promise<(matrix: Matrix) => number>;

const sum = ({ flat, columns }: Matrix, pairs: Iterable<readonly [number, number]>): number => {
  let total = 0;
  for (const [row, column] of pairs) total += flat[row * columns + column]!;
  return total;
};

const keys = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, k) => `${prefix}${k}`);

export const contenders: Readonly<Record<string, LoadContender>> = {
  "mentor-matching": async () => (matrix) => {
    const { rows, columns, flat: values } = matrix;
    return assign({ rows, columns, values, sense: "min" }).total;
  },
  "mentor-matching, tie-break": async () => {
    const tieBreaks = new Map<Matrix, { rowKeys: string[]; columnKeys: string[]; seed: number }>();
    return (matrix) => {
      const { rows, columns, flat: values } = matrix;
      const tieBreak = tieBreaks.get(matrix) ?? {
        rowKeys: keys("r", rows),
        columnKeys: keys("c", columns),
        seed: 1,
      };
      tieBreaks.set(matrix, tieBreak);
      return assign({ rows, columns, values, sense: "min", tieBreak }).total;
    };
  },
  munkres: async () => {
    const { munkres } = await import("munkres");
    return (matrix) => sum(matrix, munkres(matrix.nested));
  },
  "munkres-js": async () => {
    const { default: computeMunkres } = await import("munkres-js");
    return (matrix) => sum(matrix, computeMunkres(matrix.nested));
  },
  "munkres-algorithm": async () => {
    const { minWeightAssign } = await import("munkres-algorithm");
    return (matrix) => minWeightAssign(matrix.nested).assignmentsWeight;
  },
  "linear-sum-assignment": async () => {
    const { linearSumAssignment } = await import("linear-sum-assignment");
    return (matrix) => {
      const { rowAssignments } = linearSumAssignment(matrix.nested, { maximaze: false });
      return sum(
        matrix,
        Array.from(rowAssignments, (column, row): [number, number] => [row, column]).filter(
          ([, column]) => column >= 0,
        ),
      );
    };
  },
};
