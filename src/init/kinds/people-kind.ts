/**
 * Questions that name people.
 */
import { asksApart, asksWhoAssesses } from "../asked-of-others.js";
import { shareOf } from "../column-profile.js";
import type { Sureness } from "../guess.js";
import { guess, type KindContext, type KindGuess } from "./kind-guess.js";

/** Headings, as words in lower case. */
const WHO_ABOVE =
  /manager|supervisor|reports? to|supervises|line lead|vorgesetzt|betreut|betreuer|jefe|supervisa|responsable|主管|导师是/;
const WHO = /\bwhom?\b|anybody|anyone|somebody|someone|people|names?\b|\bwe[mn]\b|quién|\bqui\b|谁/;
const WHO_LIKED =
  /(?:like|prefer|want|request) (?:to be )?(?:matched|paired) with|specific (?:mentor|mentee)|(?:mentor|mentee|person|people) (?:by name|you (?:would|'d) like)|wunsch(?:mentor|partner)/;

const NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+$/u;
const NOBODY = /^(?:none|nobody|no one|n\/a|-|keine?r?|niemand|nadie|personne|无)$/i;

/** A person or people, where heading and cells speak for it. */
export function peopleKind(
  words: string,
  cells: readonly string[],
  { isPerson }: KindContext,
): KindGuess | undefined {
  const numeric = shareOf(cells, (cell) => /^[\d.,]+$/.test(cell) || /^(?:yes|no)$/i.test(cell));
  if (numeric > 0.3) return undefined;
  const named = shareOf(cells, (cell) =>
    cell.split(/[;,\n]/).some((name) => isPerson(name.trim()) || isPerson(cell)),
  );
  const names = shareOf(cells, (cell) => NAME.test(cell.replace(/\s*\(.*\)$/, "")) || NOBODY.test(cell));
  const strong = named > 0 || names >= 0.7;
  const said: Sureness = named > 0 ? "sure" : "likely";
  if (WHO_ABOVE.test(words) && (named > 0 || names >= 0.5))
    return guess("person", {}, said, "The heading asks who stands above somebody, and the cells are names.");
  if (asksApart(words) && (strong || WHO.test(words)))
    return guess(
      "people",
      {},
      cells.length > 0 ? said : "likely",
      "The heading asks whom somebody would rather not meet.",
    );
  if (asksWhoAssesses(words) && strong)
    return guess("people", {}, said, "The heading asks who assesses somebody, and the cells are names.");
  if (WHO_LIKED.test(words) && strong)
    return guess("people", {}, said, "The heading asks whom somebody would like, and the cells are names.");
  if (named >= 0.3 && cells.length >= 3)
    return guess("people", {}, "unsure", "Many cells are names of people who answered.");
  return undefined;
}
