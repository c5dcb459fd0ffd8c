/** One pool: anybody may be paired with anybody. */

export { checkMatching } from "./check-matching.js";
export { matchingInSteps, maxWeightMatching, maxWeightMatchingAsync } from "./max-weight-matching.js";
export type {
  BlossomDual,
  PoolCertificate,
  PoolCertificateLevel,
  PoolMatching,
  PoolObjectiveName,
  PoolObjectiveValue,
} from "./pool-matching.js";
export type { PoolEdge, PoolPair, PoolProblem, PoolTieBreak } from "./pool-problem.js";
export { type BestTrio, bestTrioInSteps } from "./trio/best-trio.js";
export { objectionToTrio } from "./trio/check-trio.js";
export { oddParts, type TrioPrices, type TrioProblem, without } from "./trio/trio-pool.js";
