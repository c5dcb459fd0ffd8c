/** From fits and vetoes to a matching with reason codes. */
export { type Compared, compareAll } from "./compared.js";
export { programmeFingerprint, rosterFingerprint } from "./fingerprint.js";
export { type MatchOptions, match } from "./match.js";
export type {
  Manifest,
  Match,
  MatchedPair,
  Matching,
  NobodyAllowed,
  ObjectiveReached,
  Placing,
  Proof,
  ProofLevel,
  RemovedBy,
  Unmatched,
  UnmatchedReason,
} from "./matching.js";
export { oneToOneProblem } from "./one-to-one-problem.js";
export { requiredPairsOf } from "./required.js";
