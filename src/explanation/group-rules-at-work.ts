/**
 * Which rules on groups had a say in a group.
 */

import { plain } from "../plain.js";
import { isGroupRule, labelOf, type Programme } from "../programme/index.js";
import { answerKeys, type Participant, type Roster } from "../roster/index.js";
import { distinctName } from "./names.js";
import { placedWords } from "./role-words.js";
import { ruleText } from "./rule-text.js";
import { counted, listed, sentence } from "./words.js";

/** A sentence for each rule that asks something of the very people in the group. */
export function groupRulesAtWork(
  programme: Programme,
  roster: Roster,
  mentees: readonly Participant[],
): readonly string[] {
  const whom = placedWords(programme.format);
  const keys = mentees.map(({ key }) => key);
  return programme.rules.filter(isGroupRule).flatMap((rule): readonly string[] => {
    switch (rule.rule) {
      case "together": {
        const here = rule.people.map(plain).filter((key) => keys.includes(key));
        const names = mentees.filter(({ key }) => here.includes(key)).map((one) => distinctName(roster, one));
        return here.length < 2 ? [] : [`${listed(names)} are together because “${rule.id}” asks for it.`];
      }
      case "no-lone-member":
        return rule.of.flatMap((option) => {
          const count = countOf(mentees, rule.question, [option]);
          return count < 2
            ? []
            : [`${counted(count, ...whom)} answered ${option}, so none of them is the only one.`];
        });
      case "count": {
        const count = countOf(mentees, rule.question, rule.is);
        const label = programme.questions.find(({ id }) => id === rule.question);
        return [
          sentence(
            `${counted(count, ...whom)} answered ${listed(rule.is, "or")} on ${label === undefined ? rule.question : labelOf(label)}, as the rule wants: ${ruleText(programme, rule.id, roster)}`,
          ),
        ];
      }
      default:
        return [];
    }
  });
}

function countOf(mentees: readonly Participant[], question: string, options: readonly string[]): number {
  const wanted = options.map(plain);
  return mentees.filter(({ answers }) => {
    const answer = answers[question];
    return answer !== undefined && answerKeys(answer).some((key) => wanted.includes(key));
  }).length;
}
