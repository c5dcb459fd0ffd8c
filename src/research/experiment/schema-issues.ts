/**
 * What the schema of an experiment found wrong, told with the value and what to do.
 */
import type * as z from "zod/mini";
import { type Issue, issue } from "../../issue.js";
import { nearest } from "../../nearest.js";
import { NO_WORDS } from "../../programme/index.js";

type Found = z.core.$ZodIssue;

const LONGEST_VALUE = 80;

/** One issue for everything that does not have the form of an experiment. */
export function schemaIssues(found: readonly Found[], input: unknown): readonly Issue[] {
  return found.flatMap((one) =>
    one.code === "unrecognized_keys" ? unknownKeys(one) : [wrongValue(one, input)],
  );
}

const SETTINGS = [
  ...[
    "name",
    "populations",
    "policies",
    "baseline",
    "measures",
    "groups",
    "seeds",
    "bootstrap",
    "iterations",
  ],
  ...["programme", "files", "generate", "like", "leaveOut", "mentors", "mentees", "participants", "managers"],
  ...[
    "capacity",
    "answers",
    "factor",
    "missing",
    "share",
    "shares",
    "skew",
    "counts",
    "question",
    "side",
    "is",
  ],
  ...["from", "count", "resamples", "confidence"],
];

function unknownKeys({ keys, path }: Extract<Found, { code: "unrecognized_keys" }>): readonly Issue[] {
  return keys.map((key) => {
    const close = nearest(key, SETTINGS);
    return issue({
      code: "unknown-key",
      at: pathText([...path, key]),
      value: key,
      expected: "is not a setting of this part of an experiment",
      remedy: close === undefined ? "Take it out." : `Take it out, or did you mean "${close}"?`,
    });
  });
}

function wrongValue(found: Found, input: unknown): Issue {
  const value = valueAt(input, found.path);
  const wanted = wantedBy(found);
  return issue({
    code: value === undefined ? "missing-value" : "wrong-value",
    at: pathText(found.path) || "experiment",
    value: value === undefined ? undefined : (JSON.stringify(value) ?? String(value)).slice(0, LONGEST_VALUE),
    expected: value === undefined ? `is missing; expected ${wanted}` : `expected ${wanted}`,
    remedy: `Write ${wanted}.`,
  });
}

function wantedBy(found: Found): string {
  if (found.message !== "" && found.message !== NO_WORDS) return found.message;
  switch (found.code) {
    case "invalid_type":
      return (
        { array: "a list", record: "an object", int: "a whole number", string: "a text" }[
          found.expected as string
        ] ?? `a value of type ${found.expected}`
      );
    case "invalid_value":
      return `one of ${found.values.map(String).join(", ")}`;
    case "too_small":
      return `${found.minimum} or more`;
    case "too_big":
      return `${found.maximum} or less`;
    default:
      return "another value";
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}
