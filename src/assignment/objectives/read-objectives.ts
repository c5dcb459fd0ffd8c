import { type Issue, issue } from "../../issue.js";
import type { AssignmentProblem } from "../assignment-problem.js";
import { type CellLists, listCells, placeOfCell } from "../cells/cell-lists.js";
import type { LoadCosts } from "../load-costs.js";
import { type Measures, measureCells } from "../measure-values.js";
import type { Problem } from "../problem.js";
import { ProblemError, throwIfAny } from "../problem-error.js";
import { outlineOf, type ReadOutline } from "../read-outline.js";
import { readProblem } from "../read-problem.js";
import type { ListedName, ObjectivesProblem } from "./objectives.js";
import { type Entry, readList } from "./read-list.js";

/** An objective with the values it looks at. What bears the name of a problem's part takes its place in this objective. */
export interface Stage {
  readonly name: ListedName | "minimum-load";
  /** Its place in the list, null for one that comes by itself. */
  readonly place: number | null;
  /** The problem's open cells, with the values of this objective. */
  readonly cells: CellLists;
  readonly maximise: boolean;
  readonly measures: Measures;
  readonly unmatchedValue: number | undefined;
  readonly loadCosts: LoadCosts | undefined;
}

/** A problem on lists of its open cells, and its objectives in order but for the tie-break. */
export interface ReadObjectives {
  readonly problem: Problem;
  readonly stages: readonly Stage[];
}

/**
 * Checks a problem and its list. Reads every row once, of the problem and of each objective's values.
 *
 * @throws ProblemError with every issue of the list, then of the problem, then of an objective's values.
 */
export function readObjectives(given: ObjectivesProblem): ReadObjectives {
  const entries = readList(given);
  const problem = readProblem(inLists(given));
  const own = { cells: problem.cells!, measures: problem.measures };
  const stages = entries.map((entry) => stageOf(problem, own, entry));
  const minimums: Stage = {
    name: "minimum-load",
    place: null,
    ...own,
    maximise: true,
    unmatchedValue: undefined,
    loadCosts: undefined,
  };
  if (problem.minimums !== undefined) stages.splice(stages[0]!.name === "coverage" ? 1 : 0, 0, minimums);
  return { problem, stages };
}

/** The same problem with its cells as a table. */
function inLists(given: AssignmentProblem): AssignmentProblem {
  const outline = outlineOf(given);
  const { rows, columns, readGiven } = outline;
  const values = outline.given ?? listCells({ rows, columns, readRow: readGiven });
  return { ...given, values, allowed: undefined };
}

function stageOf(
  problem: Problem,
  own: Pick<Stage, "cells" | "measures">,
  { name, place, values, maximise }: Entry,
): Stage {
  const parts = { name, place, maximise };
  if (values === undefined)
    return { ...parts, ...own, unmatchedValue: problem.unmatchedValue, loadCosts: problem.loadCosts };
  const { rows, columns } = problem;
  const at = `objectives[${place}]`;
  const outline = under(at, () => outlineOf({ rows, columns, values }));
  const issues: Issue[] = [];
  const cells = { ...own.cells, values: valuesOn(own.cells, outline, `${at}.values`, issues) };
  throwIfAny(issues);
  const measures = measureCells(cells, columns, maximise, issues);
  under(at, () => throwIfAny(issues));
  return { ...parts, cells, measures, unmatchedValue: undefined, loadCosts: undefined };
}

/** So many values that are missing are told one by one. */
const MOST_ISSUES = 100;

/** The values of an objective, in the order of the problem's open cells. Adds an issue for each that is missing. */
function valuesOn(
  { starts, columns }: CellLists,
  { given, readGiven, columns: width }: ReadOutline,
  at: string,
  issues: Issue[],
): Float64Array {
  const found = new Float64Array(columns.length);
  const buffer = new Float64Array(width);
  const open = new Uint8Array(width);
  for (let row = 0; row + 1 < starts.length; row++) {
    const values = given === undefined ? readGiven(row, buffer, open) : given.values;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const column = columns[k]!;
      const place = given !== undefined ? placeOfCell(given, { row, column }) : open[column] ? column : -1;
      if (place !== -1) found[k] = values[place]!;
      else if (issues.length < MOST_ISSUES) issues.push(missing(`${at}[${row}][${column}]`));
    }
  }
  return found;
}

/** Tells of what is wrong in a part of the problem as of that part. */
function under<T>(at: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(error.issues.map((found) => issue({ ...found, at: `${at}.${found.path}` })));
  }
}

const missing = (at: string): Issue =>
  issue({
    code: "objective-value-missing",
    at,
    expected: "Expected a number for every pair that the problem allows.",
    remedy: "Give one, or forbid the pair in the problem.",
  });
