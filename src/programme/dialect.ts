/**
 * What wrote the files of answers, for files that are not recognised or are taken for something else.
 */
import * as z from "zod/mini";

const DIALECTS = [
  "plain",
  "google-forms",
  "microsoft-forms",
  "qualtrics",
  "surveymonkey",
  "typeform",
  "drupal-webform",
  "long",
] as const;

/** A form service by its export, `"long"` for a row a person and answer, `"plain"` for one header row taken as it is. */
export type Dialect = (typeof DIALECTS)[number];

/** Schema of a {@link Dialect}. */
export const dialectSchema: z.ZodMiniType<Dialect> = z.enum(DIALECTS);
