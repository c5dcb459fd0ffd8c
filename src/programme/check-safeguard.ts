/**
 * Checks that a safeguard can tell who is a minor and has a paper to look at.
 */
import { type Issue, issue } from "../issue.js";
import { checkQuestionUse, unknownOptions } from "./check-question-use.js";
import type { ProgrammeJson } from "./programme.js";
import type { Question } from "./question.js";
import { isAsked, KINDS_OF_PAPERS, SIDES, type Side } from "./question-kinds.js";
import type { AgesKnownBy, SafeguardRule } from "./rule.js";

/** Everything wrong with one safeguard. */
export function checkSafeguard(rule: SafeguardRule, path: string, programme: ProgrammeJson): Issue[] {
  const { questions } = programme;
  return [
    ...checkPaperQuestion(rule, path, questions),
    ...checkAgesKnown(rule, path, questions),
    ...checkStart(rule, [rule], programme, 'rule "safeguard"'),
  ];
}

/** Whether a paper can be read from the question that asks for it. */
export function checkPaperQuestion(asked: PaperAsked, path: string, questions: readonly Question[]): Issue[] {
  const use = {
    path,
    questions,
    id: asked.question,
    kinds: KINDS_OF_PAPERS,
    reader: "a safeguard",
    bothSides: false,
  };
  const wrong = checkQuestionUse(use);
  const paper = questions.find(({ id }) => id === asked.question);
  return wrong.length > 0 || paper === undefined ? wrong : checkPaper(asked, path, paper);
}

type PaperAsked = Pick<SafeguardRule, "paper" | "question" | "with">;

/** Whether everybody's age can be known: each side is declared, or asked for the date of birth. */
export function checkAgesKnown(by: AgesKnownBy, path: string, questions: readonly Question[]): Issue[] {
  const open = SIDES.filter((side) => by[`${side}s`] === undefined);
  if (open.length === 0) return [];
  if (by.birth === undefined) {
    return [
      issue({
        code: "ages-unknown",
        at: path,
        expected: `does not say who is a minor among the ${open.map((side) => `${side}s`).join(" and the ")}`,
        remedy: `Name the question on the date of birth as "birth", or say "${open[0]}s": "adults" or "minors".`,
      }),
    ];
  }
  const use = {
    path,
    questions,
    id: by.birth,
    key: "birth",
    kinds: ["date"],
    reader: "an age",
    bothSides: false,
  } as const;
  const wrong = checkQuestionUse(use);
  const asked = questions.find(({ id }) => id === by.birth);
  const silent = asked === undefined ? undefined : open.find((side) => !isAsked(asked, side));
  if (wrong.length > 0 || silent === undefined) return wrong;
  return [
    notAsked(`${path}.birth`, by.birth, by.birth, silent, `, or say "${silent}s": "adults" or "minors"`),
  ];
}

function checkPaper(rule: PaperAsked, path: string, paper: Question): Issue[] {
  const needsWith = ["choice", "choices", "scale"].includes(paper.kind);
  if (needsWith && rule.with === undefined) {
    return [
      issue({
        code: "answers-needed",
        at: path,
        value: rule.question,
        expected: 'is a question with options, and "with" does not say which of them will do',
        remedy: 'Add "with": ["yes"], in the words of the options.',
      }),
    ];
  }
  if (!needsWith && rule.with !== undefined) {
    return [
      issue({
        code: "setting-without-use",
        at: `${path}.with`,
        expected: `has no meaning for a question of kind "${paper.kind}"`,
        remedy:
          "Leave it out: a date must lie on or after the programme's last day, anything else must be filled in.",
      }),
    ];
  }
  const holders: readonly Side[] = rule.paper === "oversight" ? ["mentor"] : SIDES;
  return [
    ...(holders.some((side) => isAsked(paper, side))
      ? []
      : [notAsked(`${path}.question`, rule.question, rule.question, "mentor")]),
    ...(rule.with === undefined ? [] : unknownOptions(`${path}.with`, paper, rule.with)),
  ];
}

/** A question that a side should have been asked. */
export function notAsked(at: string, value: string, question: string, side: Side, otherwise = ""): Issue {
  return issue({
    code: "not-asked",
    at,
    value,
    expected: `needs the answers of ${side}s, who were not asked "${question}"`,
    remedy: `Give the question a "${side}" column${otherwise}.`,
  });
}

/** Without a first day nobody knows how old somebody is in the programme, nor whether a paper with a date is still good. */
export function checkStart(
  { birth }: AgesKnownBy,
  papers: readonly Pick<SafeguardRule, "question">[],
  { startsOn, questions }: ProgrammeJson,
  reader: string,
): Issue[] {
  if (startsOn !== undefined) return [];
  const isDate = ({ question }: Pick<SafeguardRule, "question">) =>
    questions.find(({ id }) => id === question)?.kind === "date";
  return birth !== undefined || papers.some(isDate) ? [startNeeded(reader)] : [];
}

/** Ages are counted up to a day that the programme does not name. */
export function startNeeded(reader: string): Issue {
  return issue({
    code: "start-needed",
    at: "startsOn",
    expected: `is missing; ${reader} counts ages and the validity of papers from the programme's first day`,
    remedy: 'Add the first day of the programme: "startsOn": "2027-02-01".',
  });
}
