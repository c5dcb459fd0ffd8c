/**
 * Tiers: an ordered list of levels, in which everybody is a mentee of the tier above and a mentor of the tier below.
 */
import * as z from "zod/mini";
import { plain } from "../plain.js";
import type { NextTierRule, Rule } from "./rule.js";
import { textSchema as text } from "./text.js";

/** One tier. */
export interface Tier {
  /** How reports call it. Default: its answers. */
  readonly name?: string | undefined;
  /** The answers that put somebody into it. */
  readonly is: readonly string[];
  /** How many people of the tier below somebody takes who gave no number. Default: what the format says, else 1. */
  readonly takes?: number | undefined;
}

/** Who stands where. Roles follow from it, so that a single file needs no role column. */
export interface Tiers {
  /** What puts people into tiers (choice, scale), asked of both sides. */
  readonly question: string;
  /** Lowest first, two or more. People in none of them take no part, and it is said. */
  readonly levels: readonly Tier[];
}

/** The place of the tier that holds one of the answers, 0 being the lowest; undefined where none does. */
export function tierOf(
  tiers: readonly { readonly is: readonly string[] }[],
  keys: readonly string[],
): number | undefined {
  const found = tiers.findIndex(({ is }) => is.some((option) => keys.includes(plain(option))));
  return found < 0 ? undefined : found;
}

/** How a tier is called. */
export function tierName({ name, is }: Tier): string {
  return name ?? is.join(", ");
}

/** The rule that tiers bring: nobody is matched but with the tier next to their own. Not added to rules that hold it already. */
export function tierRules({ question, levels }: Tiers, rules: readonly Rule[]): readonly NextTierRule[] {
  if (rules.some(({ rule }) => rule === "next-tier")) return [];
  return [{ rule: "next-tier", question, levels: levels.map(({ is }) => is) }];
}

/** Schema of {@link Tiers}. */
export const tiersSchema: z.ZodMiniType<Tiers> = z.strictObject({
  question: text,
  levels: z
    .array(
      z.strictObject({
        name: z.optional(text),
        is: z.array(text).check(z.minLength(1)),
        takes: z.optional(z.int().check(z.gte(0))),
      }),
    )
    .check(z.minLength(2, { error: "a list with at least two tiers, the lowest first" })),
});
