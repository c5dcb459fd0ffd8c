import { type Result, resultOf } from "../issue.js";
import { type Dialect, type DialectName, dialectNamed, recognised } from "./dialects/index.js";
import { fitRows } from "./fit-rows.js";
import { guessSeparator } from "./guess-separator.js";
import { IssueList } from "./issue-list.js";
import { scanRows } from "./scan-rows.js";
import { splitRows } from "./split-rows.js";
import type { Table, TableRow } from "./table.js";
import { addEmptiness, addNuls, addScanIssues, addWrongDialect, MOST_ROWS } from "./table-issues.js";
import { textOf } from "./text-of.js";

/** How to read a file. */
export interface ReadTableOptions {
  /** What to call the file in issues, usually its name. */
  readonly file: string;
  /** Whether there are rows of headings, as many as the dialect has, or none. Default 1. */
  readonly headerRows?: 0 | 1;
  /** What wrote the file. Default: recognised by its first rows; without headings it is `"plain"`. */
  readonly dialect?: DialectName | undefined;
  /** The character between cells. Default: the file's line `sep=;` if it has one, else guessed. */
  readonly separator?: string;
}

/**
 * Reads delimited text, or the bytes of such a file, into rows. Nothing is thrown and nothing is lost unsaid: what
 * could not be read as it stands is an issue with file, row and column. Codes of errors: `empty-file`, `unclosed-quote`,
 * `malformed-quote`, `ragged-row`, `short-header`, `nul-character`, `not-text`, `file-too-large`, `too-many-rows`,
 * `wrong-separator`, `wrong-dialect`, `no-question`; of warnings: `header-only`, `short-row`, `damaged-text`,
 * `anonymous-answers`, `test-response`. After a quote gone wrong nobody knows where rows begin, so from there on only quotes
 * are checked.
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
  const dialect = dialectOf(found, options);
  if (dialect.admits?.(found) === false && scan.problems.length === 0) addWrongDialect(dialect, file, issues);
  const header = headerRows === 1 ? headerOf(found, dialect) : undefined;
  const headings = header?.cells ?? [];
  addScanIssues(scan, file, headings, issues);
  const skipped = headerRows === 1 ? dialect.headerRows : 0;
  const { width, rows } = fitRows({ file, header, rows: found.slice(skipped), issues });
  if (text.includes("\0")) addNuls(found, file, headings, issues);
  if (scan.problems.length === 0) addEmptiness(found.length, skipped, file, issues);

  const { aliases } = header ?? {};
  const { encoding } = decoded;
  const table: Table = { file, headings, width, rows, separator, encoding, dialect: dialect.name };
  const named = aliases === undefined ? table : { ...table, aliases };
  const isSound = issues.all().every(({ severity }) => severity !== "error");
  const settled = isSound ? (dialect.settled?.(named, issues) ?? named) : named;
  return resultOf(settled, issues.all());
}

function dialectOf(rows: readonly TableRow[], { headerRows = 1, dialect }: ReadTableOptions): Dialect {
  if (headerRows === 0) return dialectNamed("plain");
  return dialect === undefined ? recognised(rows) : dialectNamed(dialect);
}

/** The header rows as one; its number is the last one's. */
function headerOf(
  rows: readonly TableRow[],
  { headerRows, headings }: Dialect,
): (TableRow & { readonly aliases?: readonly string[] }) | undefined {
  const last = rows[headerRows - 1] ?? rows[rows.length - 1];
  if (last === undefined || headings === undefined) return last;
  const { headings: cells, aliases } = headings(rows);
  return { row: last.row, cells, ...(aliases === undefined ? {} : { aliases }) };
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
