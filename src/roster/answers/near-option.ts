/**
 * Answers that are kept as options of their own and are perhaps a misspelling of one of the list.
 */
import { nearest } from "../../nearest.js";
import { plain } from "../../plain.js";
import type { Report } from "./cell-problem.js";
import { type OptionList, optionKeys } from "./option-finder.js";
import { remembering } from "./remembering.js";

/** The option that a text which is none comes near to; undefined where none does. Where only digits differ, both are meant. */
export function nearOption(written: string, options: readonly string[]): string | undefined {
  const known = nearBy(options);
  const key = plain(written);
  if (!known.has(key)) known.set(key, newNear(written, options));
  return known.get(key);
}

/** Found once for each text, since the same is written by many. */
const nearBy = remembering((_: readonly string[]) => new Map<string, string | undefined>());

function newNear(written: string, options: readonly string[]): string | undefined {
  if (optionKeys(options).includes(plain(written))) return undefined;
  const meant = nearest(written, options);
  return meant !== undefined && digits(meant) === digits(written) ? meant : undefined;
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

/** Warns of a text that was taken for an option of its own, where the question has a list and it comes near to one of it. */
export function reportNearOption(
  report: Report,
  cell: number,
  written: string,
  { options, alsoWritten = {}, other }: OptionList,
): void {
  if (options === undefined || other !== true) return;
  const isKnown = Object.keys(alsoWritten).some((spelling) => plain(spelling) === plain(written));
  const meant = isKnown ? undefined : nearOption(written, options);
  if (meant === undefined) return;
  report({
    cell,
    code: "near-option",
    severity: "warning",
    value: written,
    expected: `is none of the options, and counts as one of its own; perhaps "${meant}" is meant`,
    remedy: `Correct the cell, or write "alsoWritten": { ${JSON.stringify(written)}: ${JSON.stringify(meant)} } in the question. Where it is meant so, leave it.`,
  });
}
