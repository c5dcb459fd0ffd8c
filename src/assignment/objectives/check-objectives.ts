import type { Cell } from "../assignment-problem.js";
import { placeOfCell } from "../cells/cell-lists.js";
import type { CertificateCheck } from "../check-certificate.js";
import { checkDuals } from "../check-duals.js";
import { checkPairs } from "../check-pairs.js";
import { CELL, hasShape, LEVEL, NO_RESULT, type Shape } from "../has-shape.js";
import { sumWorth } from "../objection-to-totals.js";
import type { Problem } from "../problem.js";
import { lookAtRows } from "../row-cells.js";
import { meritOf } from "../worst-off/worst-off.js";
import { type LevelCheck, levelChecks, onRows } from "./level-checks.js";
import { objectionToLevels } from "./objection-to-levels.js";
import type { ListedValue, ObjectivesAssignment, ObjectivesProblem } from "./objectives.js";
import { reachedBy } from "./reached.js";
import { type ReadObjectives, readObjectives, type Stage } from "./read-objectives.js";

const RESULT: Shape = {
  pairs: [CELL],
  unmatchedRows: [0],
  total: 0,
  reached: [{ name: "", objective: null, value: null }],
  levels: [{ ...LEVEL, objective: null, threshold: null, resolution: 0, roundingBound: 0 }],
};

/**
 * Checks that a result is an assignment for the problem, that the numbers it states are right, and that its duals prove each objective, in the
 * order of the list, to be the best possible. It shares with the solver only how a problem and a list are read, how a value is rounded
 * to units and what a tie-break's hash is. Whether another assignment is as good is not asked.
 *
 * @throws ProblemError if the problem itself or its list is malformed.
 */
export function checkObjectives(given: ObjectivesProblem, result: ObjectivesAssignment): CertificateCheck {
  const read = readObjectives(given);
  if (!hasShape(result, RESULT)) return { holds: false, because: NO_RESULT };
  const { problem } = read;
  const levels = objectionToLevels(read, result);
  const checks = levels === undefined ? levelChecks(read, result) : [];
  const pairs = checkPairs(problem, result);
  const duals = dualsOf(problem, checks);
  lookAtRows(problem, (row, cells) => {
    pairs.look(row, cells);
    // Each closes cells for itself.
    for (const { look } of duals) look(row, { ...cells, open: cells.open.slice() });
  });
  const because =
    levels ??
    pairs.objection() ??
    objectionToReached(read, result) ??
    objectionToSteps(read, result) ??
    objectionToSums(problem, checks, result) ??
    duals.map(({ objection }) => objection()).find((objection) => objection !== undefined);
  return because === undefined ? { holds: true } : { holds: false, because };
}

/** One check of all levels, and one for each bottleneck's proof, which binds no later level. */
function dualsOf(problem: Problem, checks: readonly LevelCheck[]) {
  const narrowing = checks.map(({ stage, narrows }) => onRows(stage, narrows));
  const proofs = checks.flatMap(({ stage, proof }, k) =>
    proof === undefined ? [] : [[...narrowing.slice(0, k), onRows(stage, proof)]],
  );
  return [narrowing, ...proofs].map((levels) => checkDuals(problem, levels));
}

/** What is wrong with the total, or with what objectives are said to have come to. */
function objectionToReached(
  { problem, stages }: ReadObjectives,
  { pairs, total, reached, levels }: ObjectivesAssignment,
): string | undefined {
  const sum = pairs.reduce((so, { value }) => so + value, 0);
  if (sum !== total) return `The pairs' values add up to ${sum}, not ${total}.`;
  const expected = [
    ...stages.map(
      (stage): ListedValue => ({
        name: stage.name,
        objective: stage.place,
        value:
          stage.name === "minimum-load"
            ? levels.find(({ name }) => name === stage.name)!.value
            : reachedBy(problem, stage, inStage(stage, pairs)),
      }),
    ),
    ...levels
      .filter(({ name }) => name === "tie-break")
      .map(({ name, value }): ListedValue => ({ name, objective: null, value })),
  ];
  if (reached.length !== expected.length) return "The objectives listed are not those there are.";
  for (const [k, { name, objective, value }] of expected.entries()) {
    const stated = reached[k]!;
    if (stated.name !== name || stated.objective !== objective || stated.value !== value)
      return `Objective ${k} is ${name} and comes to ${value}, not ${stated.name} and ${stated.value}.`;
  }
  return undefined;
}

/** What is wrong with the levels' values and a bottleneck's threshold, given the pairs. */
function objectionToSums(
  problem: Problem,
  checks: readonly LevelCheck[],
  { pairs, levels }: ObjectivesAssignment,
): string | undefined {
  for (const [k, { stage, narrows, proof }] of checks.entries()) {
    const staged = stage === undefined ? pairs : inStage(stage, pairs);
    const [sum] = sumWorth([narrows], { pairs: staged });
    if (sum !== narrows.value) return `Level ${k}, ${narrows.name}, comes to ${sum}, not ${narrows.value}.`;
    if (stage === undefined || proof === undefined) continue;
    const worst = reachedBy(problem, stage, staged);
    if (levels[k]!.threshold !== worst)
      return `Level ${k}, ${narrows.name}: the worst pair is at ${worst}, not at ${levels[k]!.threshold}.`;
    // What it proves need not be what the pairs come to: one pair that cannot be better is enough.
    const isProof = Number.isSafeInteger(proof.value) && proof.value >= (worst === null ? 0 : 1);
    if (!isProof)
      return `Level ${k}, ${narrows.name}: that ${proof.value} pairs cannot be better proves nothing.`;
  }
  return undefined;
}

/** The thresholds of each worst-off must get better, and every pair be at one of them. */
function objectionToSteps(
  { stages }: ReadObjectives,
  { pairs, levels }: ObjectivesAssignment,
): string | undefined {
  for (const stage of stages.filter(({ name }) => name === "worst-off")) {
    const thresholds = levels
      .filter(({ name, objective }) => name === stage.name && objective === stage.place)
      .map(({ threshold }) => (threshold === null ? Number.NaN : meritOf(stage, threshold)));
    if (!thresholds.every((merit, k) => merit > (thresholds[k - 1] ?? Number.NEGATIVE_INFINITY)))
      return `A threshold of objective ${stage.place} is no better than the one before.`;
    const settled = new Set(thresholds);
    if (!inStage(stage, pairs).every(({ value }) => settled.has(meritOf(stage, value))))
      return `Not every pair is at one of the thresholds of objective ${stage.place}.`;
  }
  return undefined;
}

/** Pairs that are known to be allowed, with the values of a stage. */
function inStage({ cells }: Stage, pairs: readonly Cell[]): readonly Cell[] {
  return pairs.map((pair) => ({ ...pair, value: cells.values[placeOfCell(cells, pair)]! }));
}
