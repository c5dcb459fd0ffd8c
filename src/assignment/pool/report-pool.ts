import type { Units } from "../units.js";
import type { Pool } from "./pool.js";
import type { PoolLevelResult, SolvedPoolLevel } from "./pool-level.js";
import type { PoolCertificateLevel, PoolMatching } from "./pool-matching.js";
import type { PoolEdge } from "./pool-problem.js";

/** Turns what the solver found into plain data in the caller's sense and unit, required pairs included. */
export function reportPool(
  pool: Pool,
  { resolution }: Units,
  { levels, mate }: PoolLevelResult,
): PoolMatching {
  const mates = mate.map((other, v) => (pool.required[v] === -1 ? other : pool.required[v]!));
  const pairs = pairsOf(pool, mates);
  const total = pairs.reduce((sum, { value }) => sum + value, 0);
  const reported = levels.map((level) => reportLevel(pool, level, pairs));
  return {
    pairs,
    unmatched: [...mates.keys()].filter((v) => mates[v] === -1),
    total,
    objective: reported.map(({ name, value }) => ({ name, value: name === "total" ? total : value })),
    resolution,
    roundingBound: pool.integers ? 0 : pool.pairLimit * resolution,
    certificate: { kind: "blossom-duals", levels: reported },
  };
}

function pairsOf({ size, readEdges }: Pool, mates: Int32Array): PoolEdge[] {
  const neighbours = new Int32Array(size);
  const values = new Float64Array(size);
  const pairs: PoolEdge[] = [];
  mates.forEach((b, a) => {
    if (b < a) return;
    const count = readEdges(a, neighbours, values);
    pairs.push({ a, b, value: values[neighbours.subarray(0, count).indexOf(b)]! });
  });
  return pairs;
}

/** A required pair is settled: each of the two bears half of what it is worth. */
function reportLevel(
  { maximise, required }: Pool,
  level: SolvedPoolLevel,
  pairs: readonly PoolEdge[],
): PoolCertificateLevel {
  const sign = level.name === "total" && !maximise ? -1 : 1;
  // Never −0, which is lost in JSON.
  const signed = (value: number): number => sign * value + 0;
  const vertexDuals = Array.from(level.duals, signed);
  let value = 0;
  for (const pair of pairs) {
    const worth = level.weightOf(pair.a, pair.b, pair.value);
    value += worth;
    if (required[pair.a] === -1) continue;
    vertexDuals[pair.a] = signed(worth);
    vertexDuals[pair.b] = signed(worth);
  }
  return {
    name: level.name,
    value: signed(value),
    vertexDuals,
    blossoms: level.blossoms.map(({ members, dual }) => ({ members, dual: signed(dual) })),
  };
}
