/**
 * Checks that tiers can be told apart.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import { checkQuestionUse, unknownOptions } from "./check-question-use.js";
import type { Question } from "./question.js";
import { KINDS_RULED } from "./question-kinds.js";

/**
 * Everything wrong with an ordered list of tiers and the question they are read from.
 *
 * @param levels Answers by tier, the lowest first.
 * @param at Where the answers of a tier stand, by its place.
 */
export function checkTiers(
  path: string,
  question: string,
  levels: readonly (readonly string[])[],
  at: (level: number) => string,
  questions: readonly Question[],
): Issue[] {
  const use = {
    path,
    questions,
    id: question,
    kinds: KINDS_RULED["next-tier"],
    reader: "a tier",
    bothSides: true,
  };
  const wrong = checkQuestionUse(use);
  const asked = questions.find(({ id }) => id === question);
  if (wrong.length > 0 || asked === undefined) return wrong;
  const seen = new Map<string, number>();
  return levels.flatMap((options, level) => [
    ...unknownOptions(at(level), asked, options),
    ...options.flatMap((option, index) => {
      const other = seen.get(plain(option));
      seen.set(plain(option), level);
      return other === undefined ? [] : [inTwoTiers(`${at(level)}[${index}]`, option, other)];
    }),
  ]);
}

function inTwoTiers(at: string, value: string, other: number): Issue {
  return issue({
    code: "in-two-tiers",
    at,
    value,
    expected: `already belongs to tier ${other + 1}, counted from the lowest`,
    remedy: "Leave it in one tier.",
  });
}
