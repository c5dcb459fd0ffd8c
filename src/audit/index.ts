/** Independent checks of a result, and of what it rests on. */
export {
  type HiddenImportance,
  type MissingAnswers,
  type MissingReport,
  missingReport,
  type UnknownFits,
} from "./missing-report.js";
export { type ReadMatching, readMatching } from "./read-matching.js";
export { type Verification, verifyMatching } from "./verify-matching.js";
