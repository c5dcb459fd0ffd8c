/** From fits and vetoes to a matching with reason codes. */
export {
  type Candidate,
  type CandidateOptions,
  type Candidates,
  candidates,
  type PersonCandidates,
} from "./candidates.js";
export { type Compared, compareAll } from "./compared.js";
export { programmeFingerprint, rosterFingerprint } from "./fingerprint.js";
export { type MatchAsyncOptions, type MatchOptions, match, matchAsync } from "./match.js";
export { matchedPair } from "./matched-pair.js";
export type {
  DualsProof,
  Manifest,
  Match,
  MatchedPair,
  Matching,
  NobodyAllowed,
  ObjectiveReached,
  OneToOneMatching,
  Placing,
  Proof,
  ProofLevel,
  RemovedBy,
  Unmatched,
  UnmatchedReason,
} from "./matching.js";
export { oneToOneProblem } from "./one-to-one/one-to-one-problem.js";
export { preferredUnitsOf } from "./preferred.js";
export { requiredPairsOf } from "./required.js";
export { type VetoReason, vetoReasons } from "./vetoes.js";
