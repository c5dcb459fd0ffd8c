/**
 * Checks that rules ask for questions they can read, say something, and do not contradict each other.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import { checkQuestionUse, checkSideAndOptions } from "./check-question-use.js";
import { checkRange, nothingSaid } from "./check-range.js";
import { checkSafeguard, notAsked, startNeeded } from "./check-safeguard.js";
import { checkTiers } from "./check-tiers.js";
import { isGroupRule } from "./group-rule.js";
import { mentorsPerMenteeOf } from "./one-to-one-format.js";
import type { ProgrammeJson } from "./programme.js";
import type { Question } from "./question.js";
import { isAsked, KINDS_RULED, ONE_SIDED_RULES, SIDES } from "./question-kinds.js";
import type { AgeRule, Gap, NamedPair, Rule } from "./rule.js";

/** Everything wrong with a programme's rules. */
export function checkRules(programme: ProgrammeJson): readonly Issue[] {
  const { rules = [] } = programme;
  return [
    ...rules.flatMap((rule, index) => checkRule(rule, `rules[${index}]`, programme)),
    ...checkIds(rules),
    ...checkRequired(rules, mentorsPerMenteeOf(programme.format ?? { kind: "one-to-one" })),
    ...checkPreferred(rules),
  ];
}

function checkRule(rule: Rule, path: string, programme: ProgrammeJson): Issue[] {
  const { questions } = programme;
  if (rule.rule === "any-gap")
    return rule.gaps.flatMap((gap, at) => checkGap(gap, `${path}.gaps[${at}]`, questions));
  if (rule.rule === "power-distance")
    return checkRange(rule.mentorAbove, `${path}.mentorAbove`, "min", "max");
  if (rule.rule === "safeguard") return checkSafeguard(rule, path, programme);
  if (rule.rule === "next-tier")
    return checkTiers(path, rule.question, rule.levels, (level) => `${path}.levels[${level}]`, questions);
  if (!("question" in rule) || isGroupRule(rule)) return [];
  if (rule.rule === "answered") {
    return checkSideAndOptions(path, questions, rule.question, rule.side, rule.with, "with");
  }
  return [
    ...checkQuestionUse({
      path,
      questions,
      id: rule.question,
      kinds: KINDS_RULED[rule.rule],
      reader: `rule "${rule.rule}"`,
      bothSides: !ONE_SIDED_RULES.includes(rule.rule),
    }),
    ...checkBounds(rule, path),
    ...(rule.rule === "age" ? checkAge(rule, path, programme) : []),
  ];
}

function checkGap({ question, ...range }: Gap, path: string, questions: readonly Question[]): Issue[] {
  const use = {
    path,
    questions,
    id: question,
    kinds: KINDS_RULED.gap,
    reader: 'rule "any-gap"',
    bothSides: true,
  };
  return [...checkQuestionUse(use), ...checkRange(range, path, "min", "max")];
}

function checkBounds(rule: Rule, path: string): Issue[] {
  if (rule.rule === "gap") return checkRange(rule.mentorAbove, `${path}.mentorAbove`, "min", "max");
  if (rule.rule === "shared-time" && rule.minMinutes === undefined && rule.contiguousMinutes === undefined) {
    return [nothingSaid(path, '"minMinutes", "contiguousMinutes" or both')];
  }
  return [];
}

/** Ages are those of the programme's first day. */
function checkAge(rule: AgeRule, path: string, { startsOn, questions }: ProgrammeJson): Issue[] {
  const asked = questions.find(({ id }) => id === rule.question);
  const silent = SIDES.find(
    (side) => (rule.side === side || rule.side === "both") && asked !== undefined && !isAsked(asked, side),
  );
  return [
    ...checkRange(rule, path, "from", "below"),
    ...(startsOn === undefined ? [startNeeded(`rule "age"`)] : []),
    ...(silent === undefined ? [] : [notAsked(`${path}.side`, rule.side, rule.question, silent)]),
  ];
}

function checkIds(rules: readonly Rule[]): Issue[] {
  return rules.flatMap(({ id }, index) => {
    const first = rules.findIndex((rule) => rule.id === id);
    if (id === undefined || first === index) return [];
    return [
      issue({
        code: "duplicate-id",
        at: `rules[${index}].id`,
        value: id,
        expected: `already names rules[${first}]`,
        remedy: "Give each rule an id of its own, or none.",
      }),
    ];
  });
}

/** A mentee has so many mentors at most, nobody is their own, and a pair cannot be required and blocked. */
function checkRequired(rules: readonly Rule[], mentorsPerMentee: number): Issue[] {
  const blocked = new Set(namedPairs(rules, "blocked-pairs").map(({ pair }) => pairKey(pair)));
  const mentorsOf = new Map<string, readonly string[]>();
  return namedPairs(rules, "required-pairs").flatMap(({ pair, path }) => {
    const issues: Issue[] = [];
    if (plain(pair.mentor) === plain(pair.mentee)) {
      issues.push(
        issue({
          code: "required-with-self",
          at: path,
          value: pair.mentor,
          expected: "is required to be their own mentor",
          remedy: "Correct one of the two ids, or take the pair out.",
        }),
      );
    }
    if (blocked.has(pairKey(pair))) {
      issues.push(
        issue({
          code: "required-and-blocked",
          at: path,
          value: `${pair.mentor} – ${pair.mentee}`,
          expected: "is required here and blocked by another rule",
          remedy: "Take the pair out of one of the two.",
        }),
      );
    }
    const others = mentorsOf.get(plain(pair.mentee)) ?? [];
    const isRepeated = others.some((other) => plain(other) === plain(pair.mentor));
    if (isRepeated || others.length >= mentorsPerMentee) {
      issues.push(
        issue({
          code: isRepeated ? "required-repeated" : "required-twice",
          at: path,
          value: pair.mentee,
          expected: `is already required to be with ${others.join(" and ")}`,
          remedy:
            mentorsPerMentee === 1
              ? "Keep one required pair a mentee."
              : `Keep at most ${mentorsPerMentee} required pairs a mentee, each once.`,
        }),
      );
    }
    mentorsOf.set(plain(pair.mentee), [...others, pair.mentor]);
    return issues;
  });
}

/** A pair is preferred once, and not where it must be or may not. */
function checkPreferred(rules: readonly Rule[]): Issue[] {
  const keys = (kind: NamedPairsRule) => namedPairs(rules, kind).map(({ pair }) => pairKey(pair));
  const preferred = keys("preferred-pairs");
  const settled = new Map([
    ...keys("required-pairs").map((key) => [key, "required"] as const),
    ...keys("blocked-pairs").map((key) => [key, "blocked"] as const),
  ]);
  return namedPairs(rules, "preferred-pairs").flatMap(({ pair, path }, index) => {
    const other = settled.get(pairKey(pair));
    const repeated = preferred.indexOf(pairKey(pair)) < index;
    if (other === undefined && !repeated) return [];
    return [
      issue({
        code: other === undefined ? "preferred-repeated" : `preferred-and-${other}`,
        at: path,
        value: `${pair.mentor} – ${pair.mentee}`,
        expected: `is ${other === undefined ? "already preferred" : `preferred here and ${other} by another rule`}`,
        remedy: "Name the pair once.",
      }),
    ];
  });
}

type NamedPairsRule = Extract<Rule, { readonly pairs: readonly NamedPair[] }>["rule"];

function namedPairs(rules: readonly Rule[], kind: NamedPairsRule) {
  return rules.flatMap((rule, index): { readonly pair: NamedPair; readonly path: string }[] =>
    rule.rule === kind ? rule.pairs.map((pair, at) => ({ pair, path: `rules[${index}].pairs[${at}]` })) : [],
  );
}

/** Ids are compared as in the files: without regard to case and white space. */
function pairKey({ mentor, mentee }: NamedPair): string {
  return JSON.stringify([plain(mentor), plain(mentee)]);
}
