/**
 * Tables that a screen reader can walk, that scroll on their own where they are too wide and stack on a phone.
 */
import { type Html, html, type Part } from "./html.js";

/** What a table is made of. */
export interface TableParts {
  /** Above the table; a text alone where it is hidden. */
  readonly caption: Part;
  readonly headings: readonly string[];
  /** Cells in the order of the headings; the first names the row. */
  readonly rows: readonly (readonly Part[])[];
  /** Columns (from 0) of numbers, set to the right. Default none. */
  readonly numbers?: readonly number[];
  /** Whether the script gives the headings buttons that sort. Default false. */
  readonly sortable?: boolean;
  /** Whether the caption is only for screen readers. Default false. */
  readonly hideCaption?: boolean;
  /** A class whose style says the headings before stacked cells: shorter, for tables of which there are many. */
  readonly labelledBy?: string;
}

/** The table. On a narrow screen every row becomes a block whose cells are labelled by the headings. */
export function table(parts: TableParts): Html {
  const { caption, headings, rows, numbers = [], sortable = false, hideCaption = false, labelledBy } = parts;
  const classOf = (column: number) => (numbers.includes(column) ? html` class="number"` : "");
  const heads = headings.map((heading, column) => html`<th scope="col"${classOf(column)}>${heading}</th>`);
  const labelOf = (column: number) =>
    labelledBy === undefined ? html` data-label="${headings[column] ?? ""}"` : "";
  const cells = (row: readonly Part[]) =>
    row.map((cell, column) =>
      column === 0
        ? html`<th scope="row">${cell}</th>`
        : html`<td${classOf(column)}${labelOf(column)}>${cell}</td>`,
    );
  return html`<table class="stack${labelledBy === undefined ? "" : ` ${labelledBy}`}"${sortable ? html` data-sortable` : ""}${hideCaption ? html` aria-label="${caption}"` : ""}>
${hideCaption ? "" : html`<caption>${caption}</caption>`}
<thead><tr>${heads}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody>
</table>`;
}
