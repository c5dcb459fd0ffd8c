/**
 * One column of a file, with what its cells say at a glance.
 */
import { plain } from "../plain.js";
import { columnName, type Table } from "../tables/index.js";

/** A column. */
export interface ColumnProfile {
  readonly file: string;
  /** Its place, the first being 0. */
  readonly index: number;
  /** As it stands in the file; empty where the column has none. */
  readonly heading: string;
  /** What issues call it. */
  readonly name: string;
  /** The heading as words in lower case: `firstName` and `first_name` are "first name". */
  readonly words: string;
  /** Whether no other column of the file has this heading. */
  readonly isOnly: boolean;
  /** Cells that are not blank, with their rows. */
  readonly filled: readonly { readonly text: string; readonly row: number }[];
  /** How many rows the file has. */
  readonly rows: number;
}

/** The columns of a table. */
export function columnProfiles(table: Table): readonly ColumnProfile[] {
  const { headings, width, rows, file } = table;
  const counts = new Map<string, number>();
  for (const heading of headings) counts.set(plain(heading), (counts.get(plain(heading)) ?? 0) + 1);
  return Array.from({ length: width }, (_, index) => {
    const heading = headings[index] ?? "";
    return {
      file,
      index,
      heading,
      name: columnName(headings, index),
      words: wordsOf(heading),
      isOnly: heading !== "" && counts.get(plain(heading)) === 1,
      filled: rows.flatMap(({ row, cells, cellRows }) => {
        const text = cells[index] ?? "";
        return text === "" ? [] : [{ text, row: cellRows?.[index] ?? row }];
      }),
      rows: rows.length,
    };
  });
}

/** A heading as words in lower case. */
export function wordsOf(heading: string): string {
  return plain(heading.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/_+/g, " "));
}

/** What stands in the cells that are not blank. */
export function textsOf({ filled }: ColumnProfile): readonly string[] {
  return filled.map(({ text }) => text);
}

/** The share of texts for which something holds; 0 where there are none. */
export function shareOf(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

/** The different texts as they are compared, each with its most frequent spelling and count; the most frequent first. */
export function countsOf(
  texts: readonly string[],
): readonly { readonly text: string; readonly count: number }[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const own = spellings.get(plain(text)) ?? new Map<string, number>();
    own.set(text, (own.get(text) ?? 0) + 1);
    spellings.set(plain(text), own);
  }
  return [...spellings.values()]
    .map(mostFrequent)
    .sort((a, b) => b.count - a.count || byText(a.text, b.text));
}

function mostFrequent(own: ReadonlyMap<string, number>): { text: string; count: number } {
  const sorted = [...own].sort(([a, m], [b, n]) => n - m || byText(a, b));
  return { text: sorted[0]?.[0] ?? "", count: sorted.reduce((sum, [, count]) => sum + count, 0) };
}

/** Order by code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
