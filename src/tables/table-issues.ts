/**
 * What can be wrong with a file as a whole, said as issues.
 */
import { columnName } from "./column-name.js";
import type { Dialect } from "./dialects/index.js";
import type { IssueList } from "./issue-list.js";
import type { Scan } from "./scan-rows.js";
import type { TableRow } from "./table.js";

/** As many as a spreadsheet holds. */
export const MOST_ROWS = 1_048_576;

const SHOWN_BEFORE_NUL = 20;

/** Quotes gone wrong, and more rows than {@link MOST_ROWS}. */
export function addScanIssues(
  scan: Scan,
  file: string,
  headings: readonly string[],
  issues: IssueList,
): void {
  for (const { kind, row, column, value } of scan.problems) {
    const unclosed = kind === "unclosed";
    issues.add({
      code: unclosed ? "unclosed-quote" : "malformed-quote",
      at: { file, row: row + 1, column: columnName(headings, column) },
      value,
      expected: unclosed
        ? "expected a closing quotation mark, but the file ends before there is one"
        : "expected the cell to end at its closing quotation mark",
      remedy: unclosed
        ? "Close the quotation mark that this cell begins with, or remove it."
        : 'Write each quotation mark within the cell twice (""), or export the file again.',
    });
  }
  if (scan.widths.length > MOST_ROWS) {
    issues.add({
      code: "too-many-rows",
      at: { file },
      expected: `expected at most ${MOST_ROWS} rows`,
      remedy: "Split the file.",
    });
  }
}

/** The first NUL of each row. */
export function addNuls(
  rows: readonly TableRow[],
  file: string,
  headings: readonly string[],
  issues: IssueList,
): void {
  for (const { row, cells } of rows) {
    const column = cells.findIndex((cell) => cell.includes("\0"));
    if (column < 0) continue;
    const around = Math.max(0, cells[column]!.indexOf("\0") - SHOWN_BEFORE_NUL);
    issues.add({
      code: "nul-character",
      at: { file, row, column: columnName(headings, column) },
      value: cells[column]!.slice(around, around + 2 * SHOWN_BEFORE_NUL).replaceAll("\0", "␀"),
      expected: "expected text, but found the character NUL, which no form writes",
      remedy: 'Check that this is the exported file and that it is whole; save it again as "CSV UTF-8".',
    });
  }
}

/** Nothing at all, or nothing below the headings. */
export function addEmptiness(rows: number, headerRows: number, file: string, issues: IssueList): void {
  if (rows === 0) {
    issues.add({
      code: "empty-file",
      at: { file },
      expected:
        headerRows > 0 ? "expected a row of headings and rows of answers" : "expected rows of answers",
      remedy: "Export the answers again and check that this is the right file.",
    });
  } else if (rows <= headerRows) {
    issues.add({
      code: "header-only",
      severity: "warning",
      at: { file },
      expected: "expected rows of answers below the headings, but there is none",
      remedy: "Check that this is the right file and that somebody has answered.",
    });
  }
}

/** A programme names a dialect that the file cannot be of. */
export function addWrongDialect({ name, looks }: Dialect, file: string, issues: IssueList): void {
  issues.add({
    code: "wrong-dialect",
    at: { file },
    value: name,
    expected: `expected ${looks}`,
    remedy: 'Leave "dialect" out of the programme to have it recognised, or write "plain".',
  });
}
