/**
 * Rules: what may never, or must, be. A pair that breaks one is vetoed with that rule as the reason; it is never merely
 * scored low. The checks stand in rules/, one file each. Preferred pairs stand here beside those that are blocked or required:
 * they veto nothing, and count more.
 */
import * as z from "zod/mini";
import { GROUP_RULE_SCHEMAS, type GroupRule } from "./group-rule.js";
import { type PowerDistance, questionsOfPower } from "./power-distance.js";
import { type AgeRule, ageSchema } from "./rules/age.js";
import { type AnsweredRule, answeredSchema } from "./rules/answered.js";
import { type AssessorRule, assessorSchema } from "./rules/assessor.js";
import { type AvoidRule, avoidSchema } from "./rules/avoid.js";
import { type AnyGapRule, anyGapSchema, type GapRule, gapSchema } from "./rules/gap.js";
import { type MinimumFitRule, minimumFitSchema } from "./rules/minimum-fit.js";
import {
  type BlockedPairsRule,
  blockedPairsSchema,
  type PreferredPairsRule,
  preferredPairsSchema,
  type RequiredPairsRule,
  requiredPairsSchema,
} from "./rules/named-pairs.js";
import { type NextTierRule, nextTierSchema } from "./rules/next-tier.js";
import { type PowerDistanceRule, powerDistanceRuleSchema } from "./rules/power-distance.js";
import { type ReportingLineRule, reportingLineSchema } from "./rules/reporting-line.js";
import { type SafeguardRule, safeguardSchema } from "./rules/safeguard.js";
import { type DifferentRule, differentSchema, type SameRule, sameSchema } from "./rules/same.js";
import { type ShareRule, shareSchema } from "./rules/share.js";
import { type SharedTimeRule, sharedTimeSchema } from "./rules/shared-time.js";

export type { AgeRule } from "./rules/age.js";
export type { Gap } from "./rules/gap.js";
export { type NamedPair, PREFERRED_VALUE, type PreferredPair } from "./rules/named-pairs.js";
export type { NextTierRule } from "./rules/next-tier.js";
export { type AgesKnownBy, agesKnownBy, type SafeguardPaper, type SafeguardRule } from "./rules/safeguard.js";

/** A rule on a mentor and a mentee. */
export type PairRule =
  | BlockedPairsRule
  | RequiredPairsRule
  | PreferredPairsRule
  | AvoidRule
  | ReportingLineRule
  | AssessorRule
  | GapRule
  | SharedTimeRule
  | ShareRule
  | SameRule
  | DifferentRule
  | AnsweredRule
  | MinimumFitRule
  | AgeRule
  | AnyGapRule
  | NextTierRule
  | PowerDistanceRule
  | SafeguardRule;

/** A rule of any kind. */
export type Rule = PairRule | GroupRule;

/** The rules that read the answers to one question. */
export type AnswerRule = Exclude<Extract<Rule, { readonly question: string }>, SafeguardRule>;

/** The questions that a rule reads. */
export function questionsOfRule(rule: Rule, powerDistance: PowerDistance | undefined): readonly string[] {
  if (rule.rule === "power-distance") return questionsOfPower(powerDistance);
  if (rule.rule === "any-gap") return rule.gaps.map(({ question }) => question);
  if (rule.rule === "safeguard")
    return rule.birth === undefined ? [rule.question] : [rule.question, rule.birth];
  return "question" in rule ? [rule.question] : [];
}

/** Schema of a {@link Rule}, told apart by `rule`. */
export const ruleSchema = z.discriminatedUnion("rule", [
  blockedPairsSchema,
  requiredPairsSchema,
  preferredPairsSchema,
  avoidSchema,
  reportingLineSchema,
  assessorSchema,
  gapSchema,
  sharedTimeSchema,
  shareSchema,
  sameSchema,
  differentSchema,
  answeredSchema,
  minimumFitSchema,
  ageSchema,
  nextTierSchema,
  anyGapSchema,
  powerDistanceRuleSchema,
  safeguardSchema,
  ...GROUP_RULE_SCHEMAS,
]) satisfies z.ZodMiniType<Rule>;
