/**
 * Columns that belong together: a grid, a numbered family, a column an option.
 */
import { plain } from "../plain.js";
import { asksOwnWords } from "../roster/index.js";
import { type ColumnProfile, textsOf, wordsOf } from "./column-profile.js";
import { dayColumns } from "./day-columns.js";
import { isTick } from "./kinds/ticks.js";
import { optionsIn } from "./split-cells.js";

/** One thing that was asked in one file. */
export interface Item {
  /**
   * `single`: one column. `grid`: headings that differ in a part that names a row (`Topics [thesis]`) or in a day (`Free on Monday?`). `family`: headings that
   * differ in a number (`Interest 1`). `ticks`: neighbours whose cells repeat their own heading.
   */
  readonly layout: "single" | "grid" | "family" | "ticks";
  readonly columns: readonly ColumnProfile[];
  /** The column beside them in which people write what is none of the options: `Help? [Other (please specify)]`. */
  readonly ownWords?: ColumnProfile;
  /** What the headings have in common; of ticks the first. */
  readonly heading: string;
  readonly words: string;
  /** What each column stands for; empty for a single one. */
  readonly names: readonly string[];
  /** The headings with `[option]` where they differ; only of grids and families. */
  readonly pattern?: string;
}

/** The columns of a file as items, in the order of their first columns. */
export function itemsOf(columns: readonly ColumnProfile[]): readonly Item[] {
  const grouped = new Set<ColumnProfile>();
  const groups = [
    ...gathered(columns, rowOfGrid),
    ...dayColumns(columns),
    ...gathered(columns, numbered),
  ].filter((item) => {
    const isNew = item.columns.every((column) => !grouped.has(column));
    if (isNew) for (const column of item.columns) grouped.add(column);
    return isNew;
  });
  const rest = columns.filter((column) => !grouped.has(column));
  const items = [...groups, ...tickedRuns(rest)];
  const taken = new Set(items.flatMap((item) => item.columns));
  const singles = rest.filter((column) => !taken.has(column)).map(singleItem);
  return withOwnWords([...items, ...singles]).sort((a, b) => firstIndex(a) - firstIndex(b));
}

/** All columns of an item, that of own words included. */
export function allColumns({ columns, ownWords }: Item): readonly ColumnProfile[] {
  return ownWords === undefined ? columns : [...columns, ownWords];
}

/** The items, with columns of own words beside the options or the only column to which they belong. */
function withOwnWords(items: readonly Item[]): Item[] {
  const taken = new Set<Item>();
  const whole = items.map((item): Item => {
    if (item.layout === "grid") return ownWordsApart(item);
    const found = items.find(
      ({ layout, columns: [column] }) =>
        layout === "single" && item.layout === "single" && isOwnWordsOf(column!, item.heading),
    );
    if (found === undefined) return item;
    taken.add(found);
    return { ...item, ownWords: found.columns[0]! };
  });
  return whole.filter((_, at) => !taken.has(items[at]!));
}

function isOwnWordsOf(column: ColumnProfile, heading: string): boolean {
  const part = rowOfGrid(column);
  return part !== undefined && plain(part.base) === plain(heading) && asksOwnWords(part.name);
}

/** Of ticks beside one column whose cells are none. */
function ownWordsApart(item: Item): Item {
  const isOption = (column: ColumnProfile, at: number) =>
    textsOf(column).every((text) => isTick(text) || plain(text) === plain(item.names[at]!));
  const own = item.columns.filter((_, at) => asksOwnWords(item.names[at]!));
  const rest = item.columns.filter((column) => !own.includes(column));
  const areOptions = item.columns.every((column, at) => own.includes(column) || isOption(column, at));
  if (own.length !== 1 || rest.length < 2 || !areOptions) return item;
  const names = item.names.filter((name) => !asksOwnWords(name));
  return { ...item, columns: rest, names, ownWords: own[0]! };
}

/** A column on its own. */
export function singleItem(column: ColumnProfile): Item {
  return { layout: "single", columns: [column], heading: column.heading, words: column.words, names: [] };
}

function firstIndex({ columns }: Item): number {
  return columns[0]?.index ?? 0;
}

/** How a heading falls into what it shares with its neighbours and what is its own. */
interface Part {
  readonly layout: "grid" | "family";
  readonly base: string;
  readonly name: string;
  readonly pattern: string;
}

const SHORTEST_BASE = 3;

/** `Question [Row]`, and `Question - Row` as Qualtrics writes it. */
function rowOfGrid({ heading, isOnly }: ColumnProfile): Part | undefined {
  if (!isOnly) return undefined;
  const bracket = /^(.+?)\s*\[([^[\]]+)\]$/s.exec(heading);
  if (bracket !== null) {
    const [, base = "", name = ""] = bracket;
    const pattern = `${heading.slice(0, heading.length - name.length - 2)}[option]`;
    return { layout: "grid", base, name, pattern };
  }
  const dash = /^(.{8,}?) [-–] (?:selected choice - )?(.+)$/is.exec(heading);
  if (dash === null) return undefined;
  const [, base = "", name = ""] = dash;
  return { layout: "grid", base, name, pattern: `${heading.slice(0, heading.length - name.length)}[option]` };
}

const ORDINALS =
  /\d+(?:st|nd|rd|th)?|\b(?:first|second|third|fourth|fifth|erste[rs]?|zweite[rs]?|dritte[rs]?|primera?|segunda?|tercera?|premi(?:er|ère)|deuxième|troisième)\b|第[一二三四五]/i;

/** `Interest 1`, `Ethnicity 2`, `choice_1st`. */
function numbered({ heading, isOnly }: ColumnProfile): Part | undefined {
  const found = isOnly ? ORDINALS.exec(heading) : null;
  if (found === null) return undefined;
  const [name] = found;
  const pattern = `${heading.slice(0, found.index)}[option]${heading.slice(found.index + name.length)}`;
  const base = heading.replace(name, "").trim();
  return base.replace(/[^\p{L}]/gu, "").length < SHORTEST_BASE
    ? undefined
    : { layout: "family", base, name, pattern };
}

/** Two columns or more that share what is not their own. */
function gathered(
  columns: readonly ColumnProfile[],
  partOf: (column: ColumnProfile) => Part | undefined,
): readonly Item[] {
  const groups = new Map<
    string,
    { readonly part: Part; readonly columns: ColumnProfile[]; readonly names: string[] }
  >();
  for (const column of columns) {
    const part = partOf(column);
    if (part === undefined) continue;
    const key = plain(part.pattern);
    const group = groups.get(key) ?? { part, columns: [], names: [] };
    group.columns.push(column);
    group.names.push(part.name);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(
      (group) => group.columns.length > 1 && new Set(group.names.map(plain)).size === group.names.length,
    )
    .filter((group) => haveAnswersInCommon(group.columns))
    .map(({ part, columns: own, names }) => ({
      layout: part.layout,
      columns: own,
      heading: part.base,
      words: wordsOf(part.base),
      names,
      pattern: part.pattern,
    }));
}

/** Columns in each of which several answers come, and none of them in another, are questions of their own. */
function haveAnswersInCommon(columns: readonly ColumnProfile[]): boolean {
  const answers = columns.map((column) => new Set(answersIn(textsOf(column)).map(plain)));
  const all = new Set(answers.flatMap((own) => [...own]));
  const apart = answers.reduce((sum, own) => sum + own.size, 0);
  return apart > all.size || answers.some((own) => own.size < 2);
}

/** What cells hold, or list. */
function answersIn(cells: readonly string[]): readonly string[] {
  return optionsIn([cells])?.options.map(({ text }) => text) ?? cells;
}

const OTHER = /^other\b|^sonstige|^otros?\b|^autre|^其他/;

/** Runs of neighbours in which whoever ticked an option has its text in the cell. A column "Other" ends a run. */
function tickedRuns(columns: readonly ColumnProfile[]): readonly Item[] {
  const runs: ColumnProfile[][] = [];
  let run: ColumnProfile[] = [];
  const close = () => {
    while (run.length > 0 && run[run.length - 1]!.filled.length === 0) run.pop();
    if (run.filter(isTicked).length > 1) runs.push(run);
    run = [];
  };
  for (const column of columns) {
    const last = run[run.length - 1];
    if (last !== undefined && last.index + 1 !== column.index) close();
    if (isTicked(column)) run.push(column);
    else if (run.length > 0 && OTHER.test(column.words)) {
      run.push(column);
      close();
    } else if (run.length > 0 && column.filled.length === 0) run.push(column);
    else close();
  }
  close();
  return runs.map((own) => ({
    layout: "ticks",
    columns: own,
    heading: own[0]!.heading,
    words: own.map(({ words }) => words).join(" "),
    names: own.map(({ heading }) => heading),
  }));
}

function isTicked(column: ColumnProfile): boolean {
  const heading = plain(column.heading);
  return column.filled.length > 0 && textsOf(column).every((text) => plain(text) === heading);
}
