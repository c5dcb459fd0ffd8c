/**
 * Pairs named by id: those that may not be, that must be, and that are wanted.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { base, type RuleBase } from "./rule-base.js";

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

const pairs = z.array(z.strictObject({ mentor: text, mentee: text }));
const preferredPairs = z.array(
  z.strictObject({
    mentor: text,
    mentee: text,
    value: z.optional(z.number().check(z.gt(0), z.lte(1))),
  }),
);

/** Schema of a {@link BlockedPairsRule}. */
export const blockedPairsSchema = z.strictObject({
  ...base,
  rule: z.literal("blocked-pairs"),
  pairs,
}) satisfies z.ZodMiniType<BlockedPairsRule>;

/** Schema of a {@link RequiredPairsRule}. */
export const requiredPairsSchema = z.strictObject({
  ...base,
  rule: z.literal("required-pairs"),
  pairs,
}) satisfies z.ZodMiniType<RequiredPairsRule>;

/** Schema of a {@link PreferredPairsRule}. */
export const preferredPairsSchema = z.strictObject({
  ...base,
  rule: z.literal("preferred-pairs"),
  pairs: preferredPairs,
}) satisfies z.ZodMiniType<PreferredPairsRule>;
