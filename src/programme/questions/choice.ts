/**
 * Choice: one option out of a list.
 */
import * as z from "zod/mini";
import { type Asked, asked, options, type Spellings, spellings } from "./question-base.js";

/** One option out of a list. Without `options` every answer is its own option. */
export interface ChoiceQuestion extends Asked {
  readonly kind: "choice";
  readonly options?: readonly string[] | undefined;
  /** Whether an answer outside the options ("Other: …") is kept as an option of its own. Default false: it is an error. */
  readonly other?: boolean | undefined;
  readonly alsoWritten?: Spellings | undefined;
}

/** Schema of a {@link ChoiceQuestion}. */
export const choiceSchema = z.strictObject({
  ...asked,
  kind: z.literal("choice"),
  options: z.optional(options),
  other: z.optional(z.boolean()),
  alsoWritten: z.optional(spellings),
}) satisfies z.ZodMiniType<ChoiceQuestion>;
