/**
 * What a column without an answer is, by its heading alone.
 */
import { asksWhen } from "./asks-when.js";
import { guess, type KindGuess } from "./kind-guess.js";

/** Headings, as words in lower case. */
export const COUNTED =
  /how many|number of|\bage\b|years of|hours|\bgpa\b|anzahl|wie ?viele|\balter\b|cuánt[oa]s|\bedad\b|combien|\bâge\b|年龄|几|多少/;
const RANKED = /\brank|choice\b|wish|priority|preference|favou?rite|wunsch|opción|choix|第.志愿/;
export const SHORT =
  /gender|\bsex\b|pronoun|\bmajor|\bminor|field|department|compan|organi[sz]ation|employer|country|\bstate\b|school|college|universit|faculty|\bcity\b|studienfach|fachbereich|firma|carrera|facultad|país|filière|faculté|pays|专业|学院|性别|城市/;

/** Always unsure. */
export function unansweredKind(words: string, asksSeveral: boolean): KindGuess {
  const kind = asksSeveral
    ? "choices"
    : asksWhen(words)
      ? "availability"
      : RANKED.test(words) || SHORT.test(words)
        ? "choice"
        : COUNTED.test(words)
          ? "number"
          : "text";
  return guess(kind, {}, "unsure", "Nobody answered; this is by the heading alone.");
}
