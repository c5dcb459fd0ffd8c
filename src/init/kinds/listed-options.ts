/**
 * Choices with the options that were found.
 */
import { byText } from "../column-profile.js";
import type { Sureness } from "../guess.js";
import { guess, type KindGuess, MOST_OPTIONS } from "./kind-guess.js";

type Counted = readonly { readonly text: string; readonly count: number }[];

/** One option a person. */
export function choiceFrom(counts: Counted, sureness: Sureness, why: string): KindGuess {
  const { listed, rare } = optionsOf(counts);
  return guess(
    "choice",
    { options: listed, ...(rare.length > 0 ? { other: true } : {}) },
    sureness,
    why,
    rare,
  );
}

/** Several options a person. */
export function choicesFrom(counts: Counted, asksSeveral: boolean): KindGuess {
  const why = "Cells list several of the same options.";
  if (counts.length > MOST_OPTIONS)
    return guess("choices", {}, "likely", `${why} They are too many to list here.`);
  const { listed, rare } = optionsOf(counts);
  return guess(
    "choices",
    { options: listed, ...(rare.length > 0 ? { other: true } : {}) },
    asksSeveral ? "sure" : "likely",
    why,
    rare,
  );
}

/** Letters from which on an answer given once is somebody's own words. */
const OWN_WORDS = 60;

/** As forms put down what was written beside "Other". */
const OTHER = /^(?:others?|sonstiges?|anderes?|otr[oa]s?|autres?|其他)\s*[:：(–-]/i;

/** Answers given once are options where most options are rare, unless somebody's own words; else they are slips or "Other". */
function optionsOf(counts: Counted): {
  readonly listed: readonly string[];
  readonly rare: readonly string[];
} {
  const once = counts.filter(({ count }) => count === 1);
  const often = counts.filter(({ count }) => count > 1);
  const isSlip = often.length >= 2 && once.length <= often.length && (often[0]?.count ?? 0) >= 4;
  const isOwn = (text: string) => OTHER.test(text) || text.length >= OWN_WORDS;
  const rare = often.length < 2 ? [] : once.map(({ text }) => text).filter((text) => isSlip || isOwn(text));
  const listed = counts.map(({ text }) => text).filter((text) => !rare.includes(text));
  return { listed: listed.sort(byText), rare };
}
