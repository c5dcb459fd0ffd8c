/**
 * What the schema found wrong, told with the value, what was expected and what to do.
 */
import type * as z from "zod/mini";
import { type Issue, issue } from "../issue.js";
import { nearest } from "../nearest.js";
import { knownSettings } from "./known-settings.js";

type SchemaIssue = z.core.$ZodIssue;

/**
 * What zod is asked to say where the schema has no words of its own, so that an application which sets zod's language, or merely
 * loads the whole of zod, does not change ours.
 */
export const NO_WORDS = "Invalid input";

/** What was parsed, and with what. */
export interface Parsed {
  readonly schema: z.core.$ZodType;
  readonly input: unknown;
}

/** Turns what zod reports into issues of ours. Values are looked up in the input, known settings in the schema. */
export function schemaIssues(found: readonly SchemaIssue[], parsed: Parsed): readonly Issue[] {
  return found.flatMap((one) =>
    one.code === "unrecognized_keys" ? unknownKeys(one, parsed) : [wrongValue(one, parsed.input)],
  );
}

/** Writes a path as a person would in code: `criteria[2].weight`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}

/** Settings that this part of a programme does not know. */
function unknownKeys(
  found: Extract<SchemaIssue, { code: "unrecognized_keys" }>,
  { schema, input }: Parsed,
): Issue[] {
  const known = knownSettings(schema, found.path, input);
  return found.keys.map((key) => {
    const close = nearest(key, known);
    return issue({
      code: "unknown-key",
      at: pathText([...found.path, key]),
      value: key,
      expected: "is not a setting of this part of a programme",
      remedy:
        close === undefined
          ? `Take it out. Settings here are ${known.join(", ")}.`
          : `Did you mean "${close}"?`,
    });
  });
}

function wrongValue(found: SchemaIssue, input: unknown): Issue {
  const value = valueAt(input, found.path);
  const missing = value === undefined;
  const choices = choicesOf(found);
  const close = typeof value === "string" ? nearest(value, choices) : undefined;
  const expectation = expectationOf(found, choices);
  return issue({
    code: missing ? "missing-value" : "wrong-value",
    at: pathText(found.path) || "programme",
    value: missing ? undefined : shown(value),
    expected: missing ? `is missing; expected ${expectation}` : `expected ${expectation}`,
    remedy: close === undefined ? `Write ${expectation}.` : `Did you mean "${close}"?`,
  });
}

function choicesOf(found: SchemaIssue): readonly string[] {
  if (found.code === "invalid_value") return found.values.map(String);
  if (found.code === "invalid_union" && "options" in found) return (found.options as unknown[]).map(String);
  return [];
}

/** What a schema asks for, in words: its own where it has some, else from the kind of check that failed. */
function expectationOf(found: SchemaIssue, choices: readonly string[]): string {
  if (found.message !== "" && found.message !== NO_WORDS) return found.message;
  if (choices.length > 0) return `one of ${choices.map((choice) => `"${choice}"`).join(", ")}`;
  switch (found.code) {
    case "invalid_type":
      return TYPES[found.expected] ?? `a value of type ${found.expected}`;
    case "too_small":
      return bound(found.origin, "at least", "more than", found.minimum, found.inclusive);
    case "too_big":
      return bound(found.origin, "at most", "less than", found.maximum, found.inclusive);
    default:
      return "another value";
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

function bound(
  origin: string,
  with_: string,
  without: string,
  limit: number | bigint,
  inclusive?: boolean,
): string {
  const words = `${inclusive === false ? without : with_} ${limit}`;
  if (origin !== "array") return `a number of ${words}`;
  return `a list with ${words} ${limit === 1 ? "entry" : "entries"}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** A value as text, short even where it is half a programme. */
function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value).slice(0, LONGEST_VALUE);
  } catch {
    // It runs in a circle, is nested too deeply or holds what JSON does not know.
    return Array.isArray(value) ? "a list" : "an object";
  }
}

const LONGEST_VALUE = 200;
