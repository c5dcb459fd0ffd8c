/** The order of things: coverage, priorities, total, and hashes until one matching is left. */

import { issue } from "../../issue.js";
import { type Steps, within } from "../../steps.js";
import { ProblemError } from "../problem-error.js";
import { toUnits, type Units } from "../units.js";
import { type LevelGraph, narrowed, wholeGraph } from "./level-graph.js";
import type { Pool } from "./pool.js";
import { poolHash } from "./pool-hash.js";
import { type PoolLevelResult, type PoolObjective, solvePoolLevel, solveWithCoverage } from "./pool-level.js";
import type { PoolTieBreak } from "./pool-problem.js";

/** Two matchings with the same sum are rare; so many rounds of hashing in a row that do not tell them apart, unheard of. */
const MOST_ROUNDS = 16;

/** Solves a pool level by level. Required pairs are left to the report. */
export function* solvePool(pool: Pool, units: Units): Steps<PoolLevelResult> {
  const best = yield* within(solveObjectives(pool, totalObjective(pool, units)), 0, 0.6);
  if (pool.tieBreak === undefined) return best.found;
  return yield* within(breakTies(best, pool.tieBreak), 0.6, 1);
}

/** Levels solved so far, and what they leave open, worked out when it is asked for. */
interface Progress {
  readonly graph: () => LevelGraph;
  readonly found: PoolLevelResult;
}

function* solveObjectives(pool: Pool, total: PoolObjective): Steps<Progress> {
  const graph = wholeGraph(pool);
  if (!pool.coverageFirst) return after(graph, yield* solvePoolLevel(graph, total), []);
  if (pool.priorities === undefined) return after(graph, yield* solveWithCoverage(graph, total), []);
  const start = after(graph, yield* solveWithCoverage(graph, priorityObjective(pool.priorities)), []);
  const open = start.graph();
  return after(open, yield* solvePoolLevel(open, total), start.found.levels);
}

function after(
  graph: LevelGraph,
  { levels, mate }: PoolLevelResult,
  before: PoolLevelResult["levels"],
): Progress {
  return { graph: () => levels.reduce(narrowed, graph), found: { levels: [...before, ...levels], mate } };
}

/** Adds tie-break levels until one matching is left. */
function* breakTies(best: Progress, tieBreak: PoolTieBreak): Steps<PoolLevelResult> {
  let { found } = best;
  let graph = best.graph();
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    if (yield* isOnlyBest(graph, found.mate)) return found;
    const { largest, hashOf } = poolHash(tieBreak, round);
    const hashes: PoolObjective = { name: "tie-break", largest, weightOf: hashOf };
    const next = after(graph, yield* solvePoolLevel(graph, hashes), found.levels);
    found = next.found;
    graph = next.graph();
  }
  throw new ProblemError([
    issue({
      code: "tie-not-broken",
      at: "tieBreak.seed",
      value: String(tieBreak.seed),
      expected: `Expected one matching to be left after ${MOST_ROUNDS} rounds of hashing.`,
      remedy: "Take another seed.",
    }),
  ]);
}

/** Whether nothing else is open: any other matching has fewer of its pairs or more of others, and the best by that is itself. */
function* isOnlyBest(graph: LevelGraph, mate: Int32Array): Steps<boolean> {
  const pairs = mate.reduce((count, other, v) => (other > v ? count + 1 : count), 0);
  if (graph.edgeCount === pairs && mate.every((other, v) => other === -1 || graph.isKept[v] === 1))
    return true;
  const objective: PoolObjective = {
    name: "tie-break",
    largest: 1,
    weightOf: (a, b) => (mate[a] === b ? -1 : 1),
  };
  const other = yield* solvePoolLevel(graph, objective);
  return other.mate.every((partner, v) => partner === mate[v]);
}

function priorityObjective(priorities: readonly number[]): PoolObjective {
  return {
    name: "priority",
    largest: 2 * priorities.reduce((most, priority) => Math.max(most, priority), 0),
    weightOf: (a, b) => priorities[a]! + priorities[b]!,
  };
}

function totalObjective({ maximise }: Pool, { largest, perValue }: Units): PoolObjective {
  const sign = maximise ? 1 : -1;
  return { name: "total", largest, weightOf: (_a, _b, value) => sign * toUnits(value, perValue) };
}
