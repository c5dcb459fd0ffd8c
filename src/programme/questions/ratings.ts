/**
 * Ratings: a number for each option.
 */
import * as z from "zod/mini";
import { type Asked, asked, options } from "./question-base.js";

/** One number, `from`–`to`, or one of the `labels`, low to high, for each option. The heading holds `[option]`. */
export interface RatingsQuestion extends Asked {
  readonly kind: "ratings";
  readonly options: readonly string[];
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly labels?: readonly string[] | undefined;
}

/** Schema of a {@link RatingsQuestion}. */
export const ratingsSchema = z.strictObject({
  ...asked,
  kind: z.literal("ratings"),
  options,
  from: z.optional(z.number()),
  to: z.optional(z.number()),
  labels: z.optional(options),
}) satisfies z.ZodMiniType<RatingsQuestion>;
