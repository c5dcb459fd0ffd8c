/**
 * Finds, in one file and for one side, the columns in which each question was answered.
 */
import type { Issue } from "../issue.js";
import type { Column, ColumnBySide, Question, Side } from "../programme/index.js";
import { columnFor, type GridPart, gridPartOf, SIDES } from "../programme/index.js";
import { type ColumnName, findColumn, findColumns, type Table } from "../tables/index.js";
import { gridRows, OPEN_GRIDS } from "./grid-rows.js";
import { ownWordsColumn } from "./own-words-column.js";

/** The columns of one question in one file. */
export interface BoundQuestion {
  /** Of a grid of which columns are missing only the options that are there, so that their cells can be checked. */
  readonly question: Question;
  readonly layout: Layout;
  /** Indices of the columns, in the order of `names`; behind them that of own words, where there is one. */
  readonly columns: readonly number[];
  /** What each column stands for: an option, a day's number, a slot; empty where the columns are simply in order. */
  readonly names: readonly string[];
}

/** How a question spreads over columns: as a grid by option, day, slot or rank, or as plain columns in order. */
export type Layout = "plain" | GridPart;

/** What was found; nothing where no column was. */
export interface Found<Value> {
  readonly value: Value | undefined;
  /** Errors for what is missing. */
  readonly issues: readonly Issue[];
}

/** Finds a question's columns. Nothing, without an issue, where this side was not asked. */
export function bindQuestion(table: Table, question: Question, side: Side): Found<BoundQuestion> {
  const column = columnFor(question, side);
  if (column === undefined) return { value: undefined, issues: [] };
  const part = gridPartOf(question.kind, column);
  if (part !== undefined) return bindGrid(table, withSlotsOf(side, question), column as string, part);
  const { value: columns, issues } = findAll(table, column);
  if (columns === undefined) return { value: undefined, issues };
  const isGrid = question.kind === "ratings" && question.options.length === columns.length;
  const layout = isGrid ? "option" : "plain";
  const own =
    question.kind === "choice" && typeof column === "string"
      ? ownWordsColumn(table, question, `${column} [option]`, columns)
      : [];
  return {
    value: { question, layout, columns: [...columns, ...own], names: isGrid ? question.options : [] },
    issues,
  };
}

/** Finds the columns of something about a person. */
export function bindPeopleColumn(table: Table, column: ColumnBySide, side: Side): Found<readonly number[]> {
  return findAll(table, isBySide(column) ? column[side] : column);
}

function isBySide(column: ColumnBySide): column is { readonly mentor: Column; readonly mentee: Column } {
  return typeof column === "object" && "mentor" in column;
}

function findAll(table: Table, column: Column): Found<readonly number[]> {
  const parts = (Array.isArray(column) ? column : [column]) as readonly ColumnName[];
  const found = parts.map((part) => findColumn(table, part));
  const columns = found.flatMap((one) => (one.ok ? [one.value] : []));
  return {
    value: columns.length === 0 ? undefined : columns,
    issues: found.flatMap((one) => one.issues),
  };
}

/** Every row of a grid must be there; of days and ranks one must. */
function bindGrid(table: Table, question: Question, pattern: string, part: GridPart): Found<BoundQuestion> {
  const rows = gridRows(question, part);
  const found = rows.map((names) => columnOfRow(table, pattern, part, names));
  const there = found.flatMap(({ value }, row) => (value === undefined ? [] : [{ column: value, row }]));
  const all = found.flatMap(({ issues }) => issues);
  const repeated = all.filter(({ code }) => code === "ambiguous-heading");
  const none = there.length === 0 && repeated.length === 0;
  const issues = !OPEN_GRIDS.includes(part) ? all : none ? all.slice(0, 1) : repeated;
  if (there.length === 0) return { value: undefined, issues };
  const labels = there.map(({ row }) => rows[row]?.[0] ?? "");
  const columns = there.map(({ column }) => column);
  const value: BoundQuestion = {
    question: part === "option" && labels.length < rows.length ? withOptions(question, labels) : question,
    layout: part,
    columns: [...columns, ...(part === "option" ? ownWordsColumn(table, question, pattern, columns) : [])],
    names: part === "day" ? there.map(({ row }) => String(row)) : labels,
  };
  return { value, issues };
}

/** The column under the first of a row's names that has one, or why there is none under the first of them. */
export function columnOfRow(
  table: Table,
  pattern: string,
  part: GridPart,
  names: readonly string[],
): Found<number> {
  const found = names.map((name) => findColumns(table, pattern, part, [name]));
  const first =
    found.find((one) => one.ok || one.issues.some(({ code }) => code === "ambiguous-heading")) ?? found[0];
  return first?.ok
    ? { value: first.value[0], issues: [] }
    : { value: undefined, issues: first?.issues ?? [] };
}

/** Where one side has a column a day and the other one a slot, the slots of each: times of any day, or of one day. */
function withSlotsOf(side: Side, question: Question): Question {
  if (question.kind !== "availability") return question;
  const parts = SIDES.map((one) => gridPartOf(question.kind, columnFor(question, one) ?? ""));
  const slots = Object.entries(question.slots ?? {});
  const isOfOneDay = ([, time]: readonly [string, string]) => /^\s*\p{L}/u.test(time);
  if (!(parts.includes("day") && parts.includes("slot") && slots.some(isOfOneDay))) return question;
  const isSlot = parts[SIDES.indexOf(side)] === "slot";
  return { ...question, slots: Object.fromEntries(slots.filter((slot) => isOfOneDay(slot) === isSlot)) };
}

function withOptions(question: Question, options: readonly string[]): Question {
  return "options" in question ? ({ ...question, options } as Question) : question;
}
