import { type Result, resultOf } from "../issue.js";
import { fitRows } from "./fit-rows.js";
import { guessSeparator } from "./guess-separator.js";
import { IssueList } from "./issue-list.js";
import { scanRows } from "./scan-rows.js";
import { splitRows } from "./split-rows.js";
import type { Table } from "./table.js";
import { addEmptiness, addNuls, addScanIssues, MOST_ROWS } from "./table-issues.js";
import { textOf } from "./text-of.js";

/** How to read a file. */
export interface ReadTableOptions {
  /** What to call the file in issues, usually its name. */
  readonly file: string;
  /** Rows of headings: the first row that is not empty, or none. Default 1. */
  readonly headerRows?: 0 | 1;
  /** The character between cells. Default: the file's line `sep=;` if it has one, else guessed. */
  readonly separator?: string;
}

/**
 * Reads delimited text, or the bytes of such a file, into rows. Nothing is thrown and nothing is lost unsaid: what
 * could not be read as it stands is an issue with file, row and column. Codes of errors: `empty-file`, `unclosed-quote`,
 * `malformed-quote`, `ragged-row`, `short-header`, `nul-character`, `not-text`, `file-too-large`, `too-many-rows`,
 * `wrong-separator`; of warnings: `header-only`, `short-row`, `damaged-text`. After a quote gone wrong nobody knows
 * where rows begin, so from there on only quotes are checked.
 */
export function readTable(input: string | Uint8Array, options: ReadTableOptions): Result<Table> {
  const { file, headerRows = 1 } = options;
  const issues = new IssueList();
  const decoded = textOf(input, file, issues);
  if (decoded === undefined || !isSeparatorUsable(options, issues))
    return { ok: false, issues: issues.all() };

  const { text, separator } = separated(decoded.text, headerRows === 1, options.separator);
  const scan = scanRows({ text, separator, mostRows: MOST_ROWS + 1 });
  const found = splitRows({ text: text.slice(0, scan.soundLength), separator });
  const header = headerRows === 1 ? found[0] : undefined;
  const headings = header?.cells ?? [];
  addScanIssues(scan, file, headings, issues);
  const { width, rows } = fitRows({ file, header, rows: found.slice(headerRows), issues });
  if (text.includes("\0")) addNuls(found, file, headings, issues);
  if (scan.problems.length === 0) addEmptiness(found.length, headerRows, file, issues);

  const table: Table = { file, headings, width, rows, separator, encoding: decoded.encoding };
  return resultOf(table, issues.all());
}

function isSeparatorUsable({ file, separator }: ReadTableOptions, issues: IssueList): boolean {
  if (separator === undefined || (separator.length === 1 && !/["\r\n\ufeff]/.test(separator))) return true;
  issues.add({
    code: "wrong-separator",
    at: { file },
    value: separator,
    expected: "expected a separator of one character, neither a quotation mark nor a line break",
    remedy:
      "Name the character that stands between two cells, or leave the separator out to have it guessed.",
  });
  return false;
}

/** Excel's first line `sep=;` names the separator and is no row: spreadsheets do not show it. */
const SEPARATOR_LINE = /^"?sep=([^"\n])"?[;,\t|]*\n/i;

function separated(text: string, header: boolean, given?: string): { text: string; separator: string } {
  const line = SEPARATOR_LINE.exec(text);
  const rest = text.slice(line?.[0].length ?? 0).replace(/^\ufeff+/, "");
  return { text: rest, separator: given ?? line?.[1] ?? guessSeparator({ text: rest, header }) };
}
