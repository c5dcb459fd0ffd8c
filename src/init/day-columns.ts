/**
 * Columns that ask the same for one day each: "When are you available on Monday?", "… on Tuesday?".
 */
import { plain } from "../plain.js";
import { type ColumnProfile, textsOf, wordsOf } from "./column-profile.js";
import type { Item } from "./items.js";
import { speaksOfTimes } from "./kinds/day-grid.js";
import { type DayNamed, daysNamedIn } from "./weekdays.js";

/** A day in a heading, and the heading with `[option]` in its stead. */
interface Part {
  readonly column: ColumnProfile;
  readonly named: DayNamed;
  readonly pattern: string;
  readonly base: string;
}

/**
 * Two columns or more whose headings differ in the day alone and that ask for times, each column once; those that make the
 * largest grid first.
 */
export function dayColumns(columns: readonly ColumnProfile[]): readonly Item[] {
  const groups = new Map<string, Part[]>();
  for (const column of columns.filter(({ isOnly }) => isOnly))
    for (const named of daysNamedIn(column.heading)) {
      const part = partOf(column, named);
      const key = `${named.week.names[0]} ${plain(part.pattern)}`;
      groups.set(key, [...(groups.get(key) ?? []), part]);
    }
  const taken = new Set<ColumnProfile>();
  return [...groups.values()]
    .filter(isGrid)
    .sort((a, b) => b.length - a.length)
    .flatMap((parts) => {
      if (parts.some(({ column }) => taken.has(column))) return [];
      for (const { column } of parts) taken.add(column);
      return [itemOf(parts)];
    })
    .filter(({ words, columns: own }) => speaksOfTimes(words, own.flatMap(textsOf)));
}

function isGrid(parts: readonly Part[]): boolean {
  return parts.length > 1 && new Set(parts.map(({ named }) => named.day)).size === parts.length;
}

function itemOf(parts: readonly Part[]): Item {
  const { base, pattern } = parts[0]!;
  const heading = /\p{L}{2}|\p{Script=Han}/u.test(base) ? base : "Availability";
  return {
    layout: "grid",
    columns: parts.map(({ column }) => column),
    heading,
    words: wordsOf(heading),
    names: parts.map(({ named }) => named.written),
    pattern,
  };
}

/** What leads up to a day: "on", "am", "el", "le". */
const LEADS = /\s+(?:on(?: an?)?|am|an|el|los|le|les)\s+$/i;

function partOf(column: ColumnProfile, named: DayNamed): Part {
  const { heading } = column;
  const [before, after] = [heading.slice(0, named.at), heading.slice(named.at + named.written.length)];
  const isBracketed = before.endsWith("[") && after.startsWith("]");
  const [head, tail] = isBracketed ? [before.slice(0, -1), after.slice(1)] : [before, after];
  const base = `${head.replace(LEADS, " ")} ${tail.replace(/^s\b/, "")}`
    .replace(/\s+/g, " ")
    .replace(/\s+(?=[?？:,.)])/g, "")
    .replace(/^[\s\-–:,.]+|[\s\-–:,]+$/g, "");
  return { column, named, pattern: `${head}[option]${tail}`, base };
}
