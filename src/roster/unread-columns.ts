/**
 * Columns that look like part of a question's grid and are not read: a misspelt day would be lost without a word.
 */
import { type Issue, issue } from "../issue.js";
import { nearest } from "../nearest.js";
import { plain } from "../plain.js";
import {
  columnFor,
  type GridPart,
  gridPartOf,
  type Programme,
  type Question,
  SIDES,
  type Side,
} from "../programme/index.js";
import type { Table } from "../tables/index.js";
import { bindPeopleColumn, bindQuestion, columnOfRow } from "./bind-columns.js";
import { gridRows, OPEN_GRIDS } from "./grid-rows.js";
import { asksOwnWords, partIn } from "./own-words-column.js";

/** A question's grid in one file. */
interface Grid {
  readonly question: Question;
  readonly part: GridPart;
  readonly pattern: string;
  readonly rows: readonly Row[];
}

/** A row of a grid, by the names it may have, and how many columns it has under the first of them that has any. */
interface Row {
  readonly names: readonly string[];
  readonly columns: "none" | "one" | "several";
}

/**
 * An issue `unread-column` for every heading that fits a grid's pattern with the brackets kept (`Free [Mitwoch]`) and is
 * no column of the programme: an error where a row without a column of its own has a name near to it, else a warning.
 */
export function unreadColumns(programme: Programme, table: Table, sides: readonly Side[]): readonly Issue[] {
  const grids = sides.flatMap((side) => gridsOf(programme, table, side));
  if (grids.length === 0) return [];
  const read = columnsRead(programme, table);
  return table.headings.flatMap((heading, column) => {
    if (read.has(column)) return [];
    const found = grids.flatMap((grid) => unread(table, heading, grid));
    return found.find(({ severity }) => severity === "error") ?? found[0] ?? [];
  });
}

function gridsOf(programme: Programme, table: Table, side: Side): readonly Grid[] {
  return programme.questions.flatMap((question): Grid[] => {
    const pattern = columnFor(question, side) ?? "";
    const part = gridPartOf(question.kind, pattern);
    if (part === undefined || typeof pattern !== "string") return [];
    const rows = gridRows(question, part).map((names): Row => {
      const { value, issues } = columnOfRow(table, pattern, part, names);
      const isRepeated = issues.some(({ code }) => code === "ambiguous-heading");
      return { names, columns: isRepeated ? "several" : value === undefined ? "none" : "one" };
    });
    return [{ question, part, pattern, rows }];
  });
}

/** The columns of the programme, whichever side's: a file may hold the other side's too. */
function columnsRead({ people, questions }: Programme, table: Table): ReadonlySet<number> {
  const { roles: _, timestampOrder: __, ...columns } = people;
  return new Set(
    SIDES.flatMap((side) => [
      ...questions.flatMap((question) => bindQuestion(table, question, side).value?.columns ?? []),
      ...Object.values(columns).flatMap((column) =>
        column === undefined ? [] : (bindPeopleColumn(table, column, side).value ?? []),
      ),
    ]),
  );
}

function unread({ file, headings }: Table, heading: string, grid: Grid): Issue[] {
  const { question, part, pattern } = grid;
  const written = partIn(heading, pattern, `[${part}]`);
  if (written === undefined || isToldAlready(written, grid)) return [];
  const free = rowNear(written, grid, "none");
  const full = free?.names[0] ?? "";
  // A column that must be there is missed with its nearest heading.
  const missed = nearest(
    pattern.replaceAll(`[${part}]`, () => `[${full}]`),
    headings,
  );
  if (free !== undefined && !OPEN_GRIDS.includes(part) && missed === heading) return [];
  return [
    issue({
      code: "unread-column",
      severity: free === undefined ? "warning" : "error",
      at: { file, column: heading },
      expected: `looks like part of "${question.id}" (${pattern}), but names none of its ${part}s; it is not read`,
      remedy:
        free === undefined
          ? question.kind === "choices" && asksOwnWords(written)
            ? 'Write "other": true in the question, and what people wrote there counts as options of their own.'
            : remedyFor(grid, rowNear(written, grid, "one")?.names[0])
          : `Did you mean "${full}"? ${CORRECT[part]}`,
    }),
  ];
}

/** Two columns of one name are an error of their own. */
function isToldAlready(written: string, { rows }: Grid): boolean {
  return rows.some(
    ({ names, columns }) => columns === "several" && names.some((name) => plain(name) === written),
  );
}

function rowNear(written: string, { rows }: Grid, columns: Row["columns"]): Row | undefined {
  const candidates = rows.filter((row) => row.columns === columns);
  const close = nearest(
    written,
    candidates.flatMap(({ names }) => names),
  );
  return candidates.find(({ names }) => close !== undefined && names.includes(close));
}

function remedyFor(grid: Grid, close: string | undefined): string {
  const known = close === undefined ? "" : `"${close}" has a column already. `;
  return `${known}Nothing needs to be done if it should not count. ${CORRECT[grid.part]}`;
}

const CORRECT: Readonly<Record<GridPart, string>> = {
  option: "Write the option alike in the file and in the question's options.",
  slot: "Write the label alike in the file and in the question's slots.",
  day: "Write the day alike in the file and in the question's days.",
  rank: "Number the ranks as in Rank 1, Rank 2, up to the number of the question's options.",
};
