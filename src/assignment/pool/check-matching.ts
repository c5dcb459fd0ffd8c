/**
 * The check of a matching against its problem. It shares with the solver only how a problem is read, how a value is rounded to
 * units and what a tie-break's hash is. Blossoms may be any odd sets. It adds in integers, so that equal means ===.
 */

import type { CertificateCheck } from "../check-certificate.js";
import { hasShape, NO_RESULT, type Shape } from "../has-shape.js";
import { isIndex } from "../is-index.js";
import { LARGEST_DUAL, toUnits } from "../units.js";
import type { Pool } from "./pool.js";
import { poolHash } from "./pool-hash.js";
import type { PoolCertificateLevel, PoolMatching, PoolObjectiveName } from "./pool-matching.js";
import type { PoolProblem } from "./pool-problem.js";
import { readPool } from "./read-pool.js";

/** A level with what a pair is worth on it, stated again from the problem. */
interface CheckedLevel extends PoolCertificateLevel {
  /** 1 where the objective is to be great, −1 where it is to be small. */
  readonly sign: 1 | -1;
  readonly worthOf: (a: number, b: number, value: number) => number;
}

const RESULT: Shape = {
  pairs: [{ a: 0, b: 0, value: 0 }],
  unmatched: [0],
  total: 0,
  objective: [{ name: "", value: 0 }],
  resolution: 0,
  roundingBound: 0,
  certificate: {
    kind: "",
    levels: [{ name: "", value: 0, vertexDuals: [0], blossoms: [{ members: [0], dual: 0 }] }],
  },
};

/**
 * Checks that a result is a matching for the problem, that its sums are right, and that its duals prove each objective, in the problem's
 * order, to be the best possible: for values that are not integers, of the values rounded to the result's resolution. Whether
 * another matching is equally good is not asked.
 *
 * @throws ProblemError if the problem itself is malformed.
 */
export function checkMatching(problem: PoolProblem, result: PoolMatching): CertificateCheck {
  const pool = readPool(problem);
  if (!hasShape(result, RESULT)) return { holds: false, because: NO_RESULT };
  const levels = checkedLevels(pool, result);
  if (typeof levels === "string") return { holds: false, because: levels };
  const because =
    objectionToPairs(pool, result) ??
    objectionToNumbers(pool, levels, result) ??
    objectionToLevels(pool, levels) ??
    objectionToCover(pool, levels);
  return because === undefined ? { holds: true } : { holds: false, because };
}

function checkedLevels(
  pool: Pool,
  { certificate, resolution }: PoolMatching,
): readonly CheckedLevel[] | string {
  if (certificate.kind !== "blossom-duals") return "The certificate is of an unknown kind.";
  if (!(resolution > 0 && Number.isInteger(Math.log2(resolution))))
    return `The resolution ${resolution} is not a power of two.`;
  if (pool.largest / resolution > LARGEST_DUAL)
    return `The resolution ${resolution} is too fine for exact sums.`;
  const first: PoolObjectiveName[] = pool.coverageFirst ? ["coverage", "total"] : ["total"];
  if (pool.priorities !== undefined) first.splice(1, 0, "priority");
  const names = certificate.levels.map(({ name }) => name);
  const right = names.map((_, k) => first[k] ?? (pool.tieBreak === undefined ? undefined : "tie-break"));
  if (names.length < first.length || names.some((name, k) => name !== right[k]))
    return `The certificate proves ${names.join(", ") || "nothing"}, not ${first.join(", then ")}.`;
  return certificate.levels.map((level, k) => ({
    ...level,
    sign: level.name === "total" && !pool.maximise ? -1 : 1,
    worthOf: worthOf(pool, level.name, resolution, k - first.length),
  }));
}

function worthOf(
  { priorities, tieBreak }: Pool,
  name: PoolObjectiveName,
  resolution: number,
  round: number,
): CheckedLevel["worthOf"] {
  if (name === "coverage") return () => 1;
  if (name === "priority") return (a, b) => priorities![a]! + priorities![b]!;
  if (name === "tie-break") return poolHash(tieBreak!, round).hashOf;
  return (_a, _b, value) => toUnits(value, 1 / resolution);
}

function objectionToPairs(pool: Pool, { pairs, unmatched }: PoolMatching): string | undefined {
  const neighbours = new Int32Array(pool.size);
  const values = new Float64Array(pool.size);
  const mate = new Int32Array(pool.size).fill(-1);
  let before = -1;
  for (const { a, b, value } of pairs) {
    if (!(a in mate)) return `There is no ${a} in the pool.`;
    if (!(b in mate)) return `There is no ${b} in the pool.`;
    if (a >= b) return `The pair ${a} with ${b} does not name the lower first.`;
    if (a <= before) return `The pair of ${a} stands after that of ${before}.`;
    before = a;
    if (mate[a] !== -1 || mate[b] !== -1) return `The pair ${a} with ${b} has somebody of another pair.`;
    mate[a] = b;
    mate[b] = a;
    const count = pool.readEdges(a, neighbours, values);
    const at = neighbours.subarray(0, count).indexOf(b);
    if (at === -1) return `${a} may not be paired with ${b}.`;
    if (values[at] !== value) return `The pair ${a} with ${b} is worth ${values[at]}, not ${value}.`;
  }
  const lost = pool.required.findIndex((other, v) => other !== -1 && mate[v] !== other);
  if (lost !== -1) return `The required pair ${lost} with ${pool.required[lost]} is missing.`;
  const left = [...mate.keys()].filter((v) => mate[v] === -1);
  if (left.length !== unmatched.length || left.some((v, k) => v !== unmatched[k]))
    return "The unmatched listed are not those without a pair.";
  return undefined;
}

function objectionToNumbers(
  pool: Pool,
  levels: readonly CheckedLevel[],
  { pairs, total, objective, resolution, roundingBound }: PoolMatching,
): string | undefined {
  const sum = pairs.reduce((before, { value }) => before + value, 0);
  if (sum !== total) return `The pairs' values add up to ${sum}, not ${total}.`;
  const bound = pool.integers && resolution <= 1 ? 0 : pool.pairLimit * resolution;
  if (roundingBound !== bound) return `Rounding can cost ${bound}, not ${roundingBound}.`;
  if (objective.length !== levels.length)
    return "The objectives listed are not those the certificate proves.";
  for (const [k, { name, value, worthOf }] of levels.entries()) {
    const units = pairs.reduce((before, pair) => before + worthOf(pair.a, pair.b, pair.value), 0);
    if (!Number.isSafeInteger(units) || units !== value)
      return `The ${name} of the pairs is ${units} units, not ${value}.`;
    const stated = objective[k]!;
    const right = name === "total" ? total : units;
    if (stated.name !== name || stated.value !== right)
      return `The ${name} is ${right}, not ${stated.value}.`;
  }
  return undefined;
}

/** A quarter of what is exact, so that two duals and those of blossoms can be added. */
const LARGEST = 2 ** 51;

/** Whether the duals are whole, have the right signs and add up to the level's value. */
function objectionToLevels({ size, required }: Pool, levels: readonly CheckedLevel[]): string | undefined {
  const isKept = Array.from(required, (other) => other !== -1);
  const keptSets = new Set<string>();
  for (const { name, sign, value, vertexDuals, blossoms } of levels) {
    const isExact = (dual: number): boolean => Number.isInteger(dual) && Math.abs(dual) <= LARGEST;
    if (vertexDuals.length !== size) return `${name}: there is not one dual for each of the pool.`;
    if (![...vertexDuals, ...blossoms.map(({ dual }) => dual)].every(isExact))
      return `${name}: a dual is not an integer, or too large to be exact.`;
    const wrong = vertexDuals.findIndex((dual, v) => sign * dual < 0 && !isKept[v]);
    if (wrong !== -1) return `${name}: the dual of ${wrong}, ${vertexDuals[wrong]}, has the wrong sign.`;
    const load = new Float64Array(size);
    let sum = vertexDuals.reduce((before, dual) => before + BigInt(dual), 0n);
    for (const { members, dual } of blossoms) {
      if (members.length < 3 || members.length % 2 === 0)
        return `${name}: a blossom has ${members.length} members, not an odd number of three or more.`;
      if (members.some((v, k) => !isIndex(v, size) || (k > 0 && v <= members[k - 1]!)))
        return `${name}: a blossom's members are not of the pool, each once and in order.`;
      if (sign * dual < 0 && !keptSets.has(members.join()))
        return `${name}: the dual of a blossom, ${dual}, has the wrong sign.`;
      sum += BigInt(dual) * BigInt((members.length - 1) / 2);
      for (const v of members) load[v]! += Math.abs(dual);
    }
    if (!load.every((sumOfSizes) => sumOfSizes <= LARGEST))
      return `${name}: the duals of blossoms are too large to be exact.`;
    if (sum !== 2n * BigInt(value))
      return `${name}: the duals add up to ${sum} halves, the pairs to ${2 * value}.`;
    vertexDuals.forEach((dual, v) => {
      if (dual !== 0) isKept[v] = true;
    });
    for (const { members, dual } of blossoms) if (dual !== 0) keptSets.add(members.join());
  }
  return undefined;
}

/** Whether the duals cover every pair, read once, all levels together; on a level count those for which all before were equalities. */
function objectionToCover(pool: Pool, levels: readonly CheckedLevel[]): string | undefined {
  const { size } = pool;
  const neighbours = new Int32Array(size);
  const values = new Float64Array(size);
  const sums = levels.map(({ blossoms }) => blossomSums(size, blossoms));
  for (let a = 0; a < size; a++) {
    const count = pool.readEdges(a, neighbours, values);
    const within = sums.map((sumsWith) => sumsWith(a));
    for (let k = 0; k < count; k++) {
      const b = neighbours[k]!;
      if (b < a) continue;
      for (const [l, { name, sign, vertexDuals, worthOf }] of levels.entries()) {
        const cover = vertexDuals[a]! + vertexDuals[b]! + within[l]![b]!;
        const over = sign * (cover - 2 * worthOf(a, b, values[k]!));
        if (over < 0) return `${name}: the pair ${a} with ${b} is worth more than its duals.`;
        if (over > 0) break;
      }
    }
  }
  return undefined;
}

/** For one of the pool, the sum of the duals of the sets that hold both it and each other. */
function blossomSums(size: number, blossoms: PoolCertificateLevel["blossoms"]): (v: number) => Float64Array {
  const sums = new Float64Array(size);
  return (v) => {
    sums.fill(0);
    for (const { members, dual } of blossoms)
      if (members.includes(v)) for (const other of members) sums[other]! += dual;
    return sums;
  };
}
