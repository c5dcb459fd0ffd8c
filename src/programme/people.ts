/**
 * The columns that say who somebody is and how they take part, as against what they answered.
 */
import * as z from "zod/mini";
import { type ColumnBySide, columnBySideSchema } from "./column.js";

/** Columns about the person. Only `id` must be there; an e-mail address serves well. */
export interface PeopleColumns {
  /** What tells people apart, such as an e-mail address. The same id in both roles is the same person. */
  readonly id: ColumnBySide;
  /** Shown beside the id. Several headings are joined by a space (first name, last name). */
  readonly name?: ColumnBySide | undefined;
  /** How a partner may reach the person; printed in `participants.csv`. */
  readonly contact?: ColumnBySide | undefined;
  /** How many mentees a mentor takes, a whole number of 0 or more. */
  readonly capacity?: ColumnBySide | undefined;
  /** In a single file: whether the row is a mentor's, a mentee's or both. */
  readonly role?: ColumnBySide | undefined;
  /** What is written in the role column, where it does not hold the words mentor, mentee or both. */
  readonly roles?: RoleLabels | undefined;
  /** IANA time zone (`Europe/Berlin`) of the person's availability; blank: the programme's. */
  readonly timeZone?: ColumnBySide | undefined;
  /** When the row was sent in: of two rows with the same id the later one counts. */
  readonly timestamp?: ColumnBySide | undefined;
  /** How dates are written in the timestamp column. Default `"ymd"`. */
  readonly timestampOrder?: DateOrder | undefined;
  /** "no" in this column keeps the person out of this round; "yes" or blank does not. */
  readonly takesPart?: ColumnBySide | undefined;
}

/** Cells of the role column, compared without regard to case. */
export interface RoleLabels {
  readonly mentor?: readonly string[] | undefined;
  readonly mentee?: readonly string[] | undefined;
  readonly both?: readonly string[] | undefined;
}

/** How a written date is ordered. Four-digit years in front (ISO) are read under each of them. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** Schema of a {@link DateOrder}. */
export const dateOrderSchema: z.ZodMiniType<DateOrder> = z.enum(["ymd", "dmy", "mdy"]);

const labels = z.optional(z.array(z.string()));

/** Schema of {@link PeopleColumns}. */
export const peopleSchema: z.ZodMiniType<PeopleColumns> = z.strictObject({
  id: columnBySideSchema,
  name: z.optional(columnBySideSchema),
  contact: z.optional(columnBySideSchema),
  capacity: z.optional(columnBySideSchema),
  role: z.optional(columnBySideSchema),
  roles: z.optional(z.strictObject({ mentor: labels, mentee: labels, both: labels })),
  timeZone: z.optional(columnBySideSchema),
  timestamp: z.optional(columnBySideSchema),
  timestampOrder: z.optional(dateOrderSchema),
  takesPart: z.optional(columnBySideSchema),
});

/** The columns of an extra table that names the managers of people who do not take part. */
export interface ManagersTable {
  /** The column with the person's id, name or e-mail. */
  readonly person: ColumnBySide;
  /** The column with that person's manager. */
  readonly manager: ColumnBySide;
}

/** Schema of a {@link ManagersTable}. */
export const managersSchema: z.ZodMiniType<ManagersTable> = z.strictObject({
  person: columnBySideSchema,
  manager: columnBySideSchema,
});
