import { plain } from "../../plain.js";
import type { IssueList } from "../issue-list.js";
import type { Table, TableRow } from "../table.js";
import type { Dialect } from "./dialect.js";

const QUESTION = /^(?:question|question text|item|field|variable|frage|pregunta|问题|题目)$/i;
const ANSWER = /^(?:answer|answer text|response|value|antwort|wert|respuesta|réponse|reponse|答案|回答)$/i;

/** People in a wide file have one row each; where most rows repeat a person it is long. */
const MOST_PEOPLE = 0.75;

/**
 * A row for each person and answer: the columns of a question and of its answer, before or between them what is the same in
 * all rows of a person. It becomes a row a person and a column a question; several answers of one person to one question are
 * joined by line breaks, as ticks are. Every cell keeps the row it stands in.
 */
export const long: Dialect = {
  name: "long",
  headerRows: 1,
  looks: "a column Question, a column Answer, and in front of them a person's id",
  recognises: (rows) => admits(rows) && repeats(rows),
  admits,
  settled: unfolded,
};

function admits([header]: readonly TableRow[]): boolean {
  const cells = header?.cells ?? [];
  return (
    cells.some((cell) => QUESTION.test(cell)) && cells.some((cell) => ANSWER.test(cell)) && idIn(cells) >= 0
  );
}

function repeats([header, ...rows]: readonly TableRow[]): boolean {
  const id = idIn(header?.cells ?? []);
  return new Set(rows.map(({ cells }) => plain(cells[id] ?? ""))).size <= rows.length * MOST_PEOPLE;
}

/** The first column that is neither the question nor the answer. */
function idIn(cells: readonly string[]): number {
  return cells.findIndex((cell) => cell !== "" && !QUESTION.test(cell) && !ANSWER.test(cell));
}

/** A person while their rows are gathered. */
interface Gathered {
  readonly row: number;
  readonly cells: string[];
  readonly rows: number[];
}

function unfolded(table: Table, issues: IssueList): Table {
  const { headings, rows, file } = table;
  const question = headings.findIndex((heading) => QUESTION.test(heading));
  const answer = headings.findIndex((heading) => ANSWER.test(heading));
  const kept = headings.flatMap((_, at) => (at === question || at === answer ? [] : [at]));
  const columns = new Map<string, number>();
  const names: string[] = [];
  const people = new Map<string, Gathered>();
  const id = idIn(headings);
  for (const { row, cells } of rows) {
    const asked = cells[question] ?? "";
    if (asked === "") {
      issues.add({
        code: "no-question",
        at: { file, row, column: headings[question]! },
        expected: "is blank, so nobody knows what was answered",
        remedy: "Write the question that this row answers, or delete the row.",
      });
      continue;
    }
    if (!columns.has(plain(asked))) {
      columns.set(plain(asked), kept.length + columns.size);
      names.push(asked);
    }
    const key = plain(cells[id] ?? "");
    const person = people.get(key) ?? { row, cells: kept.map((at) => cells[at] ?? ""), rows: [] };
    people.set(key, person);
    for (const [place, at] of kept.entries()) person.cells[place] ||= cells[at] ?? "";
    const place = columns.get(plain(asked))!;
    person.cells[place] = [person.cells[place] ?? "", cells[answer] ?? ""].filter(Boolean).join("\n");
    person.rows[place] ??= row;
  }
  const width = kept.length + columns.size;
  return {
    ...table,
    headings: [...kept.map((at) => headings[at]!), ...names],
    width,
    rows: [...people.values()].map((person) => ({
      row: person.row,
      cells: Array.from({ length: width }, (_, at) => person.cells[at] ?? ""),
      cellRows: Array.from({ length: width }, (_, at) => person.rows[at] ?? person.row),
    })),
  };
}
