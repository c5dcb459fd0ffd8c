import type { TableRow } from "../table.js";
import { beginsWith, type Dialect } from "./dialect.js";

/** The first columns in the languages that its forms are most often in. */
const FIRST = [
  /^id$/i,
  /^(?:start ?time|startzeit|hora de inicio|heure de début|开始时间)$/i,
  /^(?:completion time|fertigstellungszeit|hora de finalización|heure de fin|完成时间)$/i,
] as const;
const ADDRESS = /^(?:e-?mail|correo electrónico|adresse de messagerie|电子邮件)$/i;
const ANONYMOUS = /^anonym(?:ous|e|o|isiert)?$/i;

/**
 * Microsoft Forms: ID, times, e-mail and name in front. Where a form does not record who answers, the e-mail reads
 * `anonymous` in every row; it is read as blank, since all these people would be taken for one.
 */
export const microsoftForms: Dialect = {
  name: "microsoft-forms",
  headerRows: 1,
  looks: "the columns ID, Start time, Completion time in front",
  recognises: ([header]) => beginsWith(header, FIRST),
  settled(table, issues) {
    const column = table.headings.findIndex((heading) => ADDRESS.test(heading));
    const isAnonymous = ({ cells }: TableRow) => ANONYMOUS.test(cells[column] ?? "");
    const anonymous = table.rows.filter(isAnonymous);
    const [first] = anonymous;
    if (first === undefined) return table;
    issues.add({
      code: "anonymous-answers",
      severity: "warning",
      at: { file: table.file, row: first.row, column: table.headings[column]! },
      value: first.cells[column]!,
      expected: `says of ${anonymous.length === 1 ? "1 row" : `${anonymous.length} rows`} that the form did not record who answered; read as blank`,
      remedy: "Tell people apart by another column, such as an e-mail address that the form asks for.",
    });
    const blank = (cells: readonly string[]) => cells.map((cell, at) => (at === column ? "" : cell));
    const rows = table.rows.map((row) => (isAnonymous(row) ? { ...row, cells: blank(row.cells) } : row));
    return { ...table, rows };
  },
};
