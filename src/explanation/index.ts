/** From codes and numbers to sentences. */
export { answerText } from "./answer-text.js";
export { type Chain, chainsHeading, chainsOf } from "./chains.js";
export { type CostOfGroupRules, costOfGroupRules } from "./cost-of-group-rules.js";
export { type ExplainOptions, explainMatch, type MatchExplanation } from "./explain-match.js";
export { explainMatchedPair } from "./explain-matched-pair.js";
export { explainMates, type GroupInstead, type MatesExplanation } from "./explain-mates.js";
export { type BrokenRule, type CostOfPair, explainPair, type PairExplanation } from "./explain-pair.js";
export { explainPapers, type PaperExplanation } from "./explain-papers.js";
export { explainUnmatched, type UnmatchedExplanation } from "./explain-unmatched.js";
export { distinctLabel, type ExplainedPart } from "./explained-part.js";
export { nameOfId } from "./names.js";
export { objectiveText } from "./objective-text.js";
export { placedWords, type RoleWords, roleWords } from "./role-words.js";
export { ruleText } from "./rule-text.js";
export { groupTimes, slotText } from "./slot-text.js";
export { counted, listed, quoted, shownFit } from "./words.js";
