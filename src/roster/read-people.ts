/**
 * Reads one file's rows as people of one side: finds the columns, then reads row by row.
 */
import type { Issue } from "../issue.js";
import { type ColumnBySide, isReciprocal, otherSide } from "../programme/index.js";
import { columnName } from "../tables/index.js";
import { type BoundQuestion, bindPeopleColumn, bindQuestion } from "./bind-columns.js";
import {
  type BoundColumns,
  PEOPLE_KEYS,
  type PeopleKey,
  type PeopleSource,
  type ReadPerson,
  readRow,
} from "./read-row.js";
import { wrongFile } from "./wrong-file.js";

/** What {@link readPeopleOf} found. */
export interface PeopleRead {
  readonly people: readonly ReadPerson[];
  /** Of the file, and of rows that are nobody's. */
  readonly issues: readonly Issue[];
  /** The questions that were found in the file. */
  readonly questions: readonly BoundQuestion[];
}

/**
 * Reads the people of one side. Rows without anything in them are passed over. Where columns are missing, the others are
 * read all the same, so that everything wrong is told at once.
 */
export function readPeopleOf(source: PeopleSource): PeopleRead {
  const { columns, issues } = bindAll(source);
  const { table, side, byRole, programme } = source;
  const wrong = wrongFile({
    table,
    side,
    missing: issues,
    isAnyThere: columns.questions.length > 0 || Object.keys(columns.people).length > 0,
    isOfOther: () => {
      if (byRole || isReciprocal(programme.format)) return false;
      const other = bindAll({ ...source, side: otherSide(side) });
      return other.issues.length === 0 && other.columns.questions.length > columns.questions.length;
    },
  });
  if (wrong !== undefined) return { people: [], issues: [wrong], questions: [] };
  const rows = source.table.rows.filter((row) => row.cells.some((cell) => cell !== ""));
  const read = rows.map((row) => readRow({ ...source, columns, row }));
  return {
    people: read.flatMap(({ person }) => (person === undefined ? [] : [person])),
    issues: [...issues, ...read.flatMap((one) => (one.person === undefined ? one.issues : []))],
    questions: columns.questions,
  };
}

/** Finds every column, with an issue for each that is missing. */
function bindAll({ programme, table, side, byRole }: PeopleSource): {
  readonly columns: BoundColumns;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const people: Partial<Record<PeopleKey, readonly number[]>> = {};
  for (const key of PEOPLE_KEYS) {
    const column: ColumnBySide | undefined = programme.people[key];
    if (column === undefined || (key === "role" && !byRole) || (key === "capacity" && side === "mentee"))
      continue;
    const found = bindPeopleColumn(table, column, side);
    issues.push(...found.issues);
    if (found.value !== undefined) people[key] = found.value;
  }
  const found = programme.questions.map((question) => bindQuestion(table, question, side));
  const questions = found.flatMap(({ value }) => value ?? []);
  const names = new Map(
    questions.map(({ question, columns }) => [question.id, columnName(table.headings, columns[0] ?? 0)]),
  );
  issues.push(...found.flatMap((one) => one.issues));
  return { columns: { people, questions, names }, issues };
}
