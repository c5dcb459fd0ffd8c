const LETTERS = 26;

/** What to call a column in an issue: its heading, or where it has none its letters in a spreadsheet ("A", "AB"). */
export function columnName(headings: readonly string[], index: number): string {
  const heading = headings[index];
  return heading === undefined || heading === "" ? columnLetters(index) : heading;
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : columnLetters(Math.floor(index / LETTERS) - 1) + last;
}
