/**
 * What the role column of a single file says.
 */
import { plain } from "../plain.js";
import type { PeopleColumns, Side } from "../programme/index.js";

const BOTH = /\bboth\b/;
const MENTOR = /\bmentors?\b/;
// Behind "é" there is no \b: for it that is no letter.
const MENTEE = /\bmentees?\b|\bprot[eé]g[eé]e?s?(?!\p{L})/u;

/** The roles a cell names: as listed in the programme, else by the words mentor, mentee and both. Empty where it names none. */
export function rolesIn(text: string, labels: PeopleColumns["roles"]): readonly Side[] {
  const word = plain(text);
  const isListed = (list: readonly string[] | undefined) =>
    list?.some((label) => plain(label) === word) === true;
  if (isListed(labels?.both)) return ["mentor", "mentee"];
  if (isListed(labels?.mentor)) return ["mentor"];
  if (isListed(labels?.mentee)) return ["mentee"];
  const both = BOTH.test(word);
  return [
    ...(both || MENTOR.test(word) ? (["mentor"] as const) : []),
    ...(both || MENTEE.test(word) ? (["mentee"] as const) : []),
  ];
}
