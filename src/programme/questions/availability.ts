/**
 * Availability: when somebody is free.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { type Asked, asked } from "./question-base.js";

/**
 * When somebody is free in a usual week, in quarter hours of their own clock: `[day]` in the heading for a grid with a
 * column a day, whose cells hold times or the labels of `slots`; `[slot]` for a column a slot, whose cells hold days,
 * or ticks where the slot names its day (`{ "A": "Mon 18:00-19:00" }`); or one cell such as `Mon 18:00-20:00; Sat 9-11`.
 */
export interface AvailabilityQuestion extends Asked {
  readonly kind: "availability";
  /** Labels of times: `{ "Evening": "18:00-21:00", "Cannot": "" }`; what stands for no time is empty. */
  readonly slots?: Readonly<Record<string, string>> | undefined;
  /** The seven days as the form writes them, Monday first. Default English, in full or abbreviated. */
  readonly days?: readonly string[] | undefined;
  /** Whether people mark when they are free (the default) or when they are not: then they are free in the rest of what they were asked about. */
  readonly marks?: "available" | "unavailable" | undefined;
  /** The hours of every day that people were asked about, `08:00-20:00`. Needed where they mark when they are not free and there are no `slots`. */
  readonly between?: string | undefined;
}

/** Schema of a {@link AvailabilityQuestion}. */
export const availabilitySchema = z.strictObject({
  ...asked,
  kind: z.literal("availability"),
  slots: z.optional(z.record(text, z.string())),
  marks: z.optional(z.enum(["available", "unavailable"])),
  between: z.optional(text),
  days: z.optional(z.array(text).check(z.length(7, { error: "seven days, Monday first" }))),
}) satisfies z.ZodMiniType<AvailabilityQuestion>;
