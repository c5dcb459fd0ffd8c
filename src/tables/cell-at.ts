/**
 * One cell of delimited text, as RFC 4180 has it. papaparse served here first; it went because it takes quadratic time on
 * quotes gone wrong and tells no column, so that a scan of our own had to come before it anyway. The tests keep it as an
 * oracle.
 */

/** What can be wrong with a quoted cell: it is never closed, or its closing quote is followed by other text. */
export type QuoteFault = "unclosed" | "malformed";

/** Where a cell ends. */
export interface CellEnd {
  /** Index of the separator or line break behind the cell, or the length of the text. */
  readonly end: number;
  /** Index of the closing quote of a quoted cell. */
  readonly close?: number;
  readonly fault?: QuoteFault;
}

/** What ends a row. */
export const BREAK = "\n";
const BREAK_CODE = 10;

/** Finds the end of the cell that begins at `start`. Time is linear in the cell's length. */
export function cellAt(text: string, start: number, separator: string): CellEnd {
  return text[start] === '"' ? quotedCell(text, start, separator) : plainCell(text, start, separator);
}

/** What a cell holds, without its quotes. */
export function cellText(text: string, start: number, { end, close }: CellEnd): string {
  return close === undefined ? text.slice(start, end) : text.slice(start + 1, close).replaceAll('""', '"');
}

function plainCell(text: string, start: number, separator: string): CellEnd {
  const stop = separator.charCodeAt(0);
  for (let end = start; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === stop || code === BREAK_CODE) return { end };
  }
  return { end: text.length };
}

/** Goes on to a quote that closes properly, so that no text is skipped. */
function quotedCell(text: string, start: number, separator: string): CellEnd {
  let malformed = false;
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return { end: text.length, fault: "unclosed" };
    from = close + 1;
    if (text[from] === '"') {
      from++;
      continue;
    }
    const end = afterBlanks(text, from, separator);
    if (end >= text.length || text[end] === separator || text[end] === BREAK) {
      return malformed ? { end, close, fault: "malformed" } : { end, close };
    }
    malformed = true;
  }
}

/** Blanks may stand between a closing quote and what follows it. */
function afterBlanks(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== BREAK && text[end]!.trim() === "")
    end++;
  return end;
}
