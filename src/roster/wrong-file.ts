/**
 * Whether a file is another than the programme expects: then one sentence says so, instead of one for each column.
 */
import { type Issue, issue } from "../issue.js";
import { otherSide, type Side } from "../programme/index.js";
import type { Table } from "../tables/index.js";

/** A file read for a side. */
interface FileOfSide {
  readonly table: Table;
  readonly side: Side;
  /** What is missing for that side. */
  readonly missing: readonly Issue[];
  /** Whether any of the side's columns is there. */
  readonly isAnyThere: boolean;
  /** Whether, read for the other side, it lacks nothing and holds more of what was asked. */
  readonly isOfOther: () => boolean;
}

/** One missing column is a slip of the pen. */
const MANY = 2;

/** The issue, or nothing where the file may well be the right one. */
export function wrongFile({
  table: { file, headings },
  side,
  missing,
  isAnyThere,
  isOfOther,
}: FileOfSide): Issue | undefined {
  const columns = missing.filter(({ code }) => code === "missing-column").length;
  if (columns < MANY) return undefined;
  if (!isAnyThere)
    return issue({
      code: "wrong-file",
      at: { file },
      value: headings[0],
      expected: `is the first heading, and none of the ${columns} columns that the programme names for a ${side} is there`,
      remedy: "Check that this is the right file, and that the first row holds the form's headings.",
    });
  if (!isOfOther()) return undefined;
  const other = otherSide(side);
  return issue({
    code: "wrong-file",
    at: { file },
    expected: `is given as the ${side}s' file, but its columns are the ${other}s'`,
    remedy: "Give the files the other way round.",
  });
}
