/**
 * The column beside a question's own in which people write what is none of its options: "Other (please specify)", as SurveyMonkey has it.
 */
import { plain } from "../plain.js";
import type { Question } from "../programme/index.js";
import type { Table } from "../tables/index.js";

const OWN_WORDS = /^(?:(?:others?|sonstiges?|andere[rs]?|otr[oa]s?|autres?)(?!\p{L})|其他)/iu;

/** Whether a column's name in brackets, or an option, asks for words of one's own. */
export function asksOwnWords(name: string): boolean {
  return OWN_WORDS.test(name.trim());
}

/** What stands in the brackets of a heading, as it is compared; undefined where it does not fit the pattern. */
export function partIn(heading: string, pattern: string, mark: string): string | undefined {
  const around = plain(pattern)
    .split(mark)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${around.join("\\[(.+)\\]")}$`).exec(plain(heading))?.[1];
}

/**
 * The only column of own words beside these of a question that keeps answers outside its options; none where there are several.
 *
 * @param pattern The question's heading, with `[option]` where one in brackets may stand.
 */
export function ownWordsColumn(
  { headings }: Table,
  question: Question,
  pattern: string,
  columns: readonly number[],
): readonly number[] {
  if (question.kind !== "choice" && question.kind !== "choices") return [];
  if (question.other !== true && question.options !== undefined) return [];
  const found = headings.flatMap((heading, at) =>
    !columns.includes(at) && asksOwnWords(partIn(heading, pattern, "[option]") ?? "") ? [at] : [],
  );
  return found.length === 1 ? found : [];
}
