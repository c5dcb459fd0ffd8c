/**
 * One column, or several that are read as one.
 */
import { datesKind } from "./dates-kind.js";
import type { KindContext, KindGuess } from "./kind-guess.js";
import { numbersKind } from "./numbers-kind.js";
import { optionsKind } from "./options-kind.js";
import { peopleKind } from "./people-kind.js";
import { timesKind } from "./times-kind.js";

/** The first kind that heading and cells speak for. Columns of several files may join what they list in ways of their own. */
export function singleKind(
  words: string,
  columns: readonly (readonly string[])[],
  context: KindContext,
): KindGuess {
  const cells = columns.flat();
  return (
    peopleKind(words, cells, context) ??
    timesKind(words, columns) ??
    datesKind(words, cells) ??
    numbersKind(words, cells) ??
    optionsKind(words, columns)
  );
}
