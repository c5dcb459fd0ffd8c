import type { TableRow } from "../table.js";
import { beginsWith, type Dialect, type Headings } from "./dialect.js";

/** What the second row holds under a question that has one column. */
const ALONE = /^(?:(?:open-ended )?response|offene antwort|respuesta abierta|réponse ouverte)$/i;

/**
 * SurveyMonkey: questions, and below them the option, or "Response" under a question with one column. A blank cell in the
 * first row goes on with the question before it. Columns become `Question [Option]`.
 */
export const surveymonkey: Dialect = {
  name: "surveymonkey",
  headerRows: 2,
  looks: 'two header rows, the second of which holds "Response" or the options',
  recognises: (rows) =>
    beginsWith(rows[0], [/^respondent ?id$/i, /^collector ?id$/i]) || isSecondRow(rows[0], rows[1]),
  admits: (rows) => rows.length >= 2,
  headings: ([questions, options]) => headings(questions?.cells ?? [], options?.cells ?? []),
};

/** Nothing stands under what is no question, and one question has several columns, or several have one. */
function isSecondRow(questions: TableRow | undefined, row: TableRow | undefined): boolean {
  const alone = row?.cells.filter((cell) => ALONE.test(cell)).length ?? 0;
  const isBlank = (cells: readonly string[] | undefined) => cells?.slice(1).includes("") === true;
  return row?.cells[0] === "" && alone > 0 && (alone > 1 || isBlank(questions?.cells));
}

function headings(questions: readonly string[], options: readonly string[]): Headings {
  const width = Math.max(questions.length, options.length);
  let question = "";
  const found = Array.from({ length: width }, (_, at) => {
    question = questions[at] || question;
    const option = options[at] ?? "";
    return option === "" || ALONE.test(option) ? question : `${question} [${option}]`;
  });
  return { headings: found };
}
