/**
 * Rules: what may never, or must, be. A pair that breaks one is vetoed with that rule as the reason; it is never merely
 * scored low. The checks stand in rules/, one file each. Preferred pairs stand here beside those that are blocked or required:
 * they veto nothing, and count more.
 */
import * as z from "zod/mini";
import { GROUP_RULE_SCHEMAS, type GroupRule } from "./group-rule.js";
import { textSchema as text } from "./text.js";

/** What every rule says. */
interface RuleBase {
  /** Names the rule in results. Default: the rule's kind and question. */
  readonly id?: string | undefined;
  /** How reports put it: "may not report to each other". A sentence of ours unless said. */
  readonly label?: string | undefined;
}

/** A rule that reads an answer. */
interface QuestionRule extends RuleBase {
  readonly question: string;
  /**
   * What a missing answer does. `"blocks"` (the default, but for `avoid`): the pair is vetoed until it is given.
   * `"allows"`: the rule does not speak on that pair.
   */
  readonly ifUnanswered?: "blocks" | "allows" | undefined;
}

/** A mentor and a mentee by id. */
export interface NamedPair {
  readonly mentor: string;
  readonly mentee: string;
}

/** These pairs may not be. */
export interface BlockedPairsRule extends RuleBase {
  readonly rule: "blocked-pairs";
  readonly pairs: readonly NamedPair[];
}

/** These pairs must be. */
export interface RequiredPairsRule extends RuleBase {
  readonly rule: "required-pairs";
  readonly pairs: readonly NamedPair[];
}

/** A pair that counts more than its fit. */
export interface PreferredPair extends NamedPair {
  /** By how much, in fit (1 = a perfect fit): more than 0, at most 1. Default {@link PREFERRED_VALUE}. */
  readonly value?: number | undefined;
}

/**
 * These pairs are wanted: each counts `value` more in the total, if it is made. Its fit stays what the answers say. So a pair is
 * made where everybody together loses no more than that in fits, and never at the price of a match, where coverage comes first.
 */
export interface PreferredPairsRule extends RuleBase {
  readonly rule: "preferred-pairs";
  readonly pairs: readonly PreferredPair[];
}

/** What a preferred pair counts beside its fit, where nothing is said. A convention of ours: a tenth of a perfect fit. */
export const PREFERRED_VALUE = 0.1;

/** Nobody is matched with somebody on their own list, or on whose list they stand (people). No answer is an empty list. */
export interface AvoidRule extends QuestionRule {
  readonly rule: "avoid";
}

/** Neither is the other's manager, nor the manager's manager …, up to `maxLevels` (person). */
export interface ReportingLineRule extends QuestionRule {
  readonly rule: "reporting-line";
  /** Levels of the chain that are looked at, 1 or more. Default 1. */
  readonly maxLevels?: number | undefined;
}

/** Neither assesses the other (person or people). */
export interface AssessorRule extends QuestionRule {
  readonly rule: "assessor";
}

/** The mentor stands so many levels or years above the mentee (scale in levels, number, date in years). */
export interface GapRule extends QuestionRule {
  readonly rule: "gap";
  /** Mentor minus mentee, both ends included. */
  readonly mentorAbove: { readonly min?: number | undefined; readonly max?: number | undefined };
}

/** Both are free at the same time for long enough a week (availability). */
export interface SharedTimeRule extends QuestionRule {
  readonly rule: "shared-time";
  /** Minutes a week in all. */
  readonly minMinutes?: number | undefined;
  /** Minutes in one piece. */
  readonly contiguousMinutes?: number | undefined;
}

/** Both named at least so many options in common, such as a language (choices). */
export interface ShareRule extends QuestionRule {
  readonly rule: "share";
  /** Default 1. */
  readonly atLeast?: number | undefined;
}

/** Both answered the same (choice, scale). */
export interface SameRule extends QuestionRule {
  readonly rule: "same";
}

/** The two answered differently, such as their organisation (choice, scale). */
export interface DifferentRule extends QuestionRule {
  readonly rule: "different";
}

/** Whoever is named by `side` has answered a question with one of `with` (choice, choices, scale). */
export interface AnsweredRule extends QuestionRule {
  readonly rule: "answered";
  readonly side: "mentor" | "mentee" | "both";
  readonly with: readonly string[];
}

/** The pair's fit is at least so much, 0 to 1. */
export interface MinimumFitRule extends RuleBase {
  readonly rule: "minimum-fit";
  readonly fit: number;
}

/**
 * The age that people of a side have on the programme's first day, in years from their date of birth (date): from `from`
 * (included) to `below` (not included).
 */
export interface AgeRule extends QuestionRule {
  readonly rule: "age";
  readonly side: "mentor" | "mentee" | "both";
  readonly from?: number | undefined;
  readonly below?: number | undefined;
}

/** A gap among several: the mentor stands so many levels, units or years above on one question. */
export interface Gap {
  readonly question: string;
  /** Mentor minus mentee, both ends included. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** At least one of these gaps holds: older, or further on. Blocks where none is known to hold and one is not known. */
export interface AnyGapRule extends RuleBase {
  readonly rule: "any-gap";
  readonly gaps: readonly Gap[];
}

/** The mentor stands in the tier right above the mentee's (choice, scale). What the setting `tiers` becomes. */
export interface NextTierRule extends QuestionRule {
  readonly rule: "next-tier";
  /** Answers by tier, the lowest first. */
  readonly levels: readonly (readonly string[])[];
}

/** What has to be there before a minor is matched. */
export type SafeguardPaper = "screening" | "permission" | "supervision" | "oversight";

/** Whom a safeguard takes for an adult or a minor: by their date of birth, or a whole side. */
export interface AgesKnownBy {
  /** Question on the date of birth (date); not needed where both sides are declared. */
  readonly birth?: string | undefined;
  /** First age that is not a minor's, in years. Default 18. */
  readonly adultFrom?: number | undefined;
  /** What all mentors are. Left out: their date of birth tells. */
  readonly mentors?: "adults" | "minors" | undefined;
  readonly mentees?: "adults" | "minors" | undefined;
}

/**
 * A safeguard of work with minors (choice, choices, scale, date, person, people, text). `screening`: an adult in a pair with a
 * minor has it. `permission`: every minor has it from a guardian. `supervision`: a pair of adult and minor has a way of
 * being supervised. `oversight`: a minor who is mentor names an adult who oversees them. It always fails closed: what is
 * not known blocks, the date of birth included. Whoever comes of age during the programme counts as a minor and as an adult.
 */
export interface SafeguardRule extends RuleBase, AgesKnownBy {
  readonly rule: "safeguard";
  readonly paper: SafeguardPaper;
  readonly question: string;
  /** Answers that will do; not for dates (valid until at least the programme's last day), people and texts (not empty). */
  readonly with?: readonly string[] | undefined;
}

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
  | SafeguardRule;

/** A rule of any kind. */
export type Rule = PairRule | GroupRule;

/** The rules that read the answers to one question. */
export type AnswerRule = Exclude<Extract<Rule, { readonly question: string }>, SafeguardRule>;

/** The questions that a rule reads. */
export function questionsOfRule(rule: Rule): readonly string[] {
  if (rule.rule === "any-gap") return rule.gaps.map(({ question }) => question);
  if (rule.rule === "safeguard")
    return rule.birth === undefined ? [rule.question] : [rule.question, rule.birth];
  return "question" in rule ? [rule.question] : [];
}

const minutes = z.number().check(z.gt(0));
const base = { id: z.optional(text), label: z.optional(text) };
const onQuestion = { ...base, question: text, ifUnanswered: z.optional(z.enum(["blocks", "allows"])) };
const pairs = z.array(z.strictObject({ mentor: text, mentee: text }));
const preferredPairs = z.array(
  z.strictObject({
    mentor: text,
    mentee: text,
    value: z.optional(z.number().check(z.gt(0), z.lte(1))),
  }),
);
const age = z.number().check(z.gte(0), z.lte(150));
const wholeSide = z.optional(z.enum(["adults", "minors"]));

/** Settings of {@link AgesKnownBy}. */
export const agesKnownBy = {
  birth: z.optional(text),
  adultFrom: z.optional(age),
  mentors: wholeSide,
  mentees: wholeSide,
};

/** Schema of a {@link Rule}, told apart by `rule`. */
export const ruleSchema = z.discriminatedUnion("rule", [
  z.strictObject({ ...base, rule: z.literal("blocked-pairs"), pairs }),
  z.strictObject({ ...base, rule: z.literal("required-pairs"), pairs }),
  z.strictObject({ ...base, rule: z.literal("preferred-pairs"), pairs: preferredPairs }),
  z.strictObject({ ...onQuestion, rule: z.literal("avoid") }),
  z.strictObject({
    ...onQuestion,
    rule: z.literal("reporting-line"),
    maxLevels: z.optional(z.int().check(z.gte(1), z.lte(100))),
  }),
  z.strictObject({ ...onQuestion, rule: z.literal("assessor") }),
  z.strictObject({
    ...onQuestion,
    rule: z.literal("gap"),
    mentorAbove: z.strictObject({ min: z.optional(z.number()), max: z.optional(z.number()) }),
  }),
  z.strictObject({
    ...onQuestion,
    rule: z.literal("shared-time"),
    minMinutes: z.optional(minutes),
    contiguousMinutes: z.optional(minutes),
  }),
  z.strictObject({ ...onQuestion, rule: z.literal("share"), atLeast: z.optional(z.int().check(z.gte(1))) }),
  z.strictObject({ ...onQuestion, rule: z.literal("same") }),
  z.strictObject({ ...onQuestion, rule: z.literal("different") }),
  z.strictObject({
    ...onQuestion,
    rule: z.literal("answered"),
    side: z.enum(["mentor", "mentee", "both"]),
    with: z.array(text).check(z.minLength(1)),
  }),
  z.strictObject({ ...base, rule: z.literal("minimum-fit"), fit: z.number().check(z.gte(0), z.lte(1)) }),
  z.strictObject({
    ...onQuestion,
    rule: z.literal("age"),
    side: z.enum(["mentor", "mentee", "both"]),
    from: z.optional(age),
    below: z.optional(age),
  }),
  z.strictObject({
    ...onQuestion,
    rule: z.literal("next-tier"),
    levels: z
      .array(z.array(text).check(z.minLength(1)))
      .check(z.minLength(2, { error: "a list with at least two tiers, the lowest first" })),
  }),
  z.strictObject({
    ...base,
    rule: z.literal("any-gap"),
    gaps: z
      .array(z.strictObject({ question: text, min: z.optional(z.number()), max: z.optional(z.number()) }))
      .check(z.minLength(1, { error: "a list with at least one gap" })),
  }),
  z.strictObject({
    ...base,
    ...agesKnownBy,
    rule: z.literal("safeguard"),
    paper: z.enum(["screening", "permission", "supervision", "oversight"]),
    question: text,
    with: z.optional(z.array(text).check(z.minLength(1))),
  }),
  ...GROUP_RULE_SCHEMAS,
]) satisfies z.ZodMiniType<Rule>;
