/**
 * Checks that the answers to a question can be turned into levels: by a table of its options, or by how much one level is.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import { checkQuestionUse, type QuestionUse } from "./check-question-use.js";
import type { Comfort, LevelQuestion } from "./power-distance.js";
import type { ProgrammeJson } from "./programme.js";
import type { Question } from "./question.js";

/** What keeps answers to a question from being turned into levels. */
export function checkGraded(
  { question: id, levels, perLevel }: LevelQuestion | Comfort,
  path: string,
  kinds: QuestionUse["kinds"],
  { questions, startsOn }: ProgrammeJson,
): Issue[] {
  const use = { path, questions, id, kinds, reader: "powerDistance", bothSides: false };
  const found = checkQuestionUse(use);
  const question = questions.find((candidate) => candidate.id === id);
  if (found.length > 0 || question === undefined) return found;
  if (question.kind === "date" && startsOn === undefined) return [startNeeded()];
  const isCounted = question.kind === "number" || question.kind === "date";
  if (isCounted ? levels !== undefined : perLevel !== undefined) {
    const key = isCounted ? "levels" : "perLevel";
    return [
      issue({
        code: "cannot-grade",
        at: `${path}.${key}`,
        value: id,
        expected: `is a question of kind "${question.kind}", which has ${isCounted ? "no options" : "no unit"}`,
        remedy: `Write "${isCounted ? "perLevel" : "levels"}" instead.`,
      }),
    ];
  }
  return isCounted ? [] : checkTable(question, levels, `${path}.levels`);
}

/** A table gives every option a level, and no other; a scale may go without. */
function checkTable(question: Question, levels: LevelQuestion["levels"], at: string): Issue[] {
  const options = stepsOf(question);
  if (levels === undefined && question.kind === "scale") return [];
  if (options.length === 0 || levels === undefined) {
    return [
      issue({
        code: "levels-needed",
        at,
        value: question.id,
        expected:
          options.length === 0 ? "has no options that could have levels" : "has options without an order",
        remedy:
          options.length === 0
            ? 'Give the question "options", and each of them a level here.'
            : `Give each option a level: { ${options.map((option, level) => `${JSON.stringify(option)}: ${level}`).join(", ")} }.`,
      }),
    ];
  }
  const [known, given] = [options.map(plain), Object.keys(levels).map(plain)];
  const missing = options.find((_, index) => !given.includes(known[index]!));
  const strange = Object.keys(levels).find((_, index) => !known.includes(given[index]!));
  if (strange !== undefined)
    return [wrongOption(at, strange, `is not an option of "${question.id}"`, options)];
  return missing === undefined ? [] : [wrongOption(at, missing, "has no level", options)];
}

function wrongOption(at: string, value: string, expected: string, options: readonly string[]): Issue {
  const remedy = `Give a level to each of ${options.map((option) => `"${option}"`).join(", ")}, and to nothing else.`;
  return issue({ code: "unknown-option", at, value, expected, remedy });
}

/** The options of a choice or a scale; the numbers of a scale without labels. */
function stepsOf(question: Question): readonly string[] {
  if ("options" in question && question.options !== undefined) return question.options;
  if (question.kind !== "scale" || question.from === undefined || question.to === undefined) return [];
  const { from, to } = question;
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
}

function startNeeded(): Issue {
  return issue({
    code: "start-needed",
    at: "startsOn",
    expected: "is missing; powerDistance counts the years from a date to the programme's first day",
    remedy: 'Add the first day of the programme: "startsOn": "2027-02-01".',
  });
}
