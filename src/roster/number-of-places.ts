/**
 * How many people a cell means, in digits or in words.
 */
import { plain } from "../plain.js";

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** `max. 2`, `up to 3`, `2 mentees`, `3 at most`, `two`: one number, and around it nothing but what says that it is a limit or of whom. */
const MEANT = new RegExp(
  [
    "^(?:(?:max(?:imum|imal)?(?: of)?|up to|at most|no more than|not more than|only|just|≤|<=|bis(?: zu)?|höchstens)[.:]? ?)?",
    `(\\d{1,6}|zero|${WORDS.join("|")})(?:[.,]0+)?`,
    "(?: ?(?:mentees?|people|persons?|students?|pupils?|participants?))?",
    "(?:,? ?\\(?(?:max(?:\\.|imum)?|at most|at the most|or (?:fewer|less)|only|höchstens)\\)?)?[.!]?$",
  ].join(""),
);

/** The number, 0 or more; undefined where there is none or more than one: "2 to 3", "-1", "No preference". */
export function numberOfPlaces(text: string): number | undefined {
  const [, number] = MEANT.exec(plain(text)) ?? [];
  if (number === undefined) return undefined;
  return /\d/.test(number) ? Number(number) : Math.max(0, WORDS.indexOf(number));
}

const FROM_TO = new RegExp(`^(\\d{1,6}|${WORDS.slice(1).join("|")}) ?(?:-|–|—|to|or|bis|oder) ?(.+)$`);

/** The greater number of a range, which is the most that somebody takes: `1-2`, `2 to 3 mentees`, `1 oder 2`. */
export function mostOfRange(text: string): number | undefined {
  const [, from = "", to = ""] = FROM_TO.exec(plain(text)) ?? [];
  const [least, most] = [numberOfPlaces(from), numberOfPlaces(to)];
  return least !== undefined && most !== undefined && least < most ? most : undefined;
}

const SEVERAL = new RegExp(`\\d|\\b(?:${WORDS.slice(2).join("|")})\\b`, "i");

/** Whether a text speaks of a number at all; "one" may be anybody. */
export function hasNumber(text: string): boolean {
  return SEVERAL.test(text);
}
