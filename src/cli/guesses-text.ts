/**
 * What was guessed, for a terminal.
 */
import type { ColumnGuess, Guessed } from "../init/index.js";
import { comparedTexts, ruleTexts } from "./proposal-texts.js";
import { type TableOptions, textTable, USUAL_WIDTH } from "./text-table.js";
import { wrap } from "./wrap.js";

const STRANGE_TOLD = 12;
const HEADING_TOLD = 28;
const COMPARED =
  "The share of a perfect fit that each makes up. No study gives weights for a score: change “weight” as you see fit.";
const RULES = "A pair that breaks one is never made. Delete what you do not want.";

/** A table a file of what its columns were taken for, then criteria, rules, strange answers and what to look at. */
export function guessesText(guessed: Guessed, options: TableOptions): string {
  const { guesses, notes, dialects } = guessed;
  const files = [...new Set(guesses.map(({ file }) => file))];
  const tables = files.map((file) => {
    const own = guesses.filter((guess) => guess.file === file);
    const from = dialects[file] === "plain" ? "" : `, ${dialects[file]}`;
    const head = `${file}${from}: ${own.length} columns`;
    return `${options.paint(head, "bold")}\n${textTable(["Column", "Taken for", "Sure?", "Why"], rowsOf(own), options)}`;
  });
  const parts = [
    ...tables,
    list("Compared", comparedTexts(guessed), options, COMPARED),
    list("Rules", ruleTexts(guessed), options, RULES),
    list("Answers that are perhaps slips", strangeTexts(guessed), options),
    list("Look at", notes, options),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The columns of one question in one row. */
function rowsOf(guesses: readonly ColumnGuess[]): readonly (readonly string[])[] {
  const groups = new Map<string, ColumnGuess[]>();
  for (const guess of guesses) {
    const key = guess.question ?? `column ${guess.at}`;
    groups.set(key, [...(groups.get(key) ?? []), guess]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [ColumnGuess, ...ColumnGuess[]];
    const more = group.length === 1 ? "" : ` (+${group.length - 1})`;
    const marked = first.guess + (first.sensitive ? ", sensitive" : "");
    const taken = first.question === undefined ? marked : `${marked} “${first.question}”`;
    return [shortened(first.column) + more, taken, first.sureness, first.why];
  });
}

function shortened(text: string): string {
  const line = [...text.replace(/\s+/g, " ")];
  return line.length > HEADING_TOLD ? `${line.slice(0, HEADING_TOLD - 1).join("")}…` : line.join("");
}

function strangeTexts({ strangeAnswers }: Guessed): readonly string[] {
  const told = strangeAnswers
    .slice(0, STRANGE_TOLD)
    .map(
      ({ file, row, column, written, nearest }) =>
        `${file}, row ${row}, “${shortened(column)}”: “${written}” is much like “${nearest}”; correct it, or add it to the question's alsoWritten`,
    );
  const rest = strangeAnswers.length - told.length;
  return rest > 0 ? [...told, `and ${rest} more`] : told;
}

function list(
  title: string,
  items: readonly string[],
  { columns, paint }: TableOptions,
  about?: string,
): string {
  if (items.length === 0) return "";
  const width = (columns ?? USUAL_WIDTH) - 4;
  const lines = items.flatMap((item) =>
    wrap(item, width).map((line, at) => `  ${at === 0 ? "– " : "  "}${line}`),
  );
  const intro = about === undefined ? [] : wrap(about, width).map((line) => `  ${line}`);
  return [paint(title, "bold"), ...intro, ...lines].join("\n");
}
