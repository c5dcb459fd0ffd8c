import { type Issue, issue } from "../../issue.js";
import type { Values } from "../assignment-problem.js";
import { requireObject, senseIssues } from "../option-issues.js";
import { throwIfAny } from "../problem-error.js";
import { deadEnds } from "./dead-ends.js";
import type { ListedName, ObjectivesProblem } from "./objectives.js";

/** An objective of the list, in one form. */
export interface Entry {
  readonly name: ListedName;
  /** Its place in the list, null for one that comes by itself. */
  readonly place: number | null;
  /** undefined: the problem's. */
  readonly values: Values | undefined;
  readonly maximise: boolean;
}

const NAMES: readonly unknown[] = ["coverage", "total", "bottleneck", "worst-off"] satisfies ListedName[];

/**
 * Reads a list of objectives, without looking at any values. Coverage stands in front where it comes by itself.
 *
 * @throws ProblemError with every issue: first those of form, then objectives that decide nothing or cannot be.
 */
export function readList(given: ObjectivesProblem): readonly Entry[] {
  requireObject(given);
  const { objectives, unmatchedValue } = given;
  if (!Array.isArray(objectives) || objectives.length === 0) throwIfAny([noObjectives(objectives)]);
  throwIfAny(objectives.flatMap(issuesOfForm));
  const entries = objectives.map((written, place) => entryOf(given, written, place));
  const isImplied = unmatchedValue === undefined && entries[0]!.name !== "coverage";
  const all: readonly Entry[] = isImplied ? [COVERAGE, ...entries] : entries;
  throwIfAny(deadEnds(given, all));
  return all;
}

const COVERAGE: Entry = { name: "coverage", place: null, values: undefined, maximise: true };

function entryOf(
  given: ObjectivesProblem,
  written: ObjectivesProblem["objectives"][number],
  place: number,
): Entry {
  const { name, values, sense = given.sense } = typeof written === "string" ? { name: written } : written;
  return { name, place, values: values === given.values ? undefined : values, maximise: sense !== "min" };
}

function issuesOfForm(written: unknown, place: number): Issue[] {
  const at = `objectives[${place}]`;
  const isObject = typeof written === "object" && written !== null && !Array.isArray(written);
  const parts: Readonly<Record<string, unknown>> = isObject ? { ...written } : { name: written };
  if (!NAMES.includes(parts.name)) return [unknownObjective(at, parts.name)];
  const known = parts.name === "coverage" ? ["name"] : ["name", "values", "sense"];
  const strange = Object.keys(parts).filter((key) => !known.includes(key) && parts[key] !== undefined);
  return [
    ...strange.map((key) => strangeOption(`${at}.${key}`, known)),
    ...senseIssues(parts.sense, `${at}.sense`),
  ];
}

function noObjectives(found: unknown): Issue {
  return issue({
    code: "no-objectives",
    at: "objectives",
    ...(found === undefined ? {} : { value: Array.isArray(found) ? "an empty list" : shown(found) }),
    expected: "Expected a list of objectives, first things first.",
    remedy: 'Give at least one: ["bottleneck", "total"], say.',
  });
}

/** What people may look for here, and where it is. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  stable: "Use stableMatching: stability is no best number, so nothing can come before or after it.",
  "minimum-load": "Give rowMinimums or columnMinimums, and it comes after coverage by itself.",
  "tie-break": "Give tieBreak with keys and a seed, and it comes last by itself.",
};

function unknownObjective(at: string, name: unknown): Issue {
  return issue({
    code: "unknown-objective",
    at,
    value: shown(name),
    expected: 'Expected "coverage", "total", "bottleneck" or "worst-off", or an object with such a name.',
    remedy:
      (typeof name === "string" ? ELSEWHERE[name] : undefined) ??
      'Write the name, or { name: "total", values } for values of its own.',
  });
}

function strangeOption(at: string, known: readonly string[]): Issue {
  return issue({
    code: "unknown-option",
    at,
    expected: `Expected ${known.join(", ")} and nothing else.`,
    remedy:
      known.length === 1 ? "Leave it out: coverage counts pairs." : "Correct its name, or leave it out.",
  });
}

const shown = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
