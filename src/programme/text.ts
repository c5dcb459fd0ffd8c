/**
 * Texts as a programme holds them.
 */
import * as z from "zod/mini";

/** Schema of a text with something in it: white space alone could never be found in a file nor be read in a report. */
export const textSchema: z.ZodMiniType<string, string> = z
  .string()
  .check(z.regex(/\S/, { error: "a text that is not blank" }));
