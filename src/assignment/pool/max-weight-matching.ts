import { finish, finishInSlices, type SliceOptions, type Steps, within } from "../../steps.js";
import type { PoolMatching } from "./pool-matching.js";
import type { PoolProblem } from "./pool-problem.js";
import { poolUnits } from "./pool-units.js";
import { readPool } from "./read-pool.js";
import { reportPool } from "./report-pool.js";
import { solvePool } from "./solve-pool.js";

/**
 * Pairs the members of one pool: as many pairs as possible, then the best total; or the best total alone. Exact in any graph
 * (J. Edmonds 1965; Z. Galil 1986), with duals of vertices and blossoms that prove it; `checkMatching` checks them.
 *
 * @throws ProblemError for a problem that is malformed or asymmetric, too large to be exact, or whose required pairs cannot be.
 */
export function maxWeightMatching(problem: PoolProblem): PoolMatching {
  return finish(matchingInSteps(problem));
}

/**
 * {@link maxWeightMatching} in slices on the same thread, with the same result. The promise rejects with a ProblemError, or with the signal's
 * reason.
 */
export function maxWeightMatchingAsync(
  problem: PoolProblem,
  options: SliceOptions = {},
): Promise<PoolMatching> {
  return finishInSlices(matchingInSteps(problem), options);
}

/** {@link maxWeightMatching} as a generator, for work of which it is a part. */
export function* matchingInSteps(problem: PoolProblem): Steps<PoolMatching> {
  const pool = readPool(problem);
  const units = poolUnits(pool);
  return reportPool(pool, units, yield* within(solvePool(pool, units), 0, 1));
}
