/**
 * Scale: a place on an ordered scale.
 */
import * as z from "zod/mini";
import { type Asked, asked, options, type Spellings, spellings } from "./question-base.js";

/** A place on an ordered scale: labels from low to high, or whole numbers `from`–`to`, both included. */
export interface ScaleQuestion extends Asked {
  readonly kind: "scale";
  readonly options?: readonly string[] | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly alsoWritten?: Spellings | undefined;
}

/** Schema of a {@link ScaleQuestion}. */
export const scaleSchema = z.strictObject({
  ...asked,
  kind: z.literal("scale"),
  options: z.optional(options),
  from: z.optional(z.int()),
  to: z.optional(z.int()),
  alsoWritten: z.optional(spellings),
}) satisfies z.ZodMiniType<ScaleQuestion>;
