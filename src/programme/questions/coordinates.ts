/**
 * Coordinates: a place on earth.
 */
import * as z from "zod/mini";
import { type Asked, asked } from "./question-base.js";

/** A place on earth: a cell `52.52, 13.405` (latitude, then longitude, in degrees), or two headings, one for each. */
export interface CoordinatesQuestion extends Asked {
  readonly kind: "coordinates";
}

/** Schema of a {@link CoordinatesQuestion}. */
export const coordinatesSchema = z.strictObject({
  ...asked,
  kind: z.literal("coordinates"),
}) satisfies z.ZodMiniType<CoordinatesQuestion>;
