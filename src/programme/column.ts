/**
 * Where an answer stands in a file: under a heading, spread over several headings, or at a position.
 */
import * as z from "zod/mini";
import { textSchema } from "./text.js";

/**
 * A heading; a position, counted from 1, for files without a header or with a heading that repeats; or several of them in
 * order, whose cells belong together. In a heading, `[option]`, `[day]`, `[slot]` or `[rank]` stands for each row
 * of a grid.
 */
export type Column = string | ColumnPosition | readonly (string | ColumnPosition)[];

/** The column's number as a spreadsheet counts it: column A is 1. */
export interface ColumnPosition {
  readonly at: number;
}

const positionSchema = z.strictObject({ at: z.int().check(z.gte(1)) });

/** Schema of a {@link Column}. */
export const columnSchema: z.ZodMiniType<Column> = z.union(
  [textSchema, z.array(z.union([textSchema, positionSchema])).check(z.minLength(1)), positionSchema],
  {
    error: 'a heading ("Year"), several headings (["First wish", "Second wish"]) or a position ({ "at": 2 })',
  },
);

/** A column that may have another heading in each of two files. */
export type ColumnBySide = Column | { readonly mentor: Column; readonly mentee: Column };

/** Schema of a {@link ColumnBySide}. */
export const columnBySideSchema: z.ZodMiniType<ColumnBySide> = z.union(
  [columnSchema, z.strictObject({ mentor: columnSchema, mentee: columnSchema })],
  {
    error:
      'a heading, several headings, { "at": 2 }, or { "mentor": …, "mentee": … } where the two files differ',
  },
);
