/**
 * Whether cells list several options each, and which these are.
 */
import { plain } from "../plain.js";
import { countsOf, shareOf } from "./column-profile.js";

/** Options found in cells. */
export interface OptionsFound {
  /** Every option with its count, the most frequent first. */
  readonly options: readonly { readonly text: string; readonly count: number }[];
  /** The share of cells that list more than one. */
  readonly several: number;
  /** How often an option is named on average. */
  readonly repeated: number;
  /** Whether a column's cells end in a semicolon, as Microsoft Forms ends a list even of one. */
  readonly isClosed: boolean;
  /** Whether every cell lists all of them, not always in the same order. */
  readonly isRanking: boolean;
}

const SEPARATORS = [/[;\n]/, / \/ /, /,\s*/] as const;

const CLOSED = 0.9;
const FEWEST_RANKED = 3;

/**
 * The options that cells list, in each column by the separator that the reader of answers would take; undefined where no cell
 * has one.
 */
export function optionsIn(columns: readonly (readonly string[])[]): OptionsFound | undefined {
  const separated = columns.map((cells) => ({ cells, separator: separatorIn(cells) }));
  if (separated.every(({ separator }) => separator === undefined)) return undefined;
  const lists = separated.flatMap(({ cells, separator }) => listsIn(cells, separator));
  const items = lists.flat();
  const options = countsOf(items);
  const orders = new Set(lists.map((list) => JSON.stringify(list.map(plain))));
  return {
    options,
    several: lists.filter((list) => list.length > 1).length / Math.max(1, lists.length),
    repeated: items.length / Math.max(1, options.length),
    isClosed: columns.some((cells) => shareOf(cells, (cell) => cell.endsWith(";")) >= CLOSED),
    isRanking:
      options.length >= FEWEST_RANKED &&
      orders.size > 1 &&
      lists.every((list) => list.length === options.length && new Set(list.map(plain)).size === list.length),
  };
}

function separatorIn(cells: readonly string[]): RegExp | undefined {
  return SEPARATORS.find((candidate) => cells.some((cell) => candidate.test(withoutBrackets(cell))));
}

function listsIn(cells: readonly string[], separator: RegExp | undefined): readonly (readonly string[])[] {
  if (separator === undefined) return cells.map((cell) => [cell]);
  const lists = cells.map((cell) => split(cell, separator));
  if (separator !== SEPARATORS[2]) return lists;
  return areCompound(lists) ? cells.map((cell) => [cell]) : rejoined(lists);
}

const FEWEST_COMPOUND = 6;

/**
 * Whether each piece between commas has a place of its own, as in "Bachelor, 3rd year" and "Doctorate, 1st year": then a cell is one
 * option of two parts. Of options listed at will some would stand alone, or now first, now second.
 */
function areCompound(lists: readonly (readonly string[])[]): boolean {
  const places = new Map<string, string>();
  for (const list of lists)
    for (const [at, item] of list.entries()) {
      const [key, place] = [plain(item), `${at} of ${list.length}`];
      if ((places.get(key) ?? place) !== place) return false;
      places.set(key, place);
    }
  return lists.filter(({ length }) => length > 1).length >= FEWEST_COMPOUND;
}

function withoutBrackets(cell: string): string {
  return cell.replace(/\([^()]*\)/g, "");
}

/** Cuts outside brackets: "sports (tennis, football), music" are two. What stands in brackets is a number meanwhile. */
function split(cell: string, separator: RegExp): readonly string[] {
  const kept: string[] = [];
  const masked = cell.replace(/\([^()]*\)/g, (inside) => `(${kept.push(inside) - 1})`);
  return masked
    .split(separator)
    .map((item) => item.replace(/\((\d+)\)/g, (_, at) => kept[Number(at)] ?? "").trim())
    .filter((item) => item !== "");
}

const OFTEN_ENOUGH = 3;

/**
 * Puts options that hold a comma together again: two pieces that never stand apart, always in this order, are one, where that
 * happened often enough to be no accident or the second goes on in lower case.
 */
function rejoined(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const alone = new Map<string, number>();
  const together = new Map<string, number>();
  for (const list of lists)
    for (const [at, item] of list.entries()) {
      alone.set(plain(item), (alone.get(plain(item)) ?? 0) + 1);
      const next = list[at + 1];
      if (next === undefined) continue;
      const pair = JSON.stringify([plain(item), plain(next)]);
      together.set(pair, (together.get(pair) ?? 0) + 1);
    }
  const isOne = (first: string, second: string) => {
    const count = together.get(JSON.stringify([plain(first), plain(second)])) ?? 0;
    if (count !== alone.get(plain(first)) || count !== alone.get(plain(second))) return false;
    return (
      (count >= OFTEN_ENOUGH && lists.length > 2 * count) || /^(?:and|or|&|und|oder|y|et|etc)\b/i.test(second)
    );
  };
  return lists.map((list) => {
    const whole: string[] = [];
    for (const [at, item] of list.entries()) {
      const before = list[at - 1];
      if (before !== undefined && isOne(before, item)) whole[whole.length - 1] += `, ${item}`;
      else whole.push(item);
    }
    return whole;
  });
}
