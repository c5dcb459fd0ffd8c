/**
 * What goes wrong, and how it is told. There are two channels: a wrong programme or option throws an
 * {@link IssueError}; imperfect data comes back as a {@link Result} that lists every issue found.
 */

/** Where in a file an issue lies. Rows count as a spreadsheet shows them: the first row of the file is 1. */
export interface Place {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
}

/** One thing that is wrong or doubtful. An error stops the run; with a warning it goes on. */
export interface Issue {
  /** A stable name in kebab case, for programs. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Where: `criteria[2].weight` in a programme, `mentors.csv, row 4, column "Year"` in a file. */
  readonly path: string;
  /** The same place in parts, where the issue lies in a file. */
  readonly place?: Place;
  /** What was found, as text. Absent where there was nothing. */
  readonly value?: string;
  /** What would have been right. */
  readonly expected: string;
  /** What to do. */
  readonly remedy: string;
  /** All of it as two lines for a person: what is wrong and where; what to do. */
  readonly message: string;
}

/** A value with the warnings on the way to it, or every issue that kept it from being made. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What {@link issue} makes an {@link Issue} from. */
export interface IssueParts {
  readonly code: string;
  /** Default `"error"`. */
  readonly severity?: "error" | "warning";
  readonly at: string | Place;
  readonly value?: string | undefined;
  readonly expected: string;
  readonly remedy: string;
}

const LONGEST_VALUE_SHOWN = 80;

/** Makes an issue and its message from its parts. */
export function issue({ code, severity = "error", at, value, expected, remedy }: IssueParts): Issue {
  const path = typeof at === "string" ? at : placeText(at);
  const found = value === undefined ? "" : `${quoted(value)}: `;
  const message = `${path}${path === "" ? "" : ": "}${found}${expected}\n  ${remedy}`;
  const place = typeof at === "string" ? {} : { place: at };
  return {
    code,
    severity,
    path,
    ...place,
    ...(value === undefined ? {} : { value }),
    expected,
    remedy,
    message,
  };
}

/** Wraps a value with the issues met on the way: not ok as soon as one of them is an error. */
export function resultOf<T>(value: T, issues: readonly Issue[]): Result<T> {
  return issues.some((found) => found.severity === "error")
    ? { ok: false, issues }
    : { ok: true, value, issues };
}

/** A place as a person would say it: `mentors.csv, row 4, column "Year"`. */
function placeText({ file, row, column }: Place): string {
  const parts: string[] = [];
  if (file !== undefined) parts.push(file);
  if (row !== undefined) parts.push(`row ${row}`);
  if (column !== undefined) parts.push(`column "${column}"`);
  return parts.join(", ");
}

function quoted(value: string): string {
  const line = value.replace(/\s+/g, " ");
  return `"${line.length > LONGEST_VALUE_SHOWN ? `${line.slice(0, LONGEST_VALUE_SHOWN - 1)}…` : line}"`;
}

/** Thrown where a call cannot be answered. Carries every issue found, not only the first. */
export class IssueError extends Error {
  override readonly name: string = "IssueError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map((found) => found.message).join("\n"));
    this.issues = issues;
  }

  /** The first issue's code. */
  get code(): string {
    return this.issues[0]?.code ?? "unknown";
  }

  /** The first issue's path. */
  get path(): string {
    return this.issues[0]?.path ?? "";
  }

  /** The first issue's remedy. */
  get remedy(): string {
    return this.issues[0]?.remedy ?? "";
  }
}

/** Thrown for a programme that cannot be used: {@link IssueError.issues} lists everything wrong with it at once. */
export class ProgrammeError extends IssueError {
  override readonly name = "ProgrammeError";
}
