import { type Issue, type IssueParts, issue, type Result, resultOf } from "../issue.js";
import { nearest } from "../nearest.js";
import { plain } from "../plain.js";
import type { Table } from "./table.js";

/** A column by its heading, or by its position from the left, the first being 1. */
export type ColumnName = string | { readonly at: number };

/** Words that stand, in brackets, for each part of a grid in a heading: `Topics [option]`. */
export type Placeholder = "option" | "day" | "rank" | "slot";

/**
 * The index of a column, the first being 0. A heading is found as it is written, else without regard to case, white
 * space and Unicode form. Codes: `missing-column`, `ambiguous-heading`, `missing-position`.
 */
export function findColumn(table: Table, wanted: ColumnName): Result<number> {
  if (typeof wanted !== "string") return columnAt(table, wanted.at);
  const indices = matching(table, [wanted]);
  if (indices.length === 1) return { ok: true, value: indices[0]!, issues: [] };
  return { ok: false, issues: [notOne(table, wanted, indices)] };
}

/**
 * The index of one column a name, for a question asked as a grid. In `pattern`, `[placeholder]` stands for each of the
 * names; headings may keep the brackets around the name (`Topics [thesis]`, as Google Forms has it) or not. Codes: those
 * of {@link findColumn}, an issue for every name whose column is not found, and `missing-placeholder`.
 */
export function findColumns(
  table: Table,
  pattern: string,
  placeholder: Placeholder,
  names: readonly string[],
): Result<readonly number[]> {
  const mark = `[${placeholder}]`;
  if (!pattern.includes(mark)) return { ok: false, issues: [issue(noPlaceholder(pattern, mark))] };
  const issues: Issue[] = [];
  const columns = names.map((name) => {
    // A function, since "$&" in a name would mean something to replaceAll.
    const kept = pattern.replaceAll(mark, () => `[${name}]`);
    const indices = matching(table, [kept, pattern.replaceAll(mark, () => name)]);
    if (indices.length !== 1) issues.push(notOne(table, kept, indices));
    return indices[0] ?? -1;
  });
  return resultOf(columns, issues);
}

/** The columns with the first of these headings that any has: as written, then as `plain` has it; then so by second name. */
function matching({ headings, aliases = [] }: Table, wanted: readonly string[]): readonly number[] {
  for (const names of [headings, aliases])
    for (const form of [asWritten, plain]) {
      for (const heading of wanted) {
        const key = form(heading);
        const found = names.flatMap((other, index) => (form(other) === key ? [index] : []));
        if (found.length > 0) return found;
      }
    }
  return [];
}

function asWritten(heading: string): string {
  return heading;
}

function columnAt({ file, width }: Table, at: number): Result<number> {
  if (Number.isInteger(at) && at >= 1 && at <= width) return { ok: true, value: at - 1, issues: [] };
  const found = issue({
    code: "missing-position",
    at: { file },
    value: `{ "at": ${at} }`,
    expected: `expected a whole number from 1 to ${width}, since the file has ${width} columns`,
    remedy: "Count the columns from the left, the first being 1; or check that this is the right file.",
  });
  return { ok: false, issues: [found] };
}

function notOne(table: Table, wanted: string, indices: readonly number[]): Issue {
  return issue(indices.length === 0 ? missing(table, wanted) : ambiguous(table, wanted, indices));
}

function missing({ file, headings }: Table, wanted: string): IssueParts {
  const close = nearest(wanted, headings);
  return {
    code: "missing-column",
    at: { file, column: wanted },
    expected: `expected a column with this heading among the ${headings.length} there are`,
    remedy:
      close === undefined
        ? "Write the heading in the programme as it stands in the file, or check that this is the right file."
        : `Did you mean "${close}"? Write the heading in the programme as it stands in the file.`,
  };
}

function ambiguous({ file }: Table, wanted: string, indices: readonly number[]): IssueParts {
  const positions = indices.map((index) => `{ "at": ${index + 1} }`).join(" or ");
  return {
    code: "ambiguous-heading",
    at: { file, column: wanted },
    expected: `expected one column with this heading, but ${indices.length} have it`,
    remedy: `Name the column in the programme by its position, ${positions}, or give the columns different headings.`,
  };
}

function noPlaceholder(pattern: string, mark: string): IssueParts {
  return {
    code: "missing-placeholder",
    at: "",
    value: pattern,
    expected: `expected a heading with ${mark} in it, since this question has several columns`,
    remedy: `Write ${mark} where the heading of each column differs, as in "Topics ${mark}".`,
  };
}
