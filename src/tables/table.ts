import type { DialectName } from "./dialects/dialect.js";

/** The encodings a file may come in. `text` is input that was a string already. */
export type Encoding = "text" | "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** One row of data. */
export interface TableRow {
  /**
   * Its number as a spreadsheet shows it: the first row of the file is 1, blank rows count, a line break within
   * quotes does not start a new row, and Excel's line `sep=;` is none.
   */
  readonly row: number;
  /** As many as the table is wide, without white space around them; empty where the file has nothing. */
  readonly cells: readonly string[];
  /** The row in which each cell stands, where a person's answers stand in several. */
  readonly cellRows?: readonly number[];
}

/** A file as rows of text. Nothing is interpreted yet. */
export interface Table {
  readonly file: string;
  /** The heading of each column, repeated ones as they are. Empty where the file was read without a header. */
  readonly headings: readonly string[];
  /** A second name of each column, by which it is found too: Qualtrics has `Q12` beside the question's text. */
  readonly aliases?: readonly string[];
  /** How many cells every row has. */
  readonly width: number;
  readonly rows: readonly TableRow[];
  /** The character between two cells. */
  readonly separator: string;
  readonly encoding: Encoding;
  /** What wrote the file, as said or recognised. */
  readonly dialect: DialectName;
}
