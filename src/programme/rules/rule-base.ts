/**
 * What every rule says, whatever it asks for.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";

/** What every rule says. */
export interface RuleBase {
  /** Names the rule in results. Default: the rule's kind and question. */
  readonly id?: string | undefined;
  /** How reports put it: "may not report to each other". A sentence of ours unless said. */
  readonly label?: string | undefined;
}

/** What every rule that reads an answer says. */
export interface QuestionRule extends RuleBase {
  readonly question: string;
  /**
   * What a missing answer does. `"blocks"` (the default, but for `avoid`): the pair is vetoed until it is given.
   * `"allows"`: the rule does not speak on that pair.
   */
  readonly ifUnanswered?: "blocks" | "allows" | undefined;
}

/** Settings of {@link RuleBase}. */
export const base = { id: z.optional(text), label: z.optional(text) };

/** Settings of {@link QuestionRule}. */
export const onQuestion = { ...base, question: text, ifUnanswered: z.optional(z.enum(["blocks", "allows"])) };
