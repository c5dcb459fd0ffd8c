import { scanRows } from "./scan-rows.js";

/** In order of preference where two split the rows equally well. */
const SEPARATORS = [",", ";", "\t", "|"] as const;

const ROWS_LOOKED_AT = 200;

/** How the rows look under one separator. */
interface Split {
  readonly separator: string;
  /** Share of the rows that have as many cells as most rows have, 0 to 1. */
  readonly agreeing: number;
  readonly problems: number;
  readonly spaced: number;
}

/** What to guess from. */
export interface GuessOptions {
  /** Text whose rows end in "\n", the last one too. */
  readonly text: string;
  /** Whether the first row that is not empty holds headings. */
  readonly header: boolean;
}

/**
 * The separator under which the rows come out most alike. It must split both the header and most rows: `;` in the
 * multi-select answers of a comma file splits neither headings nor every row the same way. Where two agree equally
 * well, the one with fewer quotes gone wrong is taken, then the one that is followed by a space less often, then the
 * first of comma, semicolon, tab, pipe. A comma where nothing splits the rows: a file of one column.
 */
export function guessSeparator({ text, header }: GuessOptions): string {
  const splits = SEPARATORS.flatMap((separator) => splitBy(text, separator, header) ?? []);
  splits.sort((a, b) => b.agreeing - a.agreeing || a.problems - b.problems || a.spaced - b.spaced);
  return splits[0]?.separator ?? ",";
}

function splitBy(text: string, separator: string, header: boolean): Split | undefined {
  const scan = scanRows({ text, separator, mostRows: ROWS_LOOKED_AT });
  const widths = scan.widths.filter((width) => width > 0);
  if (header && (widths[0] ?? 0) < 2) return undefined;
  const { width, count } = mostFrequent(header && widths.length > 1 ? widths.slice(1) : widths);
  if (width < 2) return undefined;
  const agreeing = count / (header && widths.length > 1 ? widths.length - 1 : widths.length);
  return { separator, agreeing, problems: scan.problems.length, spaced: scan.spaced };
}

/** The most frequent width, the greater one of two. */
function mostFrequent(widths: readonly number[]): { width: number; count: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 0, count: 0 };
  for (const [width, count] of counts) {
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  return best;
}
