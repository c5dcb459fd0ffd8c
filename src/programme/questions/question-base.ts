/**
 * What questions share.
 */
import * as z from "zod/mini";
import { type Column, columnSchema } from "../column.js";
import { textSchema as text } from "../text.js";

/** What every question says. At least one of `both`, `mentor`, `mentee` names its column. */
export interface Asked {
  /** Names the question inside the programme. */
  readonly id: string;
  /** How reports call it; the id unless said. */
  readonly label?: string | undefined;
  /** The column, where both are asked under the same heading. */
  readonly both?: Column | undefined;
  /** The mentors' column. */
  readonly mentor?: Column | undefined;
  /** The mentees' column. */
  readonly mentee?: Column | undefined;
  /** Used in fits, never printed in what a partner reads. Default false. */
  readonly sensitive?: boolean | undefined;
}

/** Other spellings of an option: what is written → the option. */
export type Spellings = Readonly<Record<string, string>>;

/** What the questions that name people share. */
export interface NamesPeople extends Asked {
  /** What says that there is nobody, which is an answer. Default none, nobody, no one, n/a, -. */
  readonly none?: readonly string[] | undefined;
  /** Texts that stand for people who do not take part. Looked at only where nobody in the files is called so. */
  readonly outsiders?: readonly string[] | undefined;
}

/** Schemas of what every question says. */
export const asked = {
  id: text,
  label: z.optional(text),
  both: z.optional(columnSchema),
  mentor: z.optional(columnSchema),
  mentee: z.optional(columnSchema),
  sensitive: z.optional(z.boolean()),
};

/** Schemas of what the questions that name people share. */
export const namesPeople = { none: z.optional(z.array(text)), outsiders: z.optional(z.array(text)) };

/** Schema of a list of options. */
export const options = z.array(text).check(z.minLength(1, { error: "a list with at least one option" }));

/** Schema of {@link Spellings}. */
export const spellings = z.record(z.string(), z.string());
