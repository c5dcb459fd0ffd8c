import { type Issue, issue } from "../../issue.js";
import type { ObjectivesProblem } from "./objectives.js";
import type { Entry } from "./read-list.js";

/** What is wrong with the order of a list: objectives for which nothing is left to decide, or that mean nothing where they stand. */
export function deadEnds(given: ObjectivesProblem, entries: readonly Entry[]): Issue[] {
  return [
    ...entries.flatMap((entry, k) => issuesAt(given, entries.slice(0, k), entry, entries[k + 1])),
    ...optionsWithoutTotal(given, entries),
  ];
}

function issuesAt(
  given: ObjectivesProblem,
  before: readonly Entry[],
  entry: Entry,
  next: Entry | undefined,
): Issue[] {
  const at = `objectives[${entry.place}]`;
  if (entry.name === "coverage" && given.unmatchedValue === undefined && before.length > 0)
    return [coverageTooLate(at)];
  if ((entry.name === "bottleneck" || entry.name === "worst-off") && !before.some(isCoverage))
    return [withoutCoverage(at, entry.name)];
  const settled = before.find((earlier) => settles(given, earlier, entry));
  if (settled !== undefined)
    return [nothingLeft(at, entry.name, `${nameOf(settled)} has settled it already`)];
  if (entry.name === "bottleneck" && next !== undefined && isSameQuestion(entry, next))
    return [nothingLeft(at, entry.name, `${nameOf(next)} right after it begins with the worst pair as well`)];
  return [];
}

const isCoverage = ({ name }: Entry): boolean => name === "coverage";

/** Whether all assignments that are best by an earlier objective are equal by a later one. */
function settles({ columnLoadCosts }: ObjectivesProblem, earlier: Entry, later: Entry): boolean {
  if (earlier.name === "coverage" || later.name === "coverage") return earlier.name === later.name;
  if (earlier.values !== later.values) return false;
  const hasLoadCosts = later.name === "total" && later.values === undefined && columnLoadCosts !== undefined;
  // Worst-off settles all values, and so everything that is made of them alone.
  if (earlier.name === "worst-off") return !hasLoadCosts;
  if (earlier.name !== later.name) return false;
  return earlier.maximise === later.maximise || (later.name === "total" && !hasLoadCosts);
}

/** Whether worst-off stands right after a bottleneck of the same values. */
function isSameQuestion(entry: Entry, next: Entry): boolean {
  return next.name === "worst-off" && next.values === entry.values && next.maximise === entry.maximise;
}

const nameOf = ({ name, place }: Entry): string => (place === null ? name : `${name} (objectives[${place}])`);

/** What counts in the total of the problem's values, and does nothing where there is none. */
function optionsWithoutTotal(
  { unmatchedValue, columnLoadCosts }: ObjectivesProblem,
  entries: readonly Entry[],
): Issue[] {
  const total = entries.findIndex(({ name, values }) => name === "total" && values === undefined);
  const coverage = entries.findIndex(isCoverage);
  const issues: Issue[] = [];
  if (unmatchedValue !== undefined && (total === -1 || (coverage !== -1 && coverage < total)))
    issues.push(
      withoutEffect(
        "unmatchedValue",
        unmatchedValue,
        total === -1 ? "it counts in the total" : "coverage leaves it nothing to decide",
        total === -1
          ? 'Put "total" into the list, or leave unmatchedValue out.'
          : 'Put "total" before "coverage", or leave unmatchedValue out.',
      ),
    );
  if (columnLoadCosts !== undefined && total === -1)
    issues.push(
      withoutEffect(
        "columnLoadCosts",
        Array.from(columnLoadCosts).join(", "),
        "they count in the total",
        'Put "total" into the list, or leave columnLoadCosts out.',
      ),
    );
  return issues;
}

function withoutEffect(at: string, value: unknown, why: string, remedy: string): Issue {
  return issue({
    code: "option-without-effect",
    at,
    value: String(value),
    expected: `Expected an objective that asks for it: ${why}${why.startsWith("coverage") ? "" : " of the problem's values, and the list has none"}.`,
    remedy,
  });
}

function nothingLeft(at: string, name: string, because: string): Issue {
  return issue({
    code: "nothing-left-to-decide",
    at,
    value: name,
    expected: `Expected an objective that decides something: ${because}.`,
    remedy: "Leave it out, or give it values of its own.",
  });
}

function coverageTooLate(at: string): Issue {
  return issue({
    code: "coverage-not-first",
    at,
    value: "coverage",
    expected: "Expected coverage in front, where it stands by itself without an unmatchedValue.",
    remedy:
      "Put it first or leave it out; or give an unmatchedValue (0, say), and the total may come before it.",
  });
}

function withoutCoverage(at: string, name: string): Issue {
  return issue({
    code: "needs-coverage",
    at,
    value: name,
    expected:
      "Expected coverage before it: nothing is better for the worst pair than to have no pair at all.",
    remedy: 'Put "coverage" anywhere before it.',
  });
}
