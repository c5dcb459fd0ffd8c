/** One objective, made as great as can be on what the objectives before it leave open. */

import type { Steps } from "../../steps.js";
import { keyOf, type LevelGraph } from "./level-graph.js";
import { matchPool } from "./match-pool.js";
import type { PoolObjectiveName } from "./pool-matching.js";
import type { Blossom, WeightedPool } from "./weighted-pool.js";

/** An objective to be made great; what is to be small counts negative. */
export interface PoolObjective {
  readonly name: PoolObjectiveName;
  /** No weight is larger, either sign. */
  readonly largest: number;
  /** The whole weight of a pair, given the caller's value of it. */
  readonly weightOf: (a: number, b: number, value: number) => number;
}

/** An objective with the duals of its best, in half units. */
export interface SolvedPoolLevel extends PoolObjective {
  readonly duals: Float64Array;
  readonly blossoms: readonly Blossom[];
}

/** A level with the matching that reaches its best. */
export interface PoolLevelResult {
  readonly levels: readonly SolvedPoolLevel[];
  readonly mate: Int32Array;
}

/** What being in a pair is worth where as many pairs as possible come first: above all that a change of all pairs could win. */
function coverageWorth(size: number, largest: number): number {
  return 2 ** Math.ceil(Math.log2(64 * (size + 1) * Math.max(1, largest)));
}

/** Solves coverage and an objective after it together; the duals of a sum so uneven tell those of both. Nothing may be kept yet. */
export function* solveWithCoverage(graph: LevelGraph, objective: PoolObjective): Steps<PoolLevelResult> {
  const bonus = coverageWorth(graph.size, objective.largest);
  const found = yield* matchPool(weighted(graph, objective, { forEach: bonus / 2, forKept: 0 }));
  const ofCoverage = (dual: number): number => Math.round(dual / bonus) + 0;
  const first = found.duals.map((dual) => ofCoverage(dual + bonus));
  const parted = (blossoms: readonly Blossom[], dualOf: (dual: number) => number): Blossom[] =>
    blossoms.map(({ members, dual }) => ({ members, dual: dualOf(dual) })).filter(({ dual }) => dual !== 0);
  return {
    mate: found.mate,
    levels: [
      {
        name: "coverage",
        largest: 1,
        weightOf: () => 1,
        duals: first,
        blossoms: parted(found.blossoms, ofCoverage),
      },
      {
        ...objective,
        duals: found.duals.map((dual, v) => dual + bonus - bonus * first[v]!),
        blossoms: parted(found.blossoms, (dual) => dual - bonus * ofCoverage(dual)),
      },
    ],
  };
}

/**
 * Solves an objective on what is open. What must be kept is worth more than all else: every best matching so far keeps all of it, so
 * that worth is the same for all of them, and taking it out of the duals again leaves those of the objective.
 */
export function* solvePoolLevel(graph: LevelGraph, objective: PoolObjective): Steps<PoolLevelResult> {
  const worth = 2 ** Math.ceil(Math.log2(2 * (graph.size + 1) * Math.max(1, objective.largest)));
  const found = yield* matchPool(weighted(graph, objective, { forEach: 0, forKept: worth }));
  const blossoms = new Map([...graph.keptSets].map(([key, members]) => [key, { members, dual: -2 * worth }]));
  for (const { members, dual } of found.blossoms) {
    const before = blossoms.get(keyOf(members))?.dual ?? 0;
    blossoms.set(keyOf(members), { members, dual: before + dual });
  }
  const level: SolvedPoolLevel = {
    ...objective,
    duals: found.duals,
    blossoms: [...blossoms.values()].filter(({ dual }) => dual !== 0),
  };
  return { mate: found.mate, levels: [level] };
}

interface Worths {
  readonly forEach: number;
  readonly forKept: number;
}

function weighted(
  graph: LevelGraph,
  { weightOf }: PoolObjective,
  { forEach, forKept }: Worths,
): WeightedPool {
  const depths = new Float64Array(graph.size);
  return {
    size: graph.size,
    edgeCount: graph.edgeCount,
    matchedWorth: Float64Array.from(graph.isKept, (kept) => forEach + kept * forKept),
    readEdges: (vertex, neighbours, weights) => {
      const count = graph.readEdges(vertex, neighbours, weights, depths);
      for (let k = 0; k < count; k++)
        weights[k] = weightOf(vertex, neighbours[k]!, weights[k]!) + forKept * depths[k]!;
      return count;
    },
  };
}
