/**
 * What differs between the exports of one form service and plain delimited text.
 */
import type { IssueList } from "../issue-list.js";
import type { Table, TableRow } from "../table.js";

/** A dialect by the service that writes it; `long` has a row for each person and answer. */
export type DialectName =
  | "plain"
  | "google-forms"
  | "microsoft-forms"
  | "qualtrics"
  | "surveymonkey"
  | "typeform"
  | "drupal-webform"
  | "long";

/** One dialect. It turns what the service writes into a table with one heading a column. */
export interface Dialect {
  readonly name: DialectName;
  /** How many rows in front hold headings. */
  readonly headerRows: number;
  /** What its files look like, to end the sentence "expected …". */
  readonly looks: string;
  /** Whether a file that begins so, blank rows left out, is of this dialect. Never true of a file that is not. */
  recognises(rows: readonly TableRow[]): boolean;
  /** Whether a file can be read as this dialect when a programme says that it is. Default: always. */
  admits?(rows: readonly TableRow[]): boolean;
  /** One heading a column. Default: the first row as it is. */
  headings?(rows: readonly TableRow[]): Headings;
  /** What is left to do when every row is as wide as the header. */
  settled?(table: Table, issues: IssueList): Table;
}

/** What columns are called. */
export interface Headings {
  readonly headings: readonly string[];
  /** A second name of each column, by which it may be found too; empty where it has none. */
  readonly aliases?: readonly string[];
}

/** Whether a row begins with these words, whatever their case. */
export function beginsWith(row: TableRow | undefined, words: readonly RegExp[]): boolean {
  return row !== undefined && words.every((word, at) => word.test(row.cells[at] ?? ""));
}
