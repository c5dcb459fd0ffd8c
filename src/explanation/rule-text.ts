/**
 * What a rule asks for, in words.
 */
import {
  type DefinedGroupRule,
  type DefinedRule,
  isGroupRule,
  labelOf,
  type Programme,
  type Question,
  type SafeguardPaper,
} from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { mustId } from "../scoring/index.js";
import { groupRuleText } from "./group-rule-text.js";
import { nameOfMentee } from "./names.js";
import { bareLabelOfId, labelOfId, questionIn, unitText } from "./question-text.js";
import { placedWords, roleWords } from "./role-words.js";
import { isQuestion, sameOn, topic } from "./topic.js";
import { counted, duration, listed } from "./words.js";

type GapRule = Extract<DefinedRule, { readonly rule: "gap" }>;
type SharedTimeRule = Extract<DefinedRule, { readonly rule: "shared-time" }>;

/**
 * The rule as half a sentence that says what must hold: `the two must differ in organisation`. People whom it lists are
 * called by name where the roster is given, else by id.
 */
export function ruleText(
  { rules, criteria, questions, format }: Programme,
  id: string,
  roster?: Roster,
): string {
  if (id === "self") return "nobody is matched with themselves";
  const rule = rules.find((candidate) => candidate.id === id);
  const { mentor, mentee } = roleWords({ format });
  const calls = (person: string) => (roster === undefined ? person : nameOfMentee(roster, person));
  // Only sentences of our own name roles.
  if (rule !== undefined)
    return (
      rule.label ??
      (isGroupRule(rule) ? groupRuleText(rule, questions, calls, placedWords(format)) : said(rule, questions))
        .replace(/\bthe mentor\b/g, `the ${mentor}`)
        .replace(/\bthe mentee\b/g, `the ${mentee}`)
    );
  const importance = questions.find((question) => mustId(question.id) === id);
  if (importance?.kind === "importance") {
    const weighed = questionIn(questions, importance.of);
    return `${weighed === undefined ? importance.of : topic(labelOf(weighed))} must fit, as one of the two says`;
  }
  const criterion = criteria.find((candidate) => candidate.id === id);
  return `both must have answered ${topic(criterion?.label ?? id)}`;
}

function said(rule: Exclude<DefinedRule, DefinedGroupRule>, questions: readonly Question[]): string {
  const label = (id: string) => labelOfId(questions, id);
  const bare = (id: string) => bareLabelOfId(questions, id);
  switch (rule.rule) {
    case "blocked-pairs":
      return "the programme blocks the pair";
    case "required-pairs":
      return "the programme requires the pair";
    case "preferred-pairs":
      return "the programme prefers the pair";
    case "avoid":
      return `nobody is matched with somebody they asked to avoid (${label(rule.question)})`;
    case "reporting-line":
      return `neither may stand above the other in the reporting line (${label(rule.question)})`;
    case "assessor":
      return `neither may assess the other (${label(rule.question)})`;
    case "gap":
      return rule.mentorAbove.min === 0 && rule.mentorAbove.max === undefined
        ? `the mentor must not stand below the mentee on ${label(rule.question)}`
        : `the mentor must stand ${gapText(rule.mentorAbove, questionIn(questions, rule.question))} above the mentee on ${label(rule.question)}`;
    case "shared-time":
      return `the two must share ${timeText(rule)}`;
    case "share":
      return `the two must have at least ${counted(rule.atLeast ?? 1, "answer")} in common on ${label(rule.question)}`;
    case "same":
      return `both must have ${sameOn(bare(rule.question))}`;
    case "different":
      return `the two must differ in ${isQuestion(bare(rule.question)) ? "their answer on " : ""}${label(rule.question)}`;
    case "answered":
      return `${rule.side === "both" ? "both" : `the ${rule.side}`} must have answered ${listed(rule.with, "or")} on ${label(rule.question)}`;
    case "minimum-fit":
      return `the fit must be at least ${rule.fit}`;
    case "age":
      return `${rule.side === "both" ? "both" : `the ${rule.side}`} must be ${ageText(rule)} on the first day`;
    case "any-gap":
      return `the mentor must stand ${listed(
        rule.gaps.map(
          (gap) =>
            `${gapText(gap, questionIn(questions, gap.question))} above the mentee on ${label(gap.question)}`,
        ),
        "or",
      )}`;
    case "next-tier":
      return `the mentor must stand one tier above the mentee (${label(rule.question)})`;
    case "power-distance":
      return `the mentor must stand ${gapText(rule.mentorAbove, undefined)} levels above the mentee in power`;
    case "safeguard":
      return `${SAFEGUARDS[rule.paper]} (${label(rule.question)})`;
  }
}

const SAFEGUARDS: Readonly<Record<SafeguardPaper, string>> = {
  screening: "an adult must have been screened before they meet a minor",
  permission: "a minor must have a guardian's permission",
  supervision: "an adult and a minor must have a way of being supervised",
  oversight: "a minor who is a mentor must have an adult who oversees them",
};

function ageText({ from, below }: Extract<DefinedRule, { readonly rule: "age" }>): string {
  if (below === undefined) return `at least ${counted(from ?? 0, "year")} old`;
  return from === undefined
    ? `younger than ${counted(below, "year")}`
    : `at least ${from} and younger than ${counted(below, "year")}`;
}

function gapText({ min, max }: GapRule["mentorAbove"], question: Question | undefined): string {
  const unit = unitText(question, max ?? min ?? 0);
  if (min === undefined) return `at most ${max}${unit}`;
  if (max === undefined) return `at least ${min}${unit}`;
  return min === max ? `exactly ${min}${unit}` : `${min} to ${max}${unit}`;
}

function timeText({ minMinutes, contiguousMinutes }: SharedTimeRule): string {
  const parts = [
    ...(minMinutes === undefined ? [] : [`at least ${duration(minMinutes)} a week`]),
    ...(contiguousMinutes === undefined ? [] : [`at least ${duration(contiguousMinutes)} in one piece`]),
  ];
  return listed(parts);
}
