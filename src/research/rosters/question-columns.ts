/**
 * The columns of one question, and what a person's cells in them hold.
 */
import { type Column, gridPartOf, type Question, type QuestionOf } from "../../programme/index.js";
import type { Answer, AnswerOf, Participant } from "../../roster/index.js";
import { isFree } from "./item-scores.js";
import { slotsOf } from "./week-stretches.js";

/** A column of a file. */
export interface CsvColumn {
  /** Its heading, or its position counted from 1. */
  readonly heading: string | { readonly at: number };
  readonly cell: (person: Participant) => string | number;
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const QUARTERS_PER_DAY = 96;

/** One column, or one for every row of the grid that the heading stands for. */
export function questionColumns(question: Question, column: Column): readonly CsvColumn[] {
  const of = (heading: CsvColumn["heading"], text: (answer: Answer) => string): CsvColumn => ({
    heading,
    cell: ({ answers }) => {
      const answer = answers[question.id];
      const written = answer === undefined ? "" : text(answer);
      // A number below 0 stays one: text that begins like a formula is guarded when it is written.
      return written.startsWith("-") && Number.isFinite(Number(written)) ? Number(written) : written;
    },
  });
  const part = gridPartOf(question.kind, column);
  if (part === undefined) {
    const headings = (Array.isArray(column) ? column : [column]) as readonly CsvColumn["heading"][];
    return headings.map((heading, at) =>
      of(heading, (answer) =>
        headings.length === 1 && question.kind !== "ratings"
          ? cellText(question, answer)
          : partText(question, answer, at),
      ),
    );
  }
  return namesOf(question, part).map((name, at) =>
    of((column as string).replaceAll(`[${part}]`, name), (answer) => gridText(question, answer, part, at)),
  );
}

/** What the brackets of a heading stand for. */
function namesOf(question: Question, part: string): readonly string[] {
  const options = "options" in question ? (question.options ?? []) : [];
  if (part === "rank") return options.map((_, at) => `Rank ${at + 1}`);
  if (question.kind !== "availability") return options;
  return part === "day" ? (question.days ?? DAYS) : slotsOf(question).map(({ label }) => label);
}

function gridText(question: Question, answer: Answer, part: string, at: number): string {
  if (answer.kind === "choices" && "options" in question)
    return answer.options.includes(question.options?.[at] ?? "") ? "yes" : "no";
  if (answer.kind === "ranking" && part === "option" && "options" in question) {
    const place = answer.options.indexOf(question.options?.[at] ?? "");
    return place < 0 ? "" : String(place + 1);
  }
  if (answer.kind !== "availability" || question.kind !== "availability")
    return partText(question, answer, at);
  if (part === "day") return dayTimes(answer.week, at).join("; ") || "none";
  const slot = slotsOf(question)[at];
  const days = (question.days ?? DAYS).filter(
    (_, day) => slot !== undefined && isFree(answer.week, day * QUARTERS_PER_DAY + slot.from, slot.quarters),
  );
  return days.join("; ") || "none";
}

/** One of several cells in order: a rating, a rank, a part of a list; a text stands whole in the first. */
function partText(question: Question, answer: Answer, at: number): string {
  if (answer.kind === "ratings") {
    const rating = answer.ratings[at];
    if (rating === undefined) return "";
    return (question as QuestionOf<"ratings">).labels?.[rating] ?? String(rating);
  }
  if (answer.kind === "ranking") return answer.options[at] ?? "";
  if (answer.kind === "coordinates") return String(at === 0 ? answer.latitude : answer.longitude);
  if (answer.kind === "vector") return String(answer.numbers[at]);
  return at === 0 ? cellText(question, answer) : "";
}

function cellText(question: Question, answer: Answer): string {
  const joined = (items: readonly string[]) =>
    items.join("separator" in question ? (question.separator ?? ";") : ";");
  switch (answer.kind) {
    case "choice":
      return answer.option;
    case "choices":
    case "ranking":
      return joined(answer.options);
    case "coordinates":
      return placeText(answer);
    case "vector":
      return JSON.stringify(answer.numbers);
    case "scale":
    case "importance":
    case "text":
      return answer.text;
    case "number":
      return String(answer.value);
    case "date":
      return answer.date;
    case "ratings":
      return answer.ratings.join(";");
    case "availability":
      return weekText(question as QuestionOf<"availability">, answer.week);
    case "person":
    case "people":
      return answer.names.length === 0 ? "none" : joined(answer.names);
  }
}

/** Without signs, which spreadsheets would take for the beginning of a formula. */
function placeText({ latitude, longitude }: AnswerOf<"coordinates">): string {
  const [vertical, horizontal] = [latitude < 0 ? "S" : "N", longitude < 0 ? "W" : "E"];
  return `${Math.abs(latitude)}° ${vertical}, ${Math.abs(longitude)}° ${horizontal}`;
}

function weekText({ days = DAYS }: QuestionOf<"availability">, week: Uint32Array): string {
  const times = days.flatMap((name, day) => dayTimes(week, day).map((time) => `${name} ${time}`));
  return times.join("; ") || "none";
}

/** The free times of a day as `8:00-11:00`. */
function dayTimes(week: Uint32Array, day: number): readonly string[] {
  const times: string[] = [];
  let from: number | undefined;
  for (let quarter = 0; quarter <= QUARTERS_PER_DAY; quarter++) {
    const free = quarter < QUARTERS_PER_DAY && isFree(week, day * QUARTERS_PER_DAY + quarter, 1);
    if (free) from ??= quarter;
    else if (from !== undefined) {
      times.push(`${clock(from)}-${clock(quarter)}`);
      from = undefined;
    }
  }
  return times;
}

function clock(quarter: number): string {
  return `${Math.floor(quarter / 4)}:${String((quarter % 4) * 15).padStart(2, "0")}`;
}
