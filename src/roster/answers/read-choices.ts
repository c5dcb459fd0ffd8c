/**
 * Reads choice and choices questions.
 */

import { plain } from "../../plain.js";
import type { QuestionOf } from "../../programme/index.js";
import type { ChoiceAnswer, ChoicesAnswer } from "../answer.js";
import { NO, type Report, YES } from "./cell-problem.js";
import { reportNearOption } from "./near-option.js";
import { optionFinder, optionKeys, reportUnknownOption } from "./option-finder.js";
import { splitOptions } from "./split-options.js";

/** Reads one option out of one cell. */
export function readChoice(
  question: QuestionOf<"choice">,
  cells: readonly string[],
  report: Report,
): ChoiceAnswer | undefined {
  const written = cells[0] ?? "";
  if (written === "") return undefined;
  const option = optionFinder(question)(written);
  if (option === undefined) {
    reportUnknownOption(report, 0, written, question.options ?? []);
    return undefined;
  }
  reportNearOption(report, 0, written, question);
  return { kind: "choice", option, key: plain(option) };
}

/** Reads the options listed in one or several cells. */
export function readChoices(
  question: QuestionOf<"choices">,
  cells: readonly string[],
  report: Report,
): ChoicesAnswer | undefined {
  const find = optionFinder(question);
  const options = [...(question.options ?? []), ...Object.keys(question.alsoWritten ?? {})];
  const found = cells.flatMap((cell, at) =>
    splitOptions(cell, { options, separator: question.separator }).flatMap((written) => {
      const option = find(written);
      if (option === undefined) reportUnknownOption(report, at, written, question.options ?? []);
      else reportNearOption(report, at, written, question);
      return option === undefined ? [] : [option];
    }),
  );
  return choicesAnswer(question, found);
}

/** Reads a grid with a column an option, whose cells are ticked or hold the option's text. */
export function readTickedChoices(
  question: QuestionOf<"choices">,
  cells: readonly string[],
  report: Report,
): ChoicesAnswer | undefined {
  const options = question.options ?? [];
  const answered = cells.some((cell) => cell !== "");
  const found = cells.flatMap((cell, at) => {
    const option = options[at] ?? "";
    const word = plain(cell);
    if (YES.includes(word) || word === plain(option)) return [option];
    if (word !== "" && !NO.includes(word)) {
      report({
        cell: at,
        code: "not-ticked",
        value: cell,
        expected: `is neither yes nor no nor "${option}"`,
        remedy: "Write yes, or leave the cell blank.",
      });
    }
    return [];
  });
  return answered ? choicesAnswer(question, found, true) : undefined;
}

function choicesAnswer(
  question: QuestionOf<"choices">,
  found: readonly string[],
  evenEmpty = false,
): ChoicesAnswer | undefined {
  if (found.length === 0 && !evenEmpty) return undefined;
  const byKey = new Map(found.map((option) => [plain(option), option]));
  const order = optionKeys(question.options ?? NO_OPTIONS);
  const keys = [...byKey.keys()].sort((a, b) => rankIn(order, a) - rankIn(order, b) || (a < b ? -1 : 1));
  return { kind: "choices", options: keys.map((key) => byKey.get(key) as string), keys };
}

const NO_OPTIONS: readonly string[] = [];

/** Options of the list come in its order, others behind them. */
function rankIn(order: readonly string[], key: string): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}
