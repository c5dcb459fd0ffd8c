/**
 * Person: somebody in the files.
 */
import * as z from "zod/mini";
import { asked, type NamesPeople, namesPeople } from "./question-base.js";

/** Somebody, by id, name or e-mail: a manager, an assessor. */
export interface PersonQuestion extends NamesPeople {
  readonly kind: "person";
}

/** Schema of a {@link PersonQuestion}. */
export const personSchema = z.strictObject({
  ...asked,
  ...namesPeople,
  kind: z.literal("person"),
}) satisfies z.ZodMiniType<PersonQuestion>;
