/**
 * A table for a terminal: columns as wide as what they hold, the last one wrapped to what is left.
 */

import type { Paint } from "./paint.js";
import { lengthOf, wrap } from "./wrap.js";

/** Width where the output is no terminal. */
export const USUAL_WIDTH = 110;
/** The last column is never narrower, however narrow the terminal. */
const LEAST_LAST = 30;
/** No other column is made narrower. */
const LEAST_COLUMN = 8;
const GAP = "  ";

/** How to set a table. */
export interface TableOptions {
  /** Width of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  readonly paint: Paint;
}

/** The rows under their headings. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { columns, paint }: TableOptions,
): string {
  const last = headings.length - 1;
  const width = columns ?? USUAL_WIDTH;
  const widths = fitted(
    headings.map((heading, at) => Math.max(...[heading, ...rows.map((row) => row[at] ?? "")].map(lengthOf))),
    width - LEAST_LAST,
  );
  const taken = widths.slice(0, last).reduce((sum, part) => sum + part + GAP.length, 0);
  const room = Math.max(LEAST_LAST, width - taken);
  const lines = [headings, ...rows].flatMap((row) => {
    const wrapped = wrap(row[last] ?? "", room);
    return wrapped.map((text, line) =>
      lineText(line === 0 ? row.slice(0, last) : row.slice(0, last).map(() => ""), widths, text),
    );
  });
  const [first = "", ...others] = lines;
  return [paint(first, "bold"), ...others].join("\n");
}

/** Narrows the widest of the columns before the last until they leave it its room; none below {@link LEAST_COLUMN}. */
function fitted(widths: readonly number[], room: number): readonly number[] {
  const narrowed = [...widths];
  const others = () => narrowed.slice(0, -1);
  const taken = () => others().reduce((sum, part) => sum + part + GAP.length, 0);
  while (taken() > room && Math.max(...others()) > LEAST_COLUMN) {
    narrowed[narrowed.indexOf(Math.max(...others()))]! -= 1;
  }
  return narrowed;
}

function lineText(cells: readonly string[], widths: readonly number[], text: string): string {
  const padded = cells.map((cell, at) => padOrCut(cell, widths[at] ?? 0));
  return [...padded, text].join(GAP).trimEnd();
}

function padOrCut(cell: string, width: number): string {
  const length = lengthOf(cell);
  return length > width ? `${[...cell].slice(0, width - 1).join("")}…` : cell + " ".repeat(width - length);
}
