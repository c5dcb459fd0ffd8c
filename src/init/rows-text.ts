/**
 * Rows of files in words.
 */
import { firstFew } from "./first-few.js";

/** A row of a file. */
export interface RowPlace {
  readonly file: string;
  readonly row: number;
}

/** "row 3 of mentees", "rows 3, 5 and 2 more of mentees; row 4 of mentors". */
export function rowsText(places: readonly RowPlace[]): string {
  return [...new Set(places.map(({ file }) => file))]
    .map((file) => {
      const rows = [...new Set(places.filter((place) => place.file === file).map(({ row }) => row))];
      rows.sort((a, b) => a - b);
      return `row${rows.length === 1 ? "" : "s"} ${firstFew(rows.map(String))} of ${file}`;
    })
    .join("; ");
}
