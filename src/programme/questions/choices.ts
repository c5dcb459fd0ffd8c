/**
 * Choices: any number of options.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { type Asked, asked, options, type Spellings, spellings } from "./question-base.js";

/** Any number of options, in one cell, or with `[option]` in the heading one column an option. */
export interface ChoicesQuestion extends Asked {
  readonly kind: "choices";
  readonly options?: readonly string[] | undefined;
  readonly other?: boolean | undefined;
  readonly alsoWritten?: Spellings | undefined;
  /** What stands between two options in a cell. Unless said: a line break, `;`, ` / ` or `,`, options that hold one kept whole. */
  readonly separator?: string | undefined;
}

/** Schema of a {@link ChoicesQuestion}. */
export const choicesSchema = z.strictObject({
  ...asked,
  kind: z.literal("choices"),
  options: z.optional(options),
  other: z.optional(z.boolean()),
  alsoWritten: z.optional(spellings),
  separator: z.optional(text),
}) satisfies z.ZodMiniType<ChoicesQuestion>;
