/**
 * Reads choice and choices questions.
 */

import { plain } from "../../plain.js";
import type { QuestionOf } from "../../programme/index.js";
import type { ChoiceAnswer, ChoicesAnswer } from "../answer.js";
import { asksOwnWords } from "../own-words-column.js";
import { NO, type Report, YES } from "./cell-problem.js";
import { reportNearOption } from "./near-option.js";
import { optionFinder, optionKeys, reportUnknownOption } from "./option-finder.js";
import { splitOptions } from "./split-options.js";

/** What a column of own words stands for where it is merely ticked. */
const OWN = "Other";

/** Reads one option out of one cell, or where none stands there the own words beside it. */
export function readChoice(
  question: QuestionOf<"choice">,
  cells: readonly string[],
  report: Report,
): ChoiceAnswer | undefined {
  const [chosen = "", own = ""] = cells;
  const isOwn = own !== "" && (chosen === "" || asksOwnWords(chosen));
  if (own !== "" && !isOwn)
    report({
      cell: 1,
      code: "beside-an-option",
      severity: "warning",
      value: own,
      expected: `is not read, since "${chosen}" is chosen too`,
      remedy: "Nothing needs to be done if that is meant, else clear the option.",
    });
  const [at, written] = isOwn ? [1, own] : [0, chosen];
  if (written === "") return undefined;
  const option = optionFinder(question)(written);
  if (option === undefined) {
    reportUnknownOption(report, at, written, question.options ?? []);
    return undefined;
  }
  reportNearOption(report, at, written, question);
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

/** Reads a grid with a column an option, whose cells are ticked or hold the option's text; of own words where the question keeps them. */
export function readTickedChoices(
  question: QuestionOf<"choices">,
  cells: readonly string[],
  report: Report,
): ChoicesAnswer | undefined {
  const options = question.options ?? [];
  const answered = cells.some((cell) => cell !== "");
  const found = cells.flatMap((cell, at) => {
    const option = options[at] ?? OWN;
    const word = plain(cell);
    if (YES.includes(word) || word === plain(option)) return [option];
    if (word !== "" && !NO.includes(word)) {
      if (question.other === true && asksOwnWords(option)) {
        reportNearOption(report, at, cell, question);
        return [optionFinder(question)(cell) ?? cell];
      }
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
