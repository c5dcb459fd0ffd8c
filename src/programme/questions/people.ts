/**
 * People: several of them.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { asked, type NamesPeople, namesPeople } from "./question-base.js";

/** Several people, by id, name or e-mail: an avoid list. */
export interface PeopleQuestion extends NamesPeople {
  readonly kind: "people";
  /** What stands between two people in a cell. Unless said: a line break, `;` or `,`. */
  readonly separator?: string | undefined;
}

/** Schema of a {@link PeopleQuestion}. */
export const peopleSchema = z.strictObject({
  ...asked,
  ...namesPeople,
  kind: z.literal("people"),
  separator: z.optional(text),
}) satisfies z.ZodMiniType<PeopleQuestion>;
