import { cellAt, cellText } from "./cell-at.js";
import type { TableRow } from "./table.js";
import { trimCell } from "./trim-cell.js";

/** What to split. */
export interface SplitOptions {
  /** Text without quotes gone wrong (see scan-rows.ts), whose rows end in "\n", the last one too. */
  readonly text: string;
  /** One character. */
  readonly separator: string;
}

/** Text to rows of trimmed cells. Rows without anything in them are left out, but they count in the numbers. */
export function splitRows({ text, separator }: SplitOptions): readonly TableRow[] {
  const rows: TableRow[] = [];
  let row = 1;
  let cells: string[] = [];
  for (let at = 0; at < text.length; ) {
    const cell = cellAt(text, at, separator);
    cells.push(trimCell(cellText(text, at, cell)));
    at = cell.end + 1;
    if (text[cell.end] === separator) continue;
    if (cells.some((held) => held !== "")) rows.push({ row, cells });
    row++;
    cells = [];
  }
  return rows;
}
