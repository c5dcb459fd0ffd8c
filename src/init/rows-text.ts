/**
 * Rows of files in words.
 */

const ROWS_TOLD = 8;

/** "row 3 of mentees", "rows 3, 5 and 2 more of mentees; row 4 of mentors". */
export function rowsText(places: readonly { readonly file: string; readonly row: number }[]): string {
  return [...new Set(places.map(({ file }) => file))]
    .map((file) => {
      const rows = [...new Set(places.filter((place) => place.file === file).map(({ row }) => row))];
      rows.sort((a, b) => a - b);
      const told = rows.slice(0, ROWS_TOLD).join(", ");
      const rest = rows.length - ROWS_TOLD;
      return `row${rows.length === 1 ? "" : "s"} ${told}${rest > 0 ? ` and ${rest} more` : ""} of ${file}`;
    })
    .join("; ");
}
