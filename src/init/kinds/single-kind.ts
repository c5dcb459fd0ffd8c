/**
 * One column, or several that are read as one.
 */
import { datesKind } from "./dates-kind.js";
import type { KindContext, KindGuess } from "./kind-guess.js";
import { numbersKind } from "./numbers-kind.js";
import { optionsKind } from "./options-kind.js";
import { peopleKind } from "./people-kind.js";
import { timesKind } from "./times-kind.js";

/** The first kind that heading and cells speak for. */
export function singleKind(words: string, cells: readonly string[], context: KindContext): KindGuess {
  return (
    peopleKind(words, cells, context) ??
    timesKind(words, cells) ??
    datesKind(words, cells) ??
    numbersKind(words, cells) ??
    optionsKind(words, cells)
  );
}
