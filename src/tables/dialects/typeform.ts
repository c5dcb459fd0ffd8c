import type { Dialect } from "./dialect.js";

const LAST = /^(?:submit date \(utc\)|network id|response type)$/i;

/** Typeform: `#` in front, `Network ID` behind; options joined by ` / `, or a column an option that repeats its heading. */
export const typeform: Dialect = {
  name: "typeform",
  headerRows: 1,
  looks: "the column # in front and Network ID behind",
  recognises: ([header]) => header?.cells[0] === "#" && header.cells.some((cell) => LAST.test(cell)),
};
