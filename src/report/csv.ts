/** How to write a file. */
export interface CsvOptions {
  /** Whether it begins with a byte-order mark, by which Excel knows UTF-8. Default false. */
  readonly byteOrderMark?: boolean;
  /** What stands between two cells. Default a comma; spreadsheets of many countries open files with semicolons only. */
  readonly separator?: "," | ";" | "\t";
}

/**
 * What a spreadsheet takes for a formula: = + - @, also in full width, also behind white space; and a leading tab or
 * line break. Source: OWASP, CSV Injection.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\u00ad\u200b-\u200f\u2060]*[=+\-@＝＋－＠])/;

/** Separators of any country's spreadsheet, quotes and breaks; white space at an end, which some readers would drop. */
const TO_QUOTE = /[",;\t|\r\n\u2028\u2029\ufeff]|^\s|\s$/;

/**
 * Rows as text by RFC 4180, every row closed by CRLF. Text that a spreadsheet would take for a formula
 * gets an apostrophe in front; numbers do not.
 */
export function csv(
  rows: readonly (readonly (string | number)[])[],
  { byteOrderMark = false, separator = "," }: CsvOptions = {},
): string {
  const lines = rows.map((row) => `${lineOf(row.map(cellOf), separator)}\r\n`);
  return (byteOrderMark ? "\ufeff" : "") + lines.join("");
}

/** A single empty cell is written in quotes: readers skip a blank line. */
function lineOf(cells: readonly string[], separator: string): string {
  return cells.length === 1 && cells[0] === "" ? '""' : cells.join(separator);
}

function cellOf(value: string | number): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  const text = String(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return TO_QUOTE.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
