/**
 * Safeguards of work with minors.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { base, type RuleBase } from "./rule-base.js";

/** What has to be there before a minor is matched. */
export type SafeguardPaper = "screening" | "permission" | "supervision" | "oversight";

/** Whom a safeguard takes for an adult or a minor: by their date of birth, or a whole side. */
export interface AgesKnownBy {
  /** Question on the date of birth (date); not needed where both sides are declared. */
  readonly birth?: string | undefined;
  /** First age that is not a minor's, in years, 14 to 25: a slip of the pen must not make adults of children. Default 18. */
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

const wholeSide = z.optional(z.enum(["adults", "minors"]));
const age = z.number().check(z.gte(14), z.lte(25));

/** Settings of {@link AgesKnownBy}. */
export const agesKnownBy = {
  birth: z.optional(text),
  adultFrom: z.optional(age),
  mentors: wholeSide,
  mentees: wholeSide,
};

/** Schema of a {@link SafeguardRule}. */
export const safeguardSchema = z.strictObject({
  ...base,
  ...agesKnownBy,
  rule: z.literal("safeguard"),
  paper: z.enum(["screening", "permission", "supervision", "oversight"]),
  question: text,
  with: z.optional(z.array(text).check(z.minLength(1))),
}) satisfies z.ZodMiniType<SafeguardRule>;
