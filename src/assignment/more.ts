/** Beyond coverage and total: `mentor-matching/assignment/more`. */

export * from "./bottleneck/index.js";
export * from "./frontier/index.js";
export * from "./objectives/index.js";
export * from "./pair-price/index.js";
export {
  type BlossomDual,
  checkMatching,
  maxWeightMatching,
  maxWeightMatchingAsync,
  type PoolCertificate,
  type PoolCertificateLevel,
  type PoolEdge,
  type PoolMatching,
  type PoolObjectiveName,
  type PoolObjectiveValue,
  type PoolPair,
  type PoolProblem,
  type PoolTieBreak,
} from "./pool/index.js";
export {
  blockingPairs,
  type PreferenceList,
  type StableMatching,
  type StableProblem,
  stableMatching,
  stableMatchingAsync,
} from "./stable/index.js";
export {
  assignWorstOff,
  assignWorstOffAsync,
  checkWorstOff,
  type WorstOffAssignment,
  type WorstOffLevel,
  type WorstOffProblem,
} from "./worst-off/index.js";
