import type { TableRow } from "../table.js";
import { beginsWith, type Dialect, type Headings } from "./dialect.js";

/** How an option is written in the third row of forms that export their keys. */
const KEY = /^key_/i;
/** What a column an option holds: a tick or nothing. */
const TICK = /^(?:x|yes|no|0|1|)$/i;
const ROWS_LOOKED_AT = 500;

/**
 * Drupal Webform: the form's title, then the names of what has several columns, then the columns. Where a name heads a
 * run of ticked columns they become `name [option]`; every other column is called by the third row.
 */
export const drupalWebform: Dialect = {
  name: "drupal-webform",
  headerRows: 3,
  looks: "three header rows: the form's title, sections, columns such as webform_sid",
  recognises: (rows) => isTitle(rows[0]) && isColumns(rows[2]),
  admits: (rows) => rows.length >= 3,
  headings: ([, sections, columns, ...rows]) => headings(sections?.cells ?? [], columns?.cells ?? [], rows),
};

function isTitle(row: TableRow | undefined): boolean {
  return row !== undefined && row.cells[0] !== "" && row.cells.slice(1).every((cell) => cell === "");
}

function isColumns(row: TableRow | undefined): boolean {
  return (
    beginsWith(row, [/^(?:webform_)?serial$/i, /^(?:webform_)?sid$/i]) || beginsWith(row, [/^webform_/i])
  );
}

function headings(
  sections: readonly string[],
  columns: readonly string[],
  rows: readonly TableRow[],
): Headings {
  const options = optionColumns(sections, columns, rows);
  let section = "";
  const found = columns.map((column, at) => {
    section = sections[at] || section;
    return options[at] ? `${section} [${column.replace(KEY, "").trim()}]` : column;
  });
  return { headings: found };
}

/**
 * Which columns are options of the section before them. A section ends where the next begins, but nothing marks where its
 * options end: a key or ticks in every row do.
 */
function optionColumns(
  sections: readonly string[],
  columns: readonly string[],
  rows: readonly TableRow[],
): readonly boolean[] {
  const sample = rows.slice(0, ROWS_LOOKED_AT);
  const isTicked = (at: number) =>
    sample.some(({ cells }) => (cells[at] ?? "") !== "") &&
    sample.every(({ cells }) => TICK.test(cells[at] ?? ""));
  const hasKeys = columns.some((column) => KEY.test(column));
  let isOpen = false;
  return columns.map((column, at) => {
    if ((sections[at] ?? "") !== "") isOpen = !/^submission.?details$/i.test(sections[at] ?? "");
    isOpen &&= hasKeys ? KEY.test(column) : isTicked(at);
    return isOpen;
  });
}
