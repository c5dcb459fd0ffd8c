/**
 * Answers that are perhaps a misspelling of an option.
 */
import { plain } from "../plain.js";
import { nearOption } from "../roster/index.js";
import type { Asked } from "./asked.js";
import type { StrangeAnswer } from "./guess.js";

/** The rare answers of questions that come near to one of their options. Where only digits differ, both are meant. */
export function strangeAnswers(asked: readonly Asked[]): readonly StrangeAnswer[] {
  return asked.flatMap(({ id, items, kind }) =>
    kind.rare.flatMap((written): readonly StrangeAnswer[] => {
      const meant = nearOption(written, kind.settings.options ?? []);
      if (meant === undefined) return [];
      return Object.values(items)
        .flatMap(({ columns }) => columns)
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
