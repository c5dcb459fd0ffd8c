/**
 * One cause, one message: what is wrong alike in many rows is told once, with the rows.
 */
import { type Issue, issue } from "../issue.js";

/** Rows listed before the rest is only counted. */
const ROWS_LISTED = 5;

/** Codes whose values differ from row to row though the cause is one: an order of dates that the programme does not state. */
const WHATEVER_THE_VALUE: ReadonlySet<string> = new Set(["unknown-timestamp"]);

/** Joins issues that differ only in their row; each stands where the first of them stood. */
export function toldOnce(issues: readonly Issue[]): readonly Issue[] {
  // A file that is read for both sides is found wanting twice.
  const distinct = new Map(issues.map((found) => [`${found.code} ${found.message}`, found]));
  const alike = new Map<string, Issue[]>();
  for (const found of distinct.values()) {
    const key = causeOf(found);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [found]);
    else known.push(found);
  }
  return [...alike.values()].map(joined);
}

function causeOf({ code, severity, path, place, value, expected, remedy }: Issue): string {
  const where = place?.row === undefined ? path : [place.file, place.column].join("\n");
  return [code, severity, where, WHATEVER_THE_VALUE.has(code) ? "" : value, expected, remedy].join("\n");
}

function joined(alike: readonly Issue[]): Issue {
  const [first] = alike as [Issue];
  if (alike.length === 1 || first.place === undefined) return first;
  const rows = alike.slice(0, ROWS_LISTED).map(({ place }) => place?.row);
  const more = alike.length > ROWS_LISTED ? " …" : "";
  const { code, severity, place, value, expected, remedy } = first;
  return issue({
    code,
    severity,
    at: place,
    value,
    expected: `${expected} (${alike.length} rows: ${rows.join(", ")}${more})`,
    remedy,
  });
}
