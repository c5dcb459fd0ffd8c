/** The dialects, and which one a file is of. */
import type { TableRow } from "../table.js";
import type { Dialect, DialectName } from "./dialect.js";
import { drupalWebform } from "./drupal-webform.js";
import { googleForms } from "./google-forms.js";
import { long } from "./long.js";
import { microsoftForms } from "./microsoft-forms.js";
import { qualtrics } from "./qualtrics.js";
import { surveymonkey } from "./surveymonkey.js";
import { typeform } from "./typeform.js";

export type { Dialect, DialectName } from "./dialect.js";

const plainText: Dialect = {
  name: "plain",
  headerRows: 1,
  looks: "one row of headings",
  recognises: () => true,
};

/** The most telling marks first; plain text is what has none. */
const DIALECTS: readonly Dialect[] = [
  qualtrics,
  drupalWebform,
  surveymonkey,
  typeform,
  microsoftForms,
  googleForms,
  long,
  plainText,
];

/** The dialect of a file, blank rows left out. */
export function recognised(rows: readonly TableRow[]): Dialect {
  return DIALECTS.find((dialect) => dialect.recognises(rows)) ?? plainText;
}

/** A dialect by its name. */
export function dialectNamed(name: DialectName): Dialect {
  return DIALECTS.find((dialect) => dialect.name === name) ?? plainText;
}
