/** What is looked for: a number, a text, a list of things alike, or an object with at least these keys. `null` stands for a number that may be null. */
export type Shape = 0 | "" | null | readonly [Shape] | { readonly [key: string]: Shape };

/** Why a result is not even looked at by its check. */
export const NO_RESULT = "The result has not the shape of one.";

/** Whether something has the shape of an example, however it came to be: a check is where damaged JSON arrives. */
export function hasShape(value: unknown, shape: Shape): boolean {
  if (shape === null) return value === null || typeof value === "number";
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((one) => hasShape(one, shape[0]));
  if (typeof shape !== "object") return typeof value === typeof shape;
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(shape).every(([key, one]) => hasShape((value as Record<string, unknown>)[key], one))
  );
}

/** A pair with its value. */
export const CELL: Shape = { row: 0, column: 0, value: 0 };

/** A level of duals. */
export const LEVEL = { name: "", value: 0, rowDuals: [0], columnDuals: [0] } as const;

const ASSIGNMENT: Shape = {
  pairs: [CELL],
  unmatchedRows: [0],
  total: 0,
  objective: [{ name: "", value: 0 }],
  resolution: 0,
  roundingBound: 0,
  certificate: { kind: "", levels: [LEVEL] },
};

/** Whether something is read as an assignment. */
export const isAssignment = (result: unknown): boolean => hasShape(result, ASSIGNMENT);
