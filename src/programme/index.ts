/** What a coordinator defines: questions, criteria, rules, format, objective. */
export { meetingQuestion } from "./check-meeting.js";
export type { Column, ColumnBySide } from "./column.js";
export { countingCriteria } from "./counting-criteria.js";
export type { Criterion, Dimension, OnlyWhen } from "./criterion.js";
export { DIMENSIONS, namesInFormula, questionsRead } from "./criterion.js";
export { ADULT_FROM_YEARS } from "./cross-age.js";
export { type DefineOptions, defineProgramme } from "./define-programme.js";
export type { Dialect } from "./dialect.js";
export type { Format } from "./format.js";
export { combineOf, isCircles, isOneList, isReciprocal, menteesPerMentorOf } from "./format.js";
export {
  type CompiledFormula,
  FORMULAS,
  type FormulaProblem,
  type Formulas,
  withFormulas,
} from "./formulas.js";
export { type GroupRule, isGroupRule } from "./group-rule.js";
export {
  type GroupFitSetting,
  type GroupSetting,
  type GroupsFormat,
  groupSettingOf,
  type WeightedQuestions,
} from "./groups-format.js";
export type { Meeting } from "./meeting.js";
export type { Objective, StableObjective } from "./objective.js";
export { isWorstOff, matchedValueOf, stableOf } from "./objective.js";
export { type MenteesPerMentor, mentorsPerMenteeOf, spreadCosts } from "./one-to-one-format.js";
export type { DateOrder, ManagersTable, PeopleColumns } from "./people.js";
export {
  type Comfort,
  type LevelQuestion,
  type PowerDistance,
  questionsOfPower,
} from "./power-distance.js";
export { EVIDENCE_WEIGHTS, presetWeights, withPresetWeights } from "./presets.js";
export type {
  DefinedCriterion,
  DefinedGroupRule,
  DefinedPairRule,
  DefinedRule,
  Programme,
  ProgrammeJson,
} from "./programme.js";
export type { Question } from "./question.js";
export type { QuestionKind, QuestionOf, Side } from "./question-kinds.js";
export {
  columnFor,
  type GridPart,
  gridPartOf,
  importanceAsked,
  isAsked,
  labelOf,
  otherSide,
  SIDES,
} from "./question-kinds.js";
export {
  type AgesKnownBy,
  type AnswerRule,
  type NamedPair,
  type PairRule,
  PREFERRED_VALUE,
  type PreferredPair,
  questionsOfRule,
  type Rule,
  type SafeguardPaper,
} from "./rule.js";
export { NO_WORDS } from "./schema-issues.js";
export { type Tier, type Tiers, tierName, tierOf } from "./tiers.js";
export type { Views } from "./views.js";
