/**
 * Which rules on what a group holds, and on who is together, some mentees break.
 */
import { plain } from "../../plain.js";
import { type DefinedGroupRule, isGroupRule } from "../../programme/index.js";
import { answerKeys, type Participant } from "../../roster/index.js";
import type { AuditedGroups } from "./audited-groups.js";

/** Ids of the rules, each once. Mentees by their places. */
export function brokenRules(
  { programme, roster, company }: AuditedGroups,
  mentees: readonly number[],
): readonly string[] {
  const people = mentees.map((at) => roster.mentees[at] as Participant);
  const ofContent = programme.rules.filter((rule) => isGroupRule(rule) && isBroken(rule, people));
  const torn = company.together.filter(
    (set) =>
      set.mentees.some((at) => mentees.includes(at)) && !set.mentees.every((at) => mentees.includes(at)),
  );
  return [...new Set([...ofContent.map(({ id }) => id), ...torn.map(({ rule }) => rule)])];
}

function isBroken(rule: DefinedGroupRule, people: readonly Participant[]): boolean {
  switch (rule.rule) {
    case "no-lone-member":
      return rule.of.some((option) => countOf(people, rule.question, [option]) === 1);
    case "count": {
      const count = countOf(people, rule.question, rule.is);
      const tooFew = rule.min !== undefined && count < rule.min;
      const tooMany = rule.max !== undefined && count > rule.max;
      return tooFew || tooMany;
    }
    case "spread": {
      const steps = people.map(({ answers }) => stepOf(answers[rule.question]));
      if (steps.includes(undefined)) return true;
      const known = (steps as number[]).sort((a, b) => a - b);
      const apart = (known.at(-1) as number) - (known[0] as number);
      const unit = people[0]?.answers[rule.question]?.kind === "date" ? STEPS_PER_YEAR : 1;
      const tooNear = rule.min !== undefined && apart < rule.min * unit;
      const tooFar = rule.max !== undefined && apart > rule.max * unit;
      return tooNear || tooFar;
    }
    default:
      return false;
  }
}

/** How many answered with one of some options. */
function countOf(people: readonly Participant[], question: string, options: readonly string[]): number {
  const wanted = new Set(options.map(plain));
  return people.filter(({ answers }) => {
    const answer = answers[question];
    return answer !== undefined && answerKeys(answer).some((key) => wanted.has(key));
  }).length;
}

/** Dates are told apart by year, then month, then day: a birthday that comes later in the year is a part of a year, however long months are. */
export const STEPS_PER_YEAR = 12 * 31;

/** Where an answer stands; undefined where there is none. */
export function stepOf(answer: Participant["answers"][string]): number | undefined {
  switch (answer?.kind) {
    case "scale":
      return answer.level;
    case "number":
      return answer.value;
    case "date": {
      const [, year, month, day] = /^(\d+)-(\d+)-(\d+)$/.exec(answer.date) ?? [];
      return Number(year) * STEPS_PER_YEAR + (Number(month) - 1) * 31 + (Number(day) - 1);
    }
    default:
      return undefined;
  }
}
