import { type Decoded, decode } from "./decode.js";
import type { IssueList } from "./issue-list.js";

/** Files beyond this many bytes, or characters, are refused: a form export of ten thousand people has a tenth. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** First bytes of files that are often taken for CSV: a zip (.xlsx, .ods) and the older .xls. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The text of a file, without byte-order mark, every kind of line break as "\n", the last row closed by one.
 * `undefined`, with an issue, where the input is too large or a workbook.
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
  if (typeof input === "string") return { text: asRows(input), encoding: "text", damaged: false };
  if (WORKBOOKS.some((start) => start.every((byte, index) => input[index] === byte))) {
    issues.add({
      code: "not-text",
      at: { file },
      expected: "expected a text file (CSV) but found a workbook",
      remedy:
        'Open it in the spreadsheet and save it as "CSV UTF-8"; if it is an .xlsx file, keep that ending, or in code read it with mentor-matching/xlsx.',
    });
    return undefined;
  }
  const decoded = decode(input);
  if (decoded.damaged) addDamaged(decoded, file, issues);
  return { ...decoded, text: asRows(decoded.text) };
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
