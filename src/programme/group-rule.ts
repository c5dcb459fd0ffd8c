/**
 * Rules on groups: who may, or must, be in one group. They speak of its mentees, and only in the format `groups`; of the rules on
 * pairs, `avoid`, `assessor` and `reporting-line` hold there between any two members.
 */
import * as z from "zod/mini";
import { textSchema as text } from "./text.js";

/** What every group rule says. */
interface GroupRuleBase {
  /** Names the rule in results. Default: the rule's kind and question. */
  readonly id?: string | undefined;
  /** How reports put it. A sentence of ours unless said. */
  readonly label?: string | undefined;
}

/** These mentees are in one group, or none of them is in any. */
export interface TogetherRule extends GroupRuleBase {
  readonly rule: "together";
  /** Ids, two or more. */
  readonly people: readonly string[];
}

/** No two of these mentees are in one group. */
export interface ApartRule extends GroupRuleBase {
  readonly rule: "apart";
  /** Ids, two or more. */
  readonly people: readonly string[];
}

/**
 * Nobody is the only one in their group who answered so: none, or at least two (Oakley et al. 2004, Journal of Student Centered
 * Learning 2(1), 9–34) — evidence: convention. Whoever gave no answer has not declared it (choice, choices, scale).
 */
export interface NoLoneMemberRule extends GroupRuleBase {
  readonly rule: "no-lone-member";
  readonly question: string;
  /** Options, each of them a minority of its own. */
  readonly of: readonly string[];
}

/** So many mentees in every group answered with one of `is` (choice, choices, scale). No answer is another answer. */
export interface CountRule extends GroupRuleBase {
  readonly rule: "count";
  readonly question: string;
  readonly is: readonly string[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/**
 * The highest and the lowest of a group lie so far apart, both ends included (scale in levels, number, date in years). Whoever
 * gave no answer is in no group until it is given.
 */
export interface SpreadRule extends GroupRuleBase {
  readonly rule: "spread";
  readonly question: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Mentees who were in one group before are together again, or never (people). It is enough that one of the two names the other. */
export interface FormerMatesRule extends GroupRuleBase {
  readonly rule: "former-mates";
  readonly question: string;
  readonly again: "always" | "never";
}

/** A group rule of any kind. */
export type GroupRule =
  | TogetherRule
  | ApartRule
  | NoLoneMemberRule
  | CountRule
  | SpreadRule
  | FormerMatesRule;

const base = { id: z.optional(text), label: z.optional(text) };
const people = z.array(text).check(z.minLength(2, { error: "a list with at least two ids" }));
const options = z.array(text).check(z.minLength(1, { error: "a list with at least one option" }));

/** Schemas of the kinds of {@link GroupRule}. */
export const GROUP_RULE_SCHEMAS = [
  z.strictObject({ ...base, rule: z.literal("together"), people }),
  z.strictObject({ ...base, rule: z.literal("apart"), people }),
  z.strictObject({
    ...base,
    rule: z.literal("no-lone-member"),
    question: text,
    of: options,
  }),
  z.strictObject({
    ...base,
    rule: z.literal("count"),
    question: text,
    is: options,
    min: z.optional(z.int().check(z.gte(0))),
    max: z.optional(z.int().check(z.gte(0))),
  }),
  z.strictObject({
    ...base,
    rule: z.literal("spread"),
    question: text,
    min: z.optional(z.number().check(z.gte(0))),
    max: z.optional(z.number().check(z.gte(0))),
  }),
  z.strictObject({
    ...base,
    rule: z.literal("former-mates"),
    question: text,
    again: z.enum(["always", "never"]),
  }),
] as const;

/** Whether a rule speaks of groups, and not of a mentor and a mentee. */
export function isGroupRule<R extends { readonly rule: string }>(
  rule: R,
): rule is Extract<R, { readonly rule: GroupRule["rule"] }> {
  return GROUP_RULES.includes(rule.rule);
}

const GROUP_RULES: readonly string[] = [
  "together",
  "apart",
  "no-lone-member",
  "count",
  "spread",
  "former-mates",
] satisfies readonly GroupRule["rule"][];
