/**
 * Finds the option that a written answer means.
 */
import { nearest } from "../../nearest.js";
import { plain } from "../../plain.js";
import type { CellProblem, Report } from "./cell-problem.js";
import { remembering } from "./remembering.js";

/** What a question says about its options. */
export interface OptionList {
  readonly options?: readonly string[] | undefined;
  readonly alsoWritten?: Readonly<Record<string, string>> | undefined;
  readonly other?: boolean | undefined;
}

/** Finds an option, or undefined; without options, and where others are kept, every text is its own option. */
export type OptionFinder = (written: string) => string | undefined;

/** The finder of a question's options, which is made once. */
export const optionFinder: (question: OptionList) => OptionFinder = remembering(newFinder);

/** The finder of labels, low to high, which is made once. */
export const labelFinder: (labels: readonly string[]) => OptionFinder = remembering((options) =>
  newFinder({ options }),
);

/** The options as they are compared, see `plain`, in their order; made once. */
export const optionKeys: (options: readonly string[]) => readonly string[] = remembering((options) =>
  options.map(plain),
);

function newFinder({ options, alsoWritten = {}, other = false }: OptionList): OptionFinder {
  const known = new Map<string, string>();
  for (const [written, option] of Object.entries(alsoWritten)) known.set(plain(written), option);
  for (const option of options ?? []) known.set(plain(option), option);
  const open = options === undefined || other;
  return (written) => known.get(plain(written)) ?? (open ? written : undefined);
}

/** Says that a text is none of the options, and which one it may have meant. */
export function reportUnknownOption(
  report: Report,
  cell: number,
  written: string,
  options: readonly string[],
): void {
  const close = nearest(written, options);
  const problem: CellProblem = {
    cell,
    code: "unknown-option",
    value: written,
    expected: `is not one of the options ${options.map((option) => `"${option}"`).join(", ")}`,
    remedy:
      close === undefined
        ? "Correct the cell, or add the text to the question's options or to alsoWritten."
        : `Did you mean "${close}"? Correct the cell, or add it to the question's alsoWritten.`,
  };
  report(problem);
}
