import { type Issue, issue } from "../issue.js";
import { finish, type Steps } from "../steps.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { countIssues, isCount, LARGEST_COUNT } from "./count-issue.js";
import { measureValues } from "./measure-values.js";
import type { Problem, ReadRow } from "./problem.js";
import { throwIfAny } from "./problem-error.js";
import { forbiddenPairs, requiredColumns } from "./required-pairs.js";
import { rowReader } from "./row-reader.js";

/**
 * Checks a problem and brings it into one form. Reads every row once.
 *
 * @throws ProblemError with every issue: first those of shape (lengths, counts, options), then those of values.
 */
export function readProblem(given: AssignmentProblem): Problem {
  return finish(readInSteps(given));
}

/** {@link readProblem} in steps. */
export function* readInSteps(given: AssignmentProblem): Steps<Problem> {
  const { rows, columns, sense = "max", requiredPairs = [], unmatchedValue, tieBreak } = given;
  throwIfAny([...countIssues("rows", rows), ...countIssues("columns", columns)]);

  const issues: Issue[] = optionIssues(given);
  const capacities = readCapacities(given, issues);
  const readGiven = rowReader(given, issues);
  throwIfAny(issues);

  const required = requiredColumns(requiredPairs, rows, capacities, issues);
  const measures = yield* measureValues(readGiven, columns, required, sense === "max", issues);
  throwIfAny([...issues, ...forbiddenPairs(required, measures.requiredOpen)]);

  return {
    rows,
    columns,
    maximise: sense === "max",
    capacities,
    requiredColumns: required,
    unmatchedValue,
    tieBreak,
    pairLimit: Math.min(
      rows,
      capacities.reduce((sum, capacity) => sum + capacity, 0),
    ),
    measures,
    hasEveryCell:
      measures.complete && requiredPairs.length === 0 && capacities.every((capacity) => capacity > 0),
    readRow: openRowReader(readGiven, capacities, required),
  };
}

function readCapacities({ columns, columnCapacities }: AssignmentProblem, issues: Issue[]): Int32Array {
  if (columnCapacities === undefined) return new Int32Array(columns).fill(1);
  if (columnCapacities.length !== columns)
    issues.push(wrongLength("columnCapacities", columnCapacities.length, columns));
  return Int32Array.from(columnCapacities, (capacity, j) => {
    if (!isCount(capacity)) issues.push(...countIssues(`columnCapacities[${j}]`, capacity));
    return Math.min(capacity, LARGEST_COUNT);
  });
}

/** Closes the cells of columns without capacity, and of a row with a required pair all others. */
function openRowReader(read: ReadRow, capacities: Int32Array, required: Int32Array): ReadRow {
  const shut = [...capacities.keys()].filter((j) => capacities[j] === 0);
  return (row, buffer, open) => {
    const values = read(row, buffer, open);
    for (const j of shut) open[j] = 0;
    if (required[row]! >= 0) {
      open.fill(0);
      open[required[row]!] = 1;
    }
    return values;
  };
}

function optionIssues({ rows, columns, sense, unmatchedValue, tieBreak }: AssignmentProblem): Issue[] {
  const issues: Issue[] = [];
  if (sense !== undefined && sense !== "max" && sense !== "min")
    issues.push(wrongOption("sense", sense, '"max" or "min"'));
  if (unmatchedValue !== undefined && !Number.isFinite(unmatchedValue))
    issues.push(wrongOption("unmatchedValue", unmatchedValue, "a finite number"));
  if (tieBreak === undefined) return issues;
  if (!Number.isSafeInteger(tieBreak.seed))
    issues.push(wrongOption("tieBreak.seed", tieBreak.seed, "a safe integer"));
  issues.push(...keyIssues("tieBreak.rowKeys", tieBreak.rowKeys, rows));
  issues.push(...keyIssues("tieBreak.columnKeys", tieBreak.columnKeys, columns));
  return issues;
}

/** Two rows with one key could change places, and no hash could tell. */
function keyIssues(at: string, keys: readonly string[], length: number): Issue[] {
  if (keys.length !== length) return [wrongLength(at, keys.length, length)];
  const seen = new Set<string>();
  const repeated = keys.find((key) => seen.size === seen.add(key).size);
  return repeated === undefined ? [] : [wrongOption(at, repeated, "every key once")];
}

const wrongLength = (at: string, length: number, expected: number): Issue =>
  issue({
    code: "wrong-length",
    at,
    value: `length ${length}`,
    expected: `Expected the length ${expected}.`,
    remedy: "Give one entry for each.",
  });

const wrongOption = (at: string, value: unknown, expected: string): Issue =>
  issue({
    code: "wrong-option",
    at,
    value: String(value),
    expected: `Expected ${expected}.`,
    remedy: "Correct the option.",
  });
