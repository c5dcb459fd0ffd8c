/**
 * Splits a cell that lists several options. Forms join them by `;`, by ` / ` or by `, `, and an option may itself hold a
 * comma: known options are therefore taken whole, the longest first.
 */

/** What {@link splitOptions} goes by. */
export interface SplitOptions {
  /** Options that may stand in the cell. */
  readonly options?: readonly string[] | undefined;
  /** What stands between two of them; unless given, the first found of: line break or `;`, ` / `, `,`. */
  readonly separator?: string | undefined;
  /** Whether an item that stands in the cell twice is given twice. Default false. */
  readonly keepRepeats?: boolean | undefined;
}

/** The items of a cell, trimmed, without empty ones, and unless asked for without repeats. */
export function splitOptions(
  cell: string,
  { options = [], separator, keepRepeats = false }: SplitOptions = {},
): readonly string[] {
  const separators = separator === undefined ? guessSeparators(withoutOptions(cell, options)) : [separator];
  const longestFirst = [...options].sort((a, b) => b.length - a.length);
  const items: string[] = [];
  let rest = cell.trim();
  while (rest !== "") {
    const known = longestFirst.find((option) => startsWithOption(rest, option, separators));
    const end = known === undefined ? nextSeparator(rest, separators) : known.length;
    const item = rest.slice(0, end).trim();
    if (item !== "" && (keepRepeats || !items.includes(item))) items.push(item);
    rest = withoutSeparator(rest.slice(end).trimStart(), separators);
  }
  return items;
}

function guessSeparators(text: string): readonly string[] {
  if (/[;\n]/.test(text)) return [";", "\n"];
  return text.includes(" / ") ? [" / "] : [","];
}

/** A separator that stands inside an option says nothing about how the options are joined. In lower case. */
function withoutOptions(cell: string, options: readonly string[]): string {
  const telling = options.filter((option) => /[;,/\n]/.test(option)).sort((a, b) => b.length - a.length);
  return telling.reduce((text, option) => text.split(option.toLowerCase()).join(""), cell.toLowerCase());
}

function startsWithOption(text: string, option: string, separators: readonly string[]): boolean {
  if (text.slice(0, option.length).toLowerCase() !== option.toLowerCase()) return false;
  const after = text.slice(option.length);
  return after.trim() === "" || separators.some((separator) => startsWithSeparator(after, separator));
}

function startsWithSeparator(text: string, separator: string): boolean {
  return (
    text.trimStart().startsWith(separator.trim() === "" ? separator : separator.trim()) ||
    text.startsWith(separator)
  );
}

function nextSeparator(text: string, separators: readonly string[]): number {
  const ends = separators.map((separator) => text.indexOf(separator)).filter((at) => at >= 0);
  return ends.length === 0 ? text.length : Math.min(...ends);
}

function withoutSeparator(text: string, separators: readonly string[]): string {
  for (const separator of separators) {
    if (text.startsWith(separator)) return text.slice(separator.length).trimStart();
    const bare = separator.trim();
    if (bare !== "" && text.startsWith(bare)) return text.slice(bare.length).trimStart();
  }
  return text;
}
