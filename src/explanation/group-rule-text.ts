/**
 * What a rule on groups asks for, in words.
 */
import type { DefinedGroupRule, Question } from "../programme/index.js";
import { labelOfId, questionIn, unitText } from "./question-text.js";
import { counted, listed } from "./words.js";

/** The rule as half a sentence that says what must hold; `calls` says how somebody is called whom it lists by id, `whom` what its members are called. */
export function groupRuleText(
  rule: DefinedGroupRule,
  questions: readonly Question[],
  calls: (id: string) => string,
  whom: readonly [one: string, several: string],
): string {
  switch (rule.rule) {
    case "together":
      return `${listed(rule.people.map(calls))} must be in one group`;
    case "apart":
      return `no two of ${listed(rule.people.map(calls))} may be in one group`;
    case "no-lone-member":
      return `nobody may be the only one in a group who answered ${listed(rule.of, "or")} on ${labelOfId(questions, rule.question)}`;
    case "count":
      return `a group must have ${rangeText(rule, (count) => counted(count, ...whom))} who answered ${listed(rule.is, "or")} on ${labelOfId(questions, rule.question)}`;
    case "spread": {
      const unit = (size: number) => `${size}${unitText(questionIn(questions, rule.question), size)}`;
      return `the ${whom[1]} of a group must lie ${rangeText(rule, unit)} apart on ${labelOfId(questions, rule.question)}`;
    }
    case "former-mates":
      return rule.again === "always"
        ? `people who were in one group before must be together again (${labelOfId(questions, rule.question)})`
        : `people who were in one group before may not be together again (${labelOfId(questions, rule.question)})`;
  }
}

interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

function rangeText({ min, max }: Range, text: (size: number) => string): string {
  if (min === undefined) return max === 0 ? `no ${text(0).replace(/^0 /, "")}` : `at most ${text(max ?? 0)}`;
  if (max === undefined) return `at least ${text(min)}`;
  return min === max ? `exactly ${text(min)}` : `${min} to ${text(max)}`;
}
