/**
 * Workbooks to text that the readers of tables take.
 */
import { type Issue, IssueError, type IssueParts, issue, type Result } from "../issue.js";
import { nearest } from "../nearest.js";
import { type CellValue, cellText } from "./cell-text.js";
import { type PackedAs, packedAs } from "./packed-as.js";
import { unpackedSize } from "./unpacked-size.js";

/** How to read a workbook. */
export interface ReadXlsxOptions {
  /** What to call the file in issues, usually its name. */
  readonly file: string;
  /** Which sheet, by its name. Default the first, with a warning where there are several. */
  readonly sheet?: string | undefined;
}

/** One sheet, to be handed to `readRoster` or `guessProgramme` as a file. */
export interface XlsxTable {
  readonly name: string;
  /** The sheet as comma-separated text; a row of it is the same row of the sheet. */
  readonly content: string;
  /** Warnings, which `readRoster` passes on. */
  readonly issues: readonly Issue[];
  /** The sheets there are, in their order. */
  readonly sheets: readonly string[];
}

/** More than a thousand times what a large form export unpacks to is none. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Whether bytes begin as a zip does, and so as .xlsx does. */
export function isXlsx(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

/**
 * Reads a sheet of an .xlsx file. Days become `2026-06-14`, days with a time `2026-06-14 10:10:09`, numbers their digits.
 *
 * @returns The sheet, or the issue that keeps it from being read. Codes: `not-a-workbook`, `file-too-large`, `unknown-sheet`;
 *   the warning `several-sheets`.
 * @throws IssueError `package-needed` where the optional package read-excel-file is not installed.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions): Promise<Result<XlsxTable>> {
  const { file } = options;
  const other = isXlsx(bytes) ? packedAs(bytes) : undefined;
  if (other !== undefined) return failed(notAWorkbook(file, other));
  if (unpackedSize(bytes) > MOST_BYTES) return failed(tooLarge(file));
  const reader = await readerOfSheets();
  let sheets: readonly Sheet[];
  try {
    // A copy of its own: a view may lie anywhere in its buffer.
    sheets = await reader(bytes.slice().buffer);
  } catch {
    return failed(notAWorkbook(file));
  }
  return tableOf(sheets, options);
}

/** A sheet as read-excel-file gives it. */
interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly CellValue[])[];
}

type Reader = (input: ArrayBuffer) => Promise<readonly Sheet[]>;

async function readerOfSheets(): Promise<Reader> {
  try {
    const module = await import("read-excel-file/universal");
    return module.default as unknown as Reader;
  } catch {
    throw new IssueError([
      issue({
        code: "package-needed",
        at: "",
        value: "read-excel-file",
        expected: "is not installed; it reads .xlsx files",
        remedy: 'Run npm install read-excel-file@9.3.17, or save the file as "CSV UTF-8" in the spreadsheet.',
      }),
    ]);
  }
}

function tableOf(sheets: readonly Sheet[], { file, sheet: wanted }: ReadXlsxOptions): Result<XlsxTable> {
  const names = sheets.map(({ sheet }) => sheet);
  const found = sheets.find(({ sheet }) => wanted === undefined || sheet === wanted);
  if (found === undefined) return failed(unknownSheet(file, wanted ?? "", names));
  const issues =
    wanted === undefined && names.length > 1 ? [issue(severalSheets(file, found.sheet, names))] : [];
  return { ok: true, value: { name: file, content: csvOf(found.data), issues, sheets: names }, issues };
}

/** The first line tells the separator and counts for no row. */
function csvOf(rows: Sheet["data"]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(cellText(cell))).join(","));
  return `sep=,\n${lines.map((line) => `${line}\n`).join("")}`;
}

function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', '""')}"`;
}

function failed(parts: IssueParts): Result<never> {
  return { ok: false, issues: [issue(parts)] };
}

function tooLarge(file: string): IssueParts {
  return {
    code: "file-too-large",
    at: { file },
    expected: `unpacks to more than ${MOST_BYTES} bytes, which no form export does`,
    remedy: "Check that this is the right file, or leave out sheets and columns that nobody asks for.",
  };
}

/** @param found What it is instead, where that is known. */
function notAWorkbook(file: string, found?: PackedAs): IssueParts {
  return {
    code: "not-a-workbook",
    at: { file },
    expected: `expected ${found === undefined ? "a workbook (.xlsx), but it cannot be read as one" : `a table (CSV or .xlsx) but found ${found.what}`}`,
    remedy:
      found?.remedy ??
      'Open it in the spreadsheet and save it as .xlsx or as "CSV UTF-8"; a password must be taken off.',
  };
}

function unknownSheet(file: string, wanted: string, names: readonly string[]): IssueParts {
  const close = nearest(wanted, names);
  return {
    code: "unknown-sheet",
    at: { file },
    value: wanted,
    expected: "is not the name of a sheet",
    remedy: close === undefined ? `The sheets are: ${names.join(", ")}.` : `Did you mean "${close}"?`,
  };
}

function severalSheets(file: string, read: string, names: readonly string[]): IssueParts {
  return {
    code: "several-sheets",
    severity: "warning",
    at: { file },
    value: names.join(", "),
    expected: `holds ${names.length} sheets, of which only "${read}" is read`,
    remedy: "Nothing needs to be done if that is the one with the answers; else put it first.",
  };
}
