import { type Issue, issue } from "../../issue.js";
import { countIssues, isCount } from "../count-issue.js";
import { repeatedKey } from "../option-issues.js";
import { throwIfAny } from "../problem-error.js";
import { LARGEST_WITH_FAULTLINE } from "./faultline.js";
import type { GroupProblem, GroupRule, PairUnits } from "./group-problem.js";

const LARGEST_SIZE = 100;
const LARGEST_WEIGHT = 1000;
const PERFECT = 1_000_000;

/**
 * Checks a problem.
 *
 * @throws ProblemError with every issue: first those of counts and lengths, then those of single entries.
 */
export function checkGroupProblem(problem: GroupProblem): void {
  throwIfAny([...countIssues("leaders", problem.leaders), ...countIssues("members", problem.members)]);
  throwIfAny([
    ...sizeIssues(problem),
    ...weightIssues(problem),
    ...leaderIssues(problem),
    ...slotIssues(problem),
    ...optionIssues(problem),
    ...lengthIssues(problem),
  ]);
  throwIfAny([...unitIssues(problem), ...listIssues(problem), ...ruleIssues(problem)]);
}

const wrong = (code: string, at: string, value: unknown, expected: string, remedy: string): Issue =>
  issue({ code, at, value: value === undefined ? undefined : String(value), expected, remedy });

function sizeIssues({ size }: GroupProblem): Issue[] {
  const { from, to } = size ?? {};
  if (isCount(from) && isCount(to) && from >= 1 && from <= to && to <= LARGEST_SIZE) return [];
  return [
    wrong(
      "wrong-size",
      "size",
      `${from} to ${to}`,
      `Expected whole numbers, 1 ≤ from ≤ to ≤ ${LARGEST_SIZE}.`,
      "Say how many members a group has at least and at most.",
    ),
  ];
}

function weightIssues({ weights, size }: GroupProblem): Issue[] {
  const issues: Issue[] = [];
  for (const name of ["pairs", "cohesion", "diversity", "faultline"] as const) {
    const weight = weights?.[name];
    if (weight === undefined && name !== "pairs") continue;
    if (!isCount(weight) || weight > LARGEST_WEIGHT)
      issues.push(
        wrong(
          "wrong-weight",
          `weights.${name}`,
          weight,
          `Expected a whole number from 0 to ${LARGEST_WEIGHT}.`,
          "Multiply the weights by a common factor and round them.",
        ),
      );
  }
  if ((weights?.faultline ?? 0) > 0 && size?.to > LARGEST_WITH_FAULTLINE)
    issues.push(
      wrong(
        "too-large-for-faultline",
        "size.to",
        size.to,
        `Expected at most ${LARGEST_WITH_FAULTLINE} members a group where faultlines weigh something.`,
        "Take smaller groups, or give the faultline the weight 0.",
      ),
    );
  return issues;
}

function leaderIssues({ leaders, leadersPerGroup = 1 }: GroupProblem): Issue[] {
  if (![0, 1, 2].includes(leadersPerGroup))
    return [
      wrong("wrong-option", "leadersPerGroup", leadersPerGroup, "Expected 0, 1 or 2.", "Correct the option."),
    ];
  if (leadersPerGroup === 0 && leaders > 0)
    return [
      wrong(
        "wrong-option",
        "leaders",
        leaders,
        "Expected no leaders where groups have none.",
        "Say leadersPerGroup 1 or 2, or leaders 0.",
      ),
    ];
  return [];
}

function slotIssues({ slots, leaders, members }: GroupProblem): Issue[] {
  if (slots === undefined) return [];
  const issues: Issue[] = [];
  for (const name of ["count", "length"] as const)
    if (!isCount(slots[name]) || slots[name] < 1)
      issues.push(
        wrong("not-a-count", `slots.${name}`, slots[name], "Expected 1 or more.", "Give a whole number."),
      );
  if (issues.length > 0) return issues;
  const words = Math.ceil(slots.count / 32);
  return [
    ...wrongLength("slots.leaders", slots.leaders, leaders * words),
    ...wrongLength("slots.members", slots.members, members * words),
  ];
}

function wrongLength(at: string, list: ArrayLike<unknown> | undefined, expected: number): Issue[] {
  if (list?.length === expected) return [];
  const value = list === undefined ? undefined : `length ${list.length}`;
  return [wrong("wrong-length", at, value, `Expected the length ${expected}.`, "Give one entry for each.")];
}

function optionIssues({ objective, seed, keys, leaders, members }: GroupProblem): Issue[] {
  const issues: Issue[] = [];
  const option = (at: string, value: unknown, expected: string) =>
    issues.push(wrong("wrong-option", at, value, `Expected ${expected}.`, "Correct the option."));
  if (objective !== undefined && objective !== "total" && objective !== "worst-group")
    option("objective", objective, '"total" or "worst-group"');
  if (seed !== undefined && !Number.isSafeInteger(seed)) option("seed", seed, "a safe integer");
  for (const [name, length] of [
    ["leaders", leaders],
    ["members", members],
  ] as const) {
    const list = keys?.[name];
    if (keys === undefined) continue;
    issues.push(...wrongLength(`keys.${name}`, list, length));
    const repeated = repeatedKey(list ?? []);
    if (repeated !== undefined) option(`keys.${name}`, repeated, "every key once");
  }
  return issues;
}

type Matrix = readonly [
  name: string,
  units: PairUnits | undefined,
  isNeeded: boolean,
  width: number,
  isSquare: boolean,
];

/** The matrices that weigh something, with their sizes. */
function matrices(problem: GroupProblem): readonly Matrix[] {
  const { leaders, members, weights, pairUnits, likeness, difference, distance } = problem;
  const square = (name: string, units: PairUnits | undefined, weight = 0): Matrix => [
    name,
    units,
    weight > 0 && members > 1,
    members,
    true,
  ];
  return [
    problem.leadersPerGroup === 0
      ? square("pairUnits", pairUnits, weights.pairs)
      : ["pairUnits", pairUnits, leaders > 0 && members > 0 && weights.pairs > 0, leaders, false],
    square("likeness", likeness, weights.cohesion),
    square("difference", difference, weights.diversity),
    square("distance", distance, weights.faultline),
  ];
}

function lengthIssues(problem: GroupProblem): Issue[] {
  const { leaders, members, allowed, leaderCapacities, leaderSizes, rules = [] } = problem;
  const issues: Issue[] = [];
  for (const [name, units, isNeeded, width] of matrices(problem))
    if (isNeeded && typeof units !== "function") issues.push(...wrongLength(name, units, members * width));
  if (allowed !== undefined) issues.push(...wrongLength("allowed", allowed, members * leaders));
  for (const [name, list] of [
    ["leaderCapacities", leaderCapacities],
    ["leaderSizes", leaderSizes],
  ] as const) {
    if (list === undefined) continue;
    issues.push(...wrongLength(name, list, leaders));
    for (const [k, value] of Array.from(list).entries()) issues.push(...countIssues(`${name}[${k}]`, value));
  }
  for (const [k, rule] of rules.entries()) {
    const [name, list] = rule.rule === "spread" ? ["levels", rule.levels] : ["flags", rule.flags];
    issues.push(...wrongLength(`rules[${k}].${name}`, list as ArrayLike<number>, members));
  }
  return issues;
}

/** The first wrong entry of each matrix. */
function unitIssues(problem: GroupProblem): Issue[] {
  const issues: Issue[] = [];
  for (const [name, units, isNeeded, width, isSquare] of matrices(problem)) {
    if (!isNeeded || units === undefined) continue;
    const read = typeof units === "function" ? units : (i: number, j: number) => units[i * width + j]!;
    const found = firstWrong(problem.members, width, isSquare, read);
    if (found === undefined) continue;
    const [i, j, value] = found;
    issues.push(
      isUnits(value)
        ? wrong(
            "not-symmetric",
            `${name}(${i}, ${j})`,
            value,
            `Expected ${read(j, i)}, as at (${j}, ${i}).`,
            "Give both orders of two members the same number.",
          )
        : wrong(
            "not-units",
            `${name}(${i}, ${j})`,
            value,
            `Expected a whole number from 0 to ${PERFECT}.`,
            "Multiply fits from 0 to 1 by 1,000,000 and round them.",
          ),
    );
  }
  return issues;
}

const isUnits = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= PERFECT;

function firstWrong(
  rows: number,
  width: number,
  isSquare: boolean,
  read: (i: number, j: number) => number,
): readonly [number, number, number] | undefined {
  for (let i = 0; i < rows; i++)
    for (let j = isSquare ? i + 1 : 0; j < width; j++) {
      const value = read(i, j);
      if (!isUnits(value)) return [i, j, value];
      if (isSquare && read(j, i) !== value) return [j, i, read(j, i)];
    }
  return undefined;
}

function listIssues({
  apart = [],
  leadersApart = [],
  together = [],
  leaders,
  members,
}: GroupProblem): Issue[] {
  const issues: Issue[] = [];
  const check = (at: string, index: number, limit: number) => {
    if (!isCount(index) || index >= limit)
      issues.push(
        wrong("out-of-range", at, index, `Expected a whole number under ${limit}.`, "Count people from 0."),
      );
  };
  const checkPairs = (name: string, pairs: readonly (readonly [number, number])[], limit: number) => {
    for (const [k, [a, b]] of pairs.entries()) {
      check(`${name}[${k}][0]`, a, limit);
      check(`${name}[${k}][1]`, b, limit);
      if (a === b)
        issues.push(
          wrong("out-of-range", `${name}[${k}]`, `${a}, ${b}`, "Expected two people.", "Name two people."),
        );
    }
  };
  checkPairs("apart", apart, members);
  checkPairs("leadersApart", leadersApart, leaders);
  for (const [k, set] of together.entries())
    for (const [i, member] of set.entries()) check(`together[${k}][${i}]`, member, members);
  return issues;
}

function ruleIssues({ rules = [] }: GroupProblem): Issue[] {
  return rules.flatMap((rule, k) => {
    if (rule.rule === "not-alone") return [];
    if (rule.rule !== "count" && rule.rule !== "spread")
      return [
        wrong(
          "wrong-option",
          `rules[${k}].rule`,
          (rule as GroupRule).rule,
          'Expected "not-alone", "count" or "spread".',
          "Correct the option.",
        ),
      ];
    const { from = 0, to = Number.POSITIVE_INFINITY } = rule;
    const issues: Issue[] = [];
    if (!(from >= 0 && from <= to))
      issues.push(
        wrong(
          "wrong-limits",
          `rules[${k}]`,
          `${from} to ${to}`,
          "Expected 0 ≤ from ≤ to.",
          "Exchange or correct them.",
        ),
      );
    if (rule.rule === "spread") {
      const at = Array.from(rule.levels).findIndex((level) => !Number.isFinite(level));
      if (at >= 0)
        issues.push(
          wrong(
            "not-finite",
            `rules[${k}].levels[${at}]`,
            rule.levels[at],
            "Expected a finite number.",
            "Leave out members whose level is unknown.",
          ),
        );
    }
    return issues;
  });
}
