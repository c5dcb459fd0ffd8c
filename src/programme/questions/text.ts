/**
 * Text: anything.
 */
import * as z from "zod/mini";
import { type Asked, asked } from "./question-base.js";

/** Free text. Nothing is inferred from it; reports may show it. */
export interface TextQuestion extends Asked {
  readonly kind: "text";
}

/** Schema of a {@link TextQuestion}. */
export const textQuestionSchema = z.strictObject({
  ...asked,
  kind: z.literal("text"),
}) satisfies z.ZodMiniType<TextQuestion>;
