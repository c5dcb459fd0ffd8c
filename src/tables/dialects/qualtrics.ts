import type { TableRow } from "../table.js";
import type { Dialect, Headings } from "./dialect.js";

const IMPORT_ID = /^\{\s*"ImportId"\s*:/;

/** Responses that a person who builds the form leaves behind. */
const TESTS: readonly string[] = ["survey preview", "survey test", "1", "2"];

/**
 * Qualtrics: short names, then the questions' texts, then `{"ImportId":"QID1"}`. Columns are called by their texts, and by
 * their names where a text is blank or repeats; both are found.
 */
export const qualtrics: Dialect = {
  name: "qualtrics",
  headerRows: 3,
  looks: 'three header rows, the third of which reads {"ImportId":"QID1"}',
  recognises,
  admits: recognises,
  headings,
  settled(table, issues) {
    const status = (table.aliases ?? []).findIndex((name) => name.toLowerCase() === "status");
    for (const { row, cells } of table.rows) {
      const said = cells[status] ?? "";
      if (!TESTS.includes(said.toLowerCase())) continue;
      issues.add({
        code: "test-response",
        severity: "warning",
        at: { file: table.file, row, column: table.headings[status] ?? "Status" },
        value: said,
        expected: "marks a response that was sent in while the form was tried out",
        remedy: "Delete the row if nobody real is meant by it.",
      });
    }
    return table;
  },
};

function recognises(rows: readonly TableRow[]): boolean {
  const ids = rows[2]?.cells.filter((cell) => cell !== "") ?? [];
  return ids.length > 0 && ids.every((cell) => IMPORT_ID.test(cell));
}

function headings([names, texts]: readonly TableRow[]): Headings {
  const aliases = names?.cells ?? [];
  const found = aliases.map((_, at) => texts?.cells[at] ?? "");
  const isOnly = (text: string) => text !== "" && found.indexOf(text) === found.lastIndexOf(text);
  return { headings: found.map((text, at) => (isOnly(text) ? text : (aliases[at] ?? ""))), aliases };
}
