/** Zero-width characters and marks of direction, which forms and spreadsheets leave behind, besides white space. */
const INVISIBLE = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]$/;

/**
 * A cell without white space around it, no-break and zero-width spaces included. Walks in from both ends: a regular
 * expression for the far end takes quadratic time on long runs of blanks.
 */
export function trimCell(cell: string): string {
  let start = 0;
  let end = cell.length;
  while (start < end && isInvisible(cell, start)) start++;
  while (end > start && isInvisible(cell, end - 1)) end--;
  return cell.slice(start, end);
}

function isInvisible(cell: string, at: number): boolean {
  const code = cell.charCodeAt(at);
  // Most cells begin and end with one of these, and no regular expression need be asked.
  if (code > 0x20 && code < 0x7f) return false;
  return INVISIBLE.test(cell[at]!);
}
