/** How well two people fit. */
export { remoteOf } from "./criteria/distance.js";
export { criterionInView } from "./criterion-in-view.js";
export { type FitMatrix, fitMatrix, matrixOfRows } from "./fit-matrix.js";
export { type LikenessUnits, likenessUnits } from "./likeness.js";
export { mustId, mustsOf } from "./musts.js";
export { type FitPart, isBlockedBy, type PairFit, pairFit, pairUnits } from "./pair-fit.js";
export { wantsOpposite } from "./personal-weights.js";
export { type FitRows, fitRows } from "./rows/fit-rows.js";
export {
  type ScoredCriterion,
  type Scoring,
  scoredCriteria,
  scoringOf,
  scoringOfOne,
} from "./scoring.js";
export { fitOfUnits, PERFECT_FIT, unitsOfFit } from "./units.js";
