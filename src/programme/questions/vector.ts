/**
 * Vector: numbers that the application supplies.
 */
import * as z from "zod/mini";
import { type Asked, asked } from "./question-base.js";

/**
 * Numbers that the application supplies, such as an embedding of a text: a cell that lists them, a heading a number, or
 * no column at all, where they are handed over in code (`withVectors`).
 */
export interface VectorQuestion extends Asked {
  readonly kind: "vector";
  /** How many numbers everybody has, 1 to 4096. */
  readonly length: number;
}

/** Schema of a {@link VectorQuestion}. */
export const vectorSchema = z.strictObject({
  ...asked,
  kind: z.literal("vector"),
  length: z.int().check(z.gte(1), z.lte(4096)),
}) satisfies z.ZodMiniType<VectorQuestion>;
