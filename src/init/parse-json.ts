/**
 * The text of a programme to JSON, with the place of a mistake.
 */
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { type Issue, issue, type Result } from "../issue.js";

/** Parses a text as JSON. What is wrong with it is one issue, `not-json`, with line, column and what to do. */
export function parseJson(text: string, { file }: { readonly file: string }): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text), issues: [] };
  } catch {
    // What an engine says is in its own words, and not all say where.
    return { ok: false, issues: [notJson(text, file)] };
  }
}

function notJson(text: string, file: string): Issue {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const [first] = errors;
  const offset = first?.offset ?? text.length;
  const found = first === undefined ? "" : printParseErrorCode(first.error);
  const before = text.slice(0, offset).split("\n");
  return issue({
    code: "not-json",
    at: `${file}, line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`,
    expected: "is not JSON from here on",
    remedy: remedyFor(found, text.slice(0, offset).trimEnd(), text.slice(offset).trimStart()),
  });
}

/** @param found As the parser calls it. */
function remedyFor(found: string, before: string, after: string): string {
  if (after === "") return "The file ends too early: a bracket or a quote is not closed.";
  if (/^[“”„‟«»‘’‚]/.test(after))
    return 'Type straight quotes ("), in a text editor: a word processor bends them.';
  switch (found) {
    case "CommaExpected":
      return "Put a comma in front of it, or close the bracket before it.";
    case "ColonExpected":
      return "Put a colon between the name and what it is.";
    case "UnexpectedEndOfString":
      return 'Close the text with a straight quote (") on the same line.';
    case "InvalidCommentToken":
      return "Take the comment out: JSON has none.";
    case "EndOfFileExpected":
      return "Take out what stands behind the last bracket, or a bracket that is closed too early.";
    case "InvalidEscapeCharacter":
    case "InvalidUnicode":
      return "Write two backslashes (\\\\) for one.";
    case "InvalidCharacter":
      return "Take out the tab or other sign within the text that cannot be seen.";
    default:
      return /[,[{]$/.test(before) && /^[,\]}]/.test(after)
        ? "Take out a comma: there is one too many."
        : 'Put every text and every name into straight quotes ("), with commas between them.';
  }
}
