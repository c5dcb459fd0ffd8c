/**
 * Reads dates and the timestamps of form exports.
 */
import type { DateOrder, QuestionOf } from "../../programme/index.js";
import type { DateAnswer } from "../answer.js";
import type { Report } from "./cell-problem.js";

/**
 * A written date as ISO 8601, or undefined where it is none. A four-digit year in front is understood under each order;
 * years of two digits are not, since 29 may be 1929.
 */
export function parseDate(text: string, order: DateOrder): string | undefined {
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})\.?$/.exec(text);
  if (parts === null) return undefined;
  const [a, b, c] = parts.slice(1) as [string, string, string];
  if (a.length === 4) return isoDate(Number(a), Number(b), Number(c));
  if (c.length !== 4 || order === "ymd") return undefined;
  return order === "dmy"
    ? isoDate(Number(c), Number(b), Number(a))
    : isoDate(Number(c), Number(a), Number(b));
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Reads a date. */
export function readDate(
  question: QuestionOf<"date">,
  cells: readonly string[],
  report: Report,
): DateAnswer | undefined {
  const text = cells[0] ?? "";
  if (text === "") return undefined;
  const order = question.order ?? "ymd";
  const date = parseDate(text, order);
  if (date !== undefined) return { kind: "date", date };
  report({
    cell: 0,
    code: "not-a-date",
    value: text,
    expected: `is no date written ${EXAMPLES[order]}`,
    remedy: 'Write it as 2001-05-17, or set the question\'s "order" to "dmy" or "mdy".',
  });
  return undefined;
}

const EXAMPLES: Readonly<Record<DateOrder, string>> = {
  ymd: "2001-05-17",
  dmy: "17.5.2001 or 2001-05-17",
  mdy: "5/17/2001 or 2001-05-17",
};

/**
 * A timestamp as a number that grows with time: milliseconds since 1970 of what the clock showed, less the offset from
 * UTC where one is written. Undefined where the text is no timestamp. Years of two digits are of this century.
 */
export function parseTimestamp(text: string, order: DateOrder): number | undefined {
  const parts =
    /^(\S+?)(?:(?:T|,?\s+(?:-\s+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AP]M)?\s*(Z|(?:GMT|UTC)?([+-]\d{1,2})?:?(\d{2})?)?)?$/i.exec(
      text,
    );
  if (parts === null) return undefined;
  const [, day = "", hour = "0", minute = "0", second = "0", half, , zoneHours = "0", zoneMinutes = "0"] =
    parts;
  const date = parseDate(day.replace(/^(\d{1,2}[-/.]\d{1,2}[-/.])(\d{2})$/, "$120$2"), order);
  if (date === undefined || Number(hour) > 24 || Number(minute) > 59) return undefined;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === "PM" ? 12 : 0);
  const offset = Number(zoneHours) * 60 + (zoneHours.startsWith("-") ? -1 : 1) * Number(zoneMinutes);
  return (
    Date.parse(`${date}T00:00:00Z`) + ((hours * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000
  );
}
