/** Assignment on plain numbers: `mentor-matching/assignment`. */

export { type AssignAsyncOptions, type AssignOptions, assign, assignAsync, assignInSteps } from "./assign.js";
export type {
  Assignment,
  AssignmentSolver,
  Certificate,
  CertificateLevel,
  ObjectiveName,
  ObjectiveValue,
} from "./assignment.js";
export type {
  AssignmentProblem,
  Cell,
  CellTable,
  FlatValues,
  Pair,
  TieBreak,
  Values,
  WriteRow,
} from "./assignment-problem.js";
export { type CertificateCheck, checkCertificate } from "./check-certificate.js";
export type { AssignmentMethod } from "./choose-kernel.js";
export {
  type PriceOfPlacing,
  type PricesOfPlacing,
  pricesInSteps,
  pricesOfPlacing,
  pricesOfPlacingAsync,
} from "./prices-of-placing.js";
export { ProblemError } from "./problem-error.js";
export type { Move } from "./residual/moves.js";
