import { type Decoded, decode } from "./decode.js";
import type { IssueList } from "./issue-list.js";

/** Files beyond this many bytes, or characters, are refused: a form export of ten thousand people has a tenth. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** How files begin that are often taken for CSV, and what they are: a zip (.xlsx, .ods, .docx), and what older programs write (.xls). */
const NO_TEXTS: readonly (readonly [start: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "a workbook or another packed file"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an older workbook or document, or one with a password"],
];

/** How files that are no tables begin, and what they are. */
const NO_TABLES: readonly (readonly [start: RegExp, what: string])[] = [
  [/^%PDF-/, "a PDF"],
  [/^\s*<(!doctype html|html)\b/i, "a web page"],
  [/^\{\\rtf/, "a text document"],
];

/** Characters that nobody types. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNTYPED = /[\0-\x08\x0e-\x1f]/g;

/** How much of a file is looked at for characters that nobody types. */
const LOOKED_AT = 4096;

/**
 * The text of a file, without byte-order mark, every kind of line break as "\n", the last row closed by one.
 * `undefined`, with an issue, where the input is too large or no text at all: a workbook, a PDF, a web page, a picture.
 */
export function textOf(input: string | Uint8Array, file: string, issues: IssueList): Decoded | undefined {
  if (input.length > MOST_CHARACTERS) {
    issues.add({
      code: "file-too-large",
      at: { file },
      value: String(input.length),
      expected: `expected at most ${MOST_CHARACTERS} bytes`,
      remedy: "Split the file, or leave out columns that nobody asks for.",
    });
    return undefined;
  }
  const packed =
    typeof input === "string"
      ? undefined
      : NO_TEXTS.find(([start]) => start.every((byte, at) => input[at] === byte));
  if (packed !== undefined) {
    addNotText(
      packed[1],
      'Open it in the spreadsheet and save it as "CSV UTF-8" or .xlsx, which in code mentor-matching/xlsx reads.',
      file,
      issues,
    );
    return undefined;
  }
  const decoded: Decoded =
    typeof input === "string" ? { text: input, encoding: "text", damaged: false } : decode(input);
  const what = noTable(decoded.text);
  if (what !== undefined) {
    addNotText(what, "Export the form's answers again, as CSV or as .xlsx.", file, issues);
    return undefined;
  }
  if (decoded.damaged) addDamaged(decoded, file, issues);
  return { ...decoded, text: asRows(decoded.text) };
}

/** What a text is instead of a table, as far as its beginning tells. */
function noTable(text: string): string | undefined {
  const start = text.slice(0, LOOKED_AT);
  const known = NO_TABLES.find(([begins]) => begins.test(start));
  if (known !== undefined) return known[1];
  // A stray control character is told with its row; a file full of them was never text.
  const untyped = start.match(UNTYPED)?.length ?? 0;
  return untyped > 32 && untyped > start.length / 20 ? "something else" : undefined;
}

function addNotText(what: string, remedy: string, file: string, issues: IssueList): void {
  issues.add({
    code: "not-text",
    at: { file },
    expected: `expected a text file (CSV) but found ${what}`,
    remedy,
  });
}

function addDamaged({ encoding }: Decoded, file: string, issues: IssueList): void {
  issues.add({
    code: "damaged-text",
    severity: "warning",
    at: { file },
    value: encoding,
    expected: "expected one encoding throughout; some characters beyond plain letters may be read wrong",
    remedy:
      'Look at names with accents in the result; if they are wrong, save the file again as "CSV UTF-8".',
  });
}

function asRows(text: string): string {
  const lines = text.replace(/^\ufeff+/, "").replace(/\r\n?/g, "\n");
  return lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`;
}
