/**
 * Checks that a cross-age programme has its gap, and every safeguard that it needs.
 */
import { type Issue, issue } from "../issue.js";
import { checkQuestionUse } from "./check-question-use.js";
import { checkRange } from "./check-range.js";
import { checkAgesKnown, checkPaperQuestion, checkStart } from "./check-safeguard.js";
import { type CrossAge, gapsOf, PAPERS, papersNeeded } from "./cross-age.js";
import type { ProgrammeJson } from "./programme.js";
import type { Question } from "./question.js";
import type { QuestionKind } from "./question-kinds.js";

const PATH = "crossAge";

/** Everything wrong with the setting. */
export function checkCrossAge(programme: ProgrammeJson): readonly Issue[] {
  const { crossAge, questions } = programme;
  if (crossAge === undefined) return [];
  const papers = PAPERS.flatMap((paper) => crossAge[paper] ?? []);
  return [
    ...checkAgesKnown(crossAge, PATH, questions),
    ...checkStart(crossAge, papers, programme, `"${PATH}"`),
    ...checkGaps(crossAge, questions),
    ...checkExpertise(crossAge, questions),
    ...checkPapers(crossAge, questions),
  ];
}

function checkGaps(crossAge: CrossAge, questions: readonly Question[]): Issue[] {
  const { years, grades } = gapsOf(crossAge);
  const { birth, grade, need } = crossAge;
  return [
    ...(years === undefined ? [] : checkGap("years", "birth", birth, ["date"], questions)),
    ...(grades === undefined ? [] : checkGap("grades", "grade", grade, ["scale"], questions)),
    ...(crossAge.years === undefined ? [] : checkRange(crossAge.years, `${PATH}.years`, "min", "max")),
    ...(crossAge.grades === undefined ? [] : checkRange(crossAge.grades, `${PATH}.grades`, "min", "max")),
    ...(grade !== undefined && grades === undefined
      ? [withoutUse("grade", "no gap in grades is asked for", 'Add "grades": { "min": 1 }, or leave it out.')]
      : []),
    ...(need !== undefined && (years === undefined || grades === undefined)
      ? [withoutUse("need", "there are not two gaps", 'Add "years" and "grades", or leave it out.')]
      : []),
  ];
}

function checkGap(
  gap: "years" | "grades",
  key: "birth" | "grade",
  id: string | undefined,
  kinds: readonly QuestionKind[],
  questions: readonly Question[],
): Issue[] {
  if (id !== undefined) {
    return checkQuestionUse({
      path: PATH,
      questions,
      id,
      key,
      kinds,
      reader: `a gap in ${gap}`,
      bothSides: true,
    });
  }
  return [
    issue({
      code: "question-needed",
      at: `${PATH}.${key}`,
      expected: `is missing; there is a gap in ${gap} and no question to count it on`,
      remedy: `Name the question as "${key}".`,
    }),
  ];
}

function checkExpertise({ preset, expertise }: CrossAge, questions: readonly Question[]): Issue[] {
  if (preset !== "reverse") {
    return expertise === undefined
      ? []
      : [
          withoutUse(
            "expertise",
            `preset "${preset}" does not look at it`,
            'Leave it out, or choose "reverse".',
          ),
        ];
  }
  if (expertise === undefined) {
    return [
      issue({
        code: "question-needed",
        at: `${PATH}.expertise`,
        expected: "is missing; in reverse mentoring the mentor knows more of the topic",
        remedy: 'Name a scale that both sides were asked, such as how well they know the topic: "expertise".',
      }),
    ];
  }
  const kinds = ["scale"] as const;
  return checkQuestionUse({
    path: PATH,
    questions,
    id: expertise,
    key: "expertise",
    kinds,
    reader: '"reverse"',
    bothSides: true,
  });
}

/** Fails closed: what is needed cannot be left out. */
function checkPapers(crossAge: CrossAge, questions: readonly Question[]): Issue[] {
  const needed = papersNeeded(crossAge);
  return PAPERS.flatMap((paper) => {
    const asked = crossAge[paper];
    if (asked !== undefined) {
      return needed.includes(paper)
        ? checkPaperQuestion({ ...asked, paper }, `${PATH}.${paper}`, questions)
        : [withoutUse(paper, "no pair can need it", "Leave it out, or say otherwise who is a minor.")];
    }
    if (!needed.includes(paper)) return [];
    return [
      issue({
        code: "safeguard-needed",
        at: `${PATH}.${paper}`,
        expected: `is missing, and without it ${WITHOUT[paper]}`,
        remedy: `Ask for it: "${paper}": { "question": "…", "with": ["yes"] }. Where it cannot be needed, say so: "mentors": "adults", "mentees": "adults".`,
      }),
    ];
  });
}

const WITHOUT = {
  screening: "a minor could be matched with an adult whom nobody screened",
  permission: "a minor could be matched without a guardian's permission",
  supervision: "an adult and a minor could meet unsupervised",
  oversight: "a minor could be a mentor without an adult who oversees them",
} as const;

function withoutUse(key: string, why: string, remedy: string): Issue {
  return issue({ code: "setting-without-use", at: `${PATH}.${key}`, expected: `has no use: ${why}`, remedy });
}
