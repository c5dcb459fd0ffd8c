/**
 * Checks of what people may say about how much a question matters to them, and of criteria for one side's view.
 */
import { type Issue, issue } from "../issue.js";
import { nearest } from "../nearest.js";
import { rangeReversed } from "./check-range.js";
import type { Criterion } from "./criterion.js";
import type { ProgrammeJson } from "./programme.js";
import type { QuestionOf } from "./question-kinds.js";
import { SIDES } from "./question-kinds.js";
import { checkShares } from "./views.js";

/** Comparisons that can be turned round, so that somebody may prefer similar or different answers. */
const TURNABLE: readonly Criterion["compare"][] = ["same", "different", "closeness", "overlap"];

/** Everything wrong with importance questions, and with views. */
export function checkImportance({ questions, criteria, views }: ProgrammeJson): readonly Issue[] {
  return [
    ...questions.flatMap((question, index) =>
      question.kind === "importance"
        ? checkQuestion(question, `questions[${index}]`, questions, criteria)
        : [],
    ),
    ...checkEachSideHasCriteria(criteria),
    ...checkShares(views),
  ];
}

function checkQuestion(
  question: QuestionOf<"importance">,
  path: string,
  questions: ProgrammeJson["questions"],
  criteria: readonly Criterion[],
): Issue[] {
  const { of, from, to, answers } = question;
  const readers = criteria.filter((criterion) => criterion.question === of);
  const twin = questions.find(
    (other) => other.kind === "importance" && other.of === of && other !== question,
  );
  if (!questions.some(({ id, kind }) => id === of && kind !== "importance")) {
    const ids = questions.filter(({ kind }) => kind !== "importance").map(({ id }) => id);
    const close = nearest(of, ids);
    return [
      issue({
        code: "unknown-question",
        at: `${path}.of`,
        value: of,
        expected: "is not the id of a question that could be weighed",
        remedy:
          close === undefined ? "Name the question beside which it stands." : `Did you mean "${close}"?`,
      }),
    ];
  }
  if (readers.length === 0) {
    return [
      issue({
        code: "weighs-nothing",
        at: `${path}.of`,
        value: of,
        expected: "is read by no criterion, so there is nothing to weigh",
        remedy: "Add a criterion on it, or take the importance question out.",
      }),
    ];
  }
  return [
    ...(twin === undefined || questions.indexOf(twin) > questions.indexOf(question)
      ? []
      : [weighedTwice(path, of)]),
    ...((from === undefined) !== (to === undefined) || (from === undefined && answers === undefined)
      ? [answersNeeded(path)]
      : []),
    ...(from !== undefined && to !== undefined && from >= to ? [rangeReversed(path, from, to)] : []),
    ...checkTurns(question, path, readers),
  ];
}

function answersNeeded(path: string): Issue {
  return issue({
    code: "range-needed",
    at: path,
    expected: "does not say what people may answer",
    remedy:
      'Write "from": 0, "to": 4, or "answers": { "Doesn\'t matter to me": 0, "Very much": 2, "It must be so": "must" }, or both.',
  });
}

function weighedTwice(path: string, of: string): Issue {
  return issue({
    code: "weighed-twice",
    at: `${path}.of`,
    value: of,
    expected: "is weighed by another importance question already",
    remedy: 'Keep one, with a "mentor" and a "mentee" column where the headings differ.',
  });
}

/** "Similar" and "different" must mean something to every criterion that reads the question. */
function checkTurns(
  { answers = {} }: QuestionOf<"importance">,
  path: string,
  readers: readonly Criterion[],
): Issue[] {
  const turns = Object.entries(answers).filter(([, meaning]) =>
    ["prefer similar", "prefer different"].includes(String(meaning)),
  );
  const stranger = readers.find(
    ({ compare, onlyWhen }) => !TURNABLE.includes(compare) || onlyWhen !== undefined,
  );
  if (stranger === undefined) return [];
  return turns.map(([written, meaning]) =>
    issue({
      code: "cannot-turn",
      at: `${path}.answers.${written}`,
      value: String(meaning),
      expected: `means nothing to compare "${stranger.compare}"${stranger.onlyWhen === undefined ? "" : " with a condition"}`,
      remedy: `Give the answer a number or "must"; only ${TURNABLE.map((one) => `"${one}"`).join(", ")} without "onlyWhen" can be turned round.`,
    }),
  );
}

/** A view without criteria would have no fit. */
function checkEachSideHasCriteria(criteria: readonly Criterion[]): Issue[] {
  const weighed = criteria.filter(({ weight }) => weight !== 0);
  const empty = SIDES.filter((side) => weighed.every(({ view }) => view !== undefined && view !== side));
  if (weighed.length === 0) return [];
  return empty.map((side) =>
    issue({
      code: "view-empty",
      at: "criteria",
      expected: `say nothing of the ${side}'s view`,
      remedy: `Give a criterion the "view" "${side}", or leave "view" out of one.`,
    }),
  );
}
