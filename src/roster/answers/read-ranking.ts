/**
 * Reads rankings: first to last wish.
 */

import { plain } from "../../plain.js";
import type { QuestionOf } from "../../programme/index.js";
import type { RankingAnswer } from "../answer.js";
import type { Report } from "./cell-problem.js";
import { optionFinder, reportUnknownOption } from "./option-finder.js";
import { parseNumber } from "./read-numbers.js";
import { splitOptions } from "./split-options.js";

/** Reads wishes in order: one cell that lists them, or one cell a rank. Gaps close up; a repeat counts once. */
export function readRanking(
  question: QuestionOf<"ranking">,
  cells: readonly string[],
  report: Report,
): RankingAnswer | undefined {
  const find = optionFinder(question);
  const known = [...question.options, ...Object.keys(question.alsoWritten ?? {})];
  const separator = question.separator;
  const ranked: string[] = [];
  cells.forEach((cell, at) => {
    const items = cells.length > 1 ? [cell] : splitOptions(cell, { options: known, separator });
    for (const written of items.filter((item) => item !== "")) {
      const option = find(written);
      if (option === undefined) reportUnknownOption(report, at, written, question.options);
      else if (ranked.includes(option)) reportRepeat(report, at, option);
      else ranked.push(option);
    }
  });
  return rankingAnswer(ranked);
}

/** Reads a grid with a column an option, whose cells hold the option's rank: 1 is the first wish. */
export function readRanks(
  question: QuestionOf<"ranking">,
  cells: readonly string[],
  report: Report,
): RankingAnswer | undefined {
  const ranks = cells.map((cell, at) => (cell === "" ? undefined : readRank(cell, at, report)));
  const chosen = question.options
    .map((option, at) => ({ option, rank: ranks[at] }))
    .filter((entry): entry is { option: string; rank: number } => entry.rank !== undefined)
    .sort((a, b) => a.rank - b.rank);
  chosen.forEach(({ option, rank }, at) => {
    if (chosen[at - 1]?.rank === rank) reportTie(report, question.options.indexOf(option), rank);
  });
  return rankingAnswer(chosen.map(({ option }) => option));
}

function readRank(cell: string, at: number, report: Report): number | undefined {
  const rank = parseNumber(cell);
  if (rank !== undefined && Number.isInteger(rank) && rank >= 1) return rank;
  report({
    cell: at,
    code: "not-a-rank",
    value: cell,
    expected: "is no rank; ranks are 1, 2, 3 and so on",
    remedy: "Write 1 for the first wish, or leave the cell blank.",
  });
  return undefined;
}

function reportRepeat(report: Report, cell: number, option: string): void {
  report({
    cell,
    code: "ranked-twice",
    severity: "warning",
    value: option,
    expected: "was ranked already; its better rank counts",
    remedy: "Nothing needs to be done, or correct the cell.",
  });
}

function reportTie(report: Report, cell: number, rank: number): void {
  report({
    cell,
    code: "rank-shared",
    severity: "warning",
    value: String(rank),
    expected: "was given to another option too; the order of the question's options decides",
    remedy: "Nothing needs to be done, or correct the cell.",
  });
}

function rankingAnswer(options: readonly string[]): RankingAnswer | undefined {
  return options.length === 0 ? undefined : { kind: "ranking", options, keys: options.map(plain) };
}
