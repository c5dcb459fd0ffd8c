/**
 * Number: how much or how many.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { type Asked, asked } from "./question-base.js";

/** A number. */
export interface NumberQuestion extends Asked {
  readonly kind: "number";
  /** Least number allowed, included. */
  readonly from?: number | undefined;
  /** Greatest number allowed, included. */
  readonly to?: number | undefined;
  /** Said behind the number in reports: "years". */
  readonly unit?: string | undefined;
}

/** Schema of a {@link NumberQuestion}. */
export const numberSchema = z.strictObject({
  ...asked,
  kind: z.literal("number"),
  from: z.optional(z.number()),
  to: z.optional(z.number()),
  unit: z.optional(text),
}) satisfies z.ZodMiniType<NumberQuestion>;
