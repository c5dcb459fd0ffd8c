/**
 * Date: a day of the calendar.
 */
import * as z from "zod/mini";
import { type DateOrder, dateOrderSchema } from "../people.js";
import { type Asked, asked } from "./question-base.js";

/** A calendar date. */
export interface DateQuestion extends Asked {
  readonly kind: "date";
  /** How dates are written; four-digit years in front are always understood. Default `"ymd"`. */
  readonly order?: DateOrder | undefined;
}

/** Schema of a {@link DateQuestion}. */
export const dateSchema = z.strictObject({
  ...asked,
  kind: z.literal("date"),
  order: z.optional(dateOrderSchema),
}) satisfies z.ZodMiniType<DateQuestion>;
