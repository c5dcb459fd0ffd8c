/** Define, read, match, explain, verify: `mentor-matching`. */
export {
  type MissingAnswers,
  type MissingReport,
  missingReport,
  type UnknownFits,
  type Verification,
  verifyMatching,
} from "./audit/index.js";
export {
  type Chain,
  chainsOf,
  type ExplainedPart,
  type ExplainOptions,
  explainMatch,
  explainPapers,
  explainUnmatched,
  type MatchExplanation,
  type PaperExplanation,
  type UnmatchedExplanation,
} from "./explanation/index.js";
export {
  type DualsProof,
  type Manifest,
  type Match,
  type MatchAsyncOptions,
  type MatchedPair,
  type Matching,
  type MatchOptions,
  match,
  matchAsync,
  type NobodyAllowed,
  type ObjectiveReached,
  type OneToOneMatching,
  type Placing,
  type Proof,
  type ProofLevel,
  type RemovedBy,
  type Unmatched,
  type UnmatchedReason,
} from "./formats/index.js";
export { type Issue, IssueError, type Place, ProgrammeError, type Result } from "./issue.js";
export {
  type Column,
  type ColumnBySide,
  type CompiledFormula,
  type Criterion,
  type DefineOptions,
  DIMENSIONS,
  type Dimension,
  defineProgramme,
  EVIDENCE_WEIGHTS,
  type Format,
  type FormulaProblem,
  type Formulas,
  type Objective,
  type Programme,
  type ProgrammeJson,
  type Question,
  type Rule,
  type Side,
  withPresetWeights,
} from "./programme/index.js";
export {
  type Answer,
  type Participant,
  type Roster,
  type RosterFiles,
  readRoster,
  type TableInput,
  withVectors,
} from "./roster/index.js";
export type { FitPart } from "./scoring/index.js";
export { VERSION } from "./version.js";
