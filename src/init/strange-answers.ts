/**
 * Answers that are perhaps a misspelling of an option.
 */
import { plain } from "../plain.js";
import { nearOption } from "../roster/index.js";
import type { Asked } from "./asked.js";
import type { StrangeAnswer } from "./guess.js";
import { allColumns } from "./items.js";
import { rowsText } from "./rows-text.js";

/** Those of questions that are not sensitive, to be shown as they were written. */
export function strangeAnswers(asked: readonly Asked[]): readonly StrangeAnswer[] {
  return slipsIn(asked.filter(({ sensitive }) => !sensitive));
}

/** One sentence for each sensitive question that has some: how many, and in which rows, but not what was written. */
export function notesOnSlips(asked: readonly Asked[]): readonly string[] {
  return asked.flatMap((one) => {
    const slips = one.sensitive ? slipsIn([one]) : [];
    if (slips.length === 0) return [];
    const are =
      slips.length === 1 ? "1 answer is perhaps a slip" : `${slips.length} answers are perhaps slips`;
    return [
      `Look at “${one.id}” in ${rowsText(slips)}: ${are}, and not shown, since the question is sensitive. Correct what is one, or add it to the question's alsoWritten.`,
    ];
  });
}

/** The rare answers of questions that come near to one of their options. Where only digits differ, both are meant. */
function slipsIn(asked: readonly Asked[]): readonly StrangeAnswer[] {
  return asked.flatMap(({ id, items, kind }) =>
    kind.rare.flatMap((written): readonly StrangeAnswer[] => {
      const meant = nearOption(written, kind.settings.options ?? []);
      if (meant === undefined) return [];
      return Object.values(items)
        .flatMap(allColumns)
        .flatMap(({ file, name, filled }) =>
          filled
            .filter(({ text }) => plain(text) === plain(written) || listed(text, written))
            .map(({ row }) => ({ file, row, column: name, question: id, written, nearest: meant })),
        );
    }),
  );
}

function listed(cell: string, written: string): boolean {
  return cell.split(/[;,\n]| \/ /).some((item) => plain(item) === plain(written));
}
