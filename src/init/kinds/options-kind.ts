/**
 * One option, several, a step of a scale, or free text.
 */
import { byText, countsOf, shareOf } from "../column-profile.js";
import { ordered } from "../ladders.js";
import { type OptionsFound, optionsIn } from "../split-cells.js";
import { guess, type KindGuess, LONGEST_OPTION, MOST, MOST_OPTIONS } from "./kind-guess.js";
import { choiceFrom, choicesFrom } from "./listed-options.js";
import { SHORT, unansweredKind } from "./unanswered-kind.js";

/** Headings, as words in lower case. */
const SEVERAL =
  /(?:select|check|choose|tick|mark|pick) (?:all|any|up to|as many|as much|multiple|your top)|all that apply|multiple choices|up to (?:\d|two|three|four|five)|languages?\b|sprachen|idiomas|langues|语言|mehrfach|todas las|plusieurs/;
const FREE =
  /please (?:describe|explain|list|share|tell)|describe|\bwhy\b|anything else|any other|other information|tell us|comments?\b|questions or suggestions|feedback would|elaborate|what do you (?:expect|hope)|expectations|noch etwas|warum|sonstiges|por qué|algo más|pourquoi|remarques|其他|为什么/;

/** By how often answers come again. */
export function optionsKind(words: string, columns: readonly (readonly string[])[]): KindGuess {
  const cells = columns.flat();
  const asksSeveral = SEVERAL.test(words);
  if (cells.length === 0) return unansweredKind(words, asksSeveral);
  const list = optionsIn(columns);
  const isListed = list?.options.every(({ text }) => text.length <= LONGEST_OPTION) === true;
  if (list !== undefined && isListed && !areSentences(cells)) {
    const isRepeated = list.repeated >= (asksSeveral ? 1.3 : 1.8);
    if (isRepeated && list.isRanking) return rankingOf(list.options);
    if (isRepeated && (list.several >= 0.1 || list.isClosed))
      return choicesFrom(list.options, asksSeveral || list.isClosed);
  }
  const different = countsOf(cells);
  const steps = ordered(different.map(({ text }) => text));
  const isShort = shareOf(cells, (cell) => cell.length <= LONGEST_OPTION) >= MOST && !areSentences(cells);
  const isFew = different.length <= Math.max(2, cells.length / 2);
  if (steps !== undefined && (isFew || different.length <= 5))
    return guess(
      "scale",
      { options: steps },
      "likely",
      "The answers have an order; check that it runs from low to high.",
    );
  if (isShort && isFew && different.length <= MOST_OPTIONS)
    return asksSeveral
      ? choicesFrom(different, true)
      : choiceFrom(different, "sure", "The same short answers come again and again.");
  if (asksSeveral && isListed)
    return guess("choices", {}, "unsure", "The heading asks for several answers; they are too many to list.");
  if (
    isShort &&
    SHORT.test(words) &&
    !FREE.test(words) &&
    shareOf(cells, (cell) => cell.length <= 40) >= MOST
  )
    return guess(
      "choice",
      {},
      "unsure",
      "Short answers, hardly two alike: any text is taken as an option of its own.",
    );
  return guess("text", {}, FREE.test(words) ? "sure" : "likely", "Hardly two answers are alike.");
}

function rankingOf(options: OptionsFound["options"]): KindGuess {
  return guess(
    "ranking",
    { options: options.map(({ text }) => text).sort(byText) },
    "likely",
    "Everybody lists the same options, each in an order of their own.",
  );
}

/** Sentences have commas too, and nobody chooses among them. */
function areSentences(cells: readonly string[]): boolean {
  return shareOf(cells, (cell) => /[.!?] \p{Lu}|(?:\S+\s+){4,}\S+[.!?]$/u.test(cell)) > 0.3;
}
