/** From fits and vetoes to a matching with reason codes. */
export {
  type Candidate,
  type CandidateOptions,
  type Candidates,
  candidates,
  type PersonCandidates,
} from "./candidates.js";
export { type Compared, compareAll, rowsComparer } from "./compared.js";
export { bytesOfRows, type ComparedRows, partOfRows, type RowsComparer, rowsIn } from "./compared-rows.js";
export { programmeFingerprint, rosterFingerprint } from "./fingerprint.js";
export { brokenGroupRules } from "./groups/broken-group-rules.js";
export { fitWith } from "./groups/fit-with.js";
export { placedGroups } from "./groups/formed-group.js";
export { type GroupWorld, groupWorld } from "./groups/group-world.js";
export { groupsProblem } from "./groups/groups-problem.js";
export { startOfSlot } from "./groups/meeting-grid.js";
export { mentorPlaces } from "./groups/mentor-places.js";
export { strangersInRules } from "./groups/named-in-rules.js";
export { commonStarts, obstacles } from "./groups/obstacles.js";
export { mergedSets } from "./groups/together-sets.js";
export { type Comparer, type MatchAsyncOptions, type MatchOptions, match, matchAsync } from "./match.js";
export { matchedPair } from "./matched-pair.js";
export type {
  GroupMatch,
  GroupParts,
  GroupsMatching,
  Manifest,
  Match,
  MatchedPair,
  Matching,
  ObjectiveReached,
  OneToOneMatching,
  PeersMatching,
  Slot,
  StableMatching,
} from "./matching.js";
export { isGroupMatch } from "./matching.js";
export { mentorsOf, oneToOneProblem } from "./one-to-one/one-to-one-problem.js";
export { solveOneToOne } from "./one-to-one/solve-one-to-one.js";
export { mutualPairs, stableMarket } from "./one-to-one/stable-problem.js";
export { peersProblem } from "./peers/peers-problem.js";
export { joiningProblem } from "./peers/trios.js";
export { preferredUnitsOf } from "./preferred.js";
export type {
  BlossomDualsProof,
  BlossomProofLevel,
  BoundProof,
  DualsProof,
  Proof,
  ProofLevel,
  StabilityProof,
  TrioProof,
} from "./proof.js";
export { requiredPairsOf } from "./required.js";
export type {
  KeptOut,
  NobodyAllowed,
  NotInAGroup,
  Placing,
  RemovedBy,
  Unmatched,
  UnmatchedReason,
} from "./unmatched.js";
export { refuseUnused } from "./unused-options.js";
export { type VetoReason, vetoReasons } from "./vetoes.js";
