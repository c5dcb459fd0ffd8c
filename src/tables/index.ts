/** From the bytes of a form export to rows, and from headings to columns. */
export { columnName } from "./column-name.js";
export { type ColumnName, findColumn, findColumns, type Placeholder } from "./columns.js";
export type { DialectName } from "./dialects/index.js";
export { type ReadTableOptions, readTable } from "./read-table.js";
export type { Encoding, Table, TableRow } from "./table.js";
