/**
 * What changed since another result, a row a mentee.
 */
import type { Changes } from "../lifecycle/index.js";
import type { Roster } from "../roster/index.js";
import { type CsvOptions, csv } from "./csv.js";
import { changeRow } from "./decided/change-row.js";
import { decidingWords } from "./decided/deciding-words.js";

/** `changes.csv`: mentees whose mentor, or peers whose partner, is another one, with names and ids, before and now. For the coordinator. */
export function changesCsv(
  roster: Roster,
  { changed, format, circles }: Changes,
  options: CsvOptions = {},
): string {
  const { person } = decidingWords(format, circles);
  const heading = [`${person}_id`, person, "before_id", "before", "now_id", "now"];
  const rows = changed.map((change) => {
    const [mentee, before, now] = changeRow(roster, change);
    return [change.mentee, mentee, change.before.join("; "), before, change.now.join("; "), now];
  });
  return csv([heading, ...rows], { byteOrderMark: true, ...options });
}
