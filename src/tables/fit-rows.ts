import type { IssueParts } from "../issue.js";
import { columnName } from "./column-name.js";
import type { IssueList } from "./issue-list.js";
import type { TableRow } from "./table.js";

/** What to fit. */
export interface FitOptions {
  readonly file: string;
  /** The row of headings; absent where the file has none. */
  readonly header: TableRow | undefined;
  readonly rows: readonly TableRow[];
  readonly issues: IssueList;
}

/** Rows of one width. */
export interface FittedRows {
  readonly width: number;
  readonly rows: readonly TableRow[];
}

/**
 * Makes every row as wide as the header, or as the widest row where there is none. Cells that a row lacks are read as
 * empty and told as a warning; cells beyond the last heading are dropped where they are empty and are an error
 * elsewhere, since an answer has then slipped into the next column.
 */
export function fitRows({ file, header, rows, issues }: FitOptions): FittedRows {
  const headings = header?.cells ?? [];
  const width = header === undefined ? widestOf(rows) : headings.length;
  if (header !== undefined && isHeaderShort(width, rows)) {
    issues.add(shortHeader(file, header, rows[0]!));
    return { width, rows };
  }
  // A row may also stop where the headings stop being named.
  const needed = header === undefined ? width : filledLength(headings);
  for (const found of rows) {
    if (filledLength(found.cells) > width) issues.add(longRow(file, found, headings));
    else if (found.cells.length < needed) issues.add(shortRow(file, found, headings, needed));
  }
  return { width, rows: rows.map(({ row, cells }) => ({ row, cells: fitted(cells, width) })) };
}

function widestOf(rows: readonly TableRow[]): number {
  return rows.reduce((widest, { cells }) => Math.max(widest, filledLength(cells)), 0);
}

/** The number of cells up to the last one that is not empty. */
function filledLength(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length--;
  return length;
}

function fitted(cells: readonly string[], width: number): readonly string[] {
  if (cells.length === width) return cells;
  return Array.from({ length: width }, (_, index) => cells[index] ?? "");
}

/** Whether all rows, two at least, go on equally far beyond the header, most of them with answers. */
function isHeaderShort(width: number, rows: readonly TableRow[]): boolean {
  const length = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || length <= width) return false;
  const beyond = rows.filter(({ cells }) => filledLength(cells) > width).length;
  return beyond * 2 > rows.length && rows.every(({ cells }) => cells.length === length);
}

function shortHeader(file: string, header: TableRow, example: TableRow): IssueParts {
  return {
    code: "short-header",
    at: { file, row: header.row },
    value: header.cells.join(" | "),
    expected: `expected ${example.cells.length} headings, as many as every row has cells, but found ${header.cells.length}`,
    remedy: "Add the missing heading in its place, which need not be the last one.",
  };
}

function longRow(file: string, { row, cells }: TableRow, headings: readonly string[]): IssueParts {
  const length = filledLength(cells);
  return {
    code: "ragged-row",
    at: { file, row, column: columnName([], headings.length) },
    value: cells.slice(headings.length, length).join(" | "),
    expected: `expected ${headings.length} cells, one for each heading, but found ${length}`,
    remedy:
      "Put quotation marks around the answer in this row that holds a separator, or export the file again.",
  };
}

function shortRow(
  file: string,
  { row, cells }: TableRow,
  headings: readonly string[],
  needed: number,
): IssueParts {
  return {
    code: "short-row",
    severity: "warning",
    at: { file, row, column: columnName(headings, cells.length) },
    expected: `expected ${needed} cells but found ${cells.length}; the missing ones are read as empty`,
    remedy: "Look whether the row is complete, and whether an answer with a line break was cut in two.",
  };
}
