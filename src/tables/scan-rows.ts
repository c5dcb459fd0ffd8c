/**
 * Walks over delimited text without cutting it up: how many cells each row has, and where quotes are not as RFC 4180
 * has them. Cutting starts only when it is known how far the text is sound.
 */
import { BREAK, cellAt, type QuoteFault } from "./cell-at.js";

/** A quoted cell that is never closed, or whose closing quote is followed by other text. */
export interface QuoteProblem {
  readonly kind: QuoteFault;
  /** The row in which the cell begins, the first being 0. */
  readonly row: number;
  /** The cell's place in that row, the first being 0. */
  readonly column: number;
  /** The first line of the cell, cut to a readable length. */
  readonly value: string;
}

/** What {@link scanRows} saw. */
export interface Scan {
  /** Cells in each row, in order; 0 for a row without any character. */
  readonly widths: readonly number[];
  readonly problems: readonly QuoteProblem[];
  /** How many characters lie before the first row with a problem. */
  readonly soundLength: number;
  /** How many separators are followed by a space, which is rare where they really separate cells. */
  readonly spaced: number;
}

/** What to scan. */
export interface ScanOptions {
  /** Text whose rows end in "\n", the last one too. */
  readonly text: string;
  /** One character. */
  readonly separator: string;
  /** Stop after so many rows. */
  readonly mostRows: number;
}

const MOST_PROBLEMS = 100;
const LONGEST_VALUE = 80;

/** Scans rows until the text or {@link ScanOptions.mostRows} ends. One pass, so it is in one piece; time is linear. */
export function scanRows({ text, separator, mostRows }: ScanOptions): Scan {
  const widths: number[] = [];
  const problems: QuoteProblem[] = [];
  let soundLength: number | undefined;
  let spaced = 0;
  let rowStart = 0;
  let column = 0;
  let at = 0;
  while (at < text.length && widths.length < mostRows) {
    // One cell: from `at` to the separator or line break behind it.
    const start = at;
    if (column > 0 && text[start] === " ") spaced++;
    const cell = cellAt(text, start, separator);
    if (cell.fault !== undefined) {
      soundLength ??= rowStart;
      const value = text.slice(start, start + LONGEST_VALUE).split(BREAK, 1)[0]!;
      if (problems.length < MOST_PROBLEMS) {
        problems.push({ kind: cell.fault, row: widths.length, column, value });
      }
    }
    // The next cell begins behind a separator, the next row behind anything else.
    at = cell.end + 1;
    column++;
    if (cell.end < text.length && text[cell.end] === separator) continue;
    widths.push(cell.end === rowStart ? 0 : column);
    column = 0;
    rowStart = at;
  }
  return { widths, problems, soundLength: soundLength ?? Math.min(at, text.length), spaced };
}
