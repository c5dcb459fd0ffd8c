/**
 * The questionnaire: what was asked, in which columns the answers stand, and what an answer may be.
 */
import * as z from "zod/mini";
import { type Column, columnSchema } from "./column.js";
import { type DateOrder, dateOrderSchema } from "./people.js";
import { textSchema as text } from "./text.js";

/** What every question says. At least one of `both`, `mentor`, `mentee` names its column. */
interface Asked {
  /** Names the question inside the programme. */
  readonly id: string;
  /** How reports call it; the id unless said. */
  readonly label?: string | undefined;
  /** The column, where both are asked under the same heading. */
  readonly both?: Column | undefined;
  /** The mentors' column. */
  readonly mentor?: Column | undefined;
  /** The mentees' column. */
  readonly mentee?: Column | undefined;
  /** Used in fits, never printed in what a partner reads. Default false. */
  readonly sensitive?: boolean | undefined;
}

/** Other spellings of an option: what is written → the option. */
type Spellings = Readonly<Record<string, string>>;

/** One option out of a list. Without `options` every answer is its own option. */
export interface ChoiceQuestion extends Asked {
  readonly kind: "choice";
  readonly options?: readonly string[] | undefined;
  /** Whether an answer outside the options ("Other: …") is kept as an option of its own. Default false: it is an error. */
  readonly other?: boolean | undefined;
  readonly alsoWritten?: Spellings | undefined;
}

/** Any number of options, in one cell, or with `[option]` in the heading one column an option. */
export interface ChoicesQuestion extends Asked {
  readonly kind: "choices";
  readonly options?: readonly string[] | undefined;
  readonly other?: boolean | undefined;
  readonly alsoWritten?: Spellings | undefined;
  /** What stands between two options in a cell. Unless said: a line break, `;`, ` / ` or `,`, options that hold one kept whole. */
  readonly separator?: string | undefined;
}

/** A place on an ordered scale: labels from low to high, or whole numbers `from`–`to`, both included. */
export interface ScaleQuestion extends Asked {
  readonly kind: "scale";
  readonly options?: readonly string[] | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly alsoWritten?: Spellings | undefined;
}

/** A number. */
export interface NumberQuestion extends Asked {
  readonly kind: "number";
  /** Least number allowed, included. */
  readonly from?: number | undefined;
  /** Greatest number allowed, included. */
  readonly to?: number | undefined;
  /** Said behind the number in reports: "years". */
  readonly unit?: string | undefined;
}

/** A calendar date. */
export interface DateQuestion extends Asked {
  readonly kind: "date";
  /** How dates are written; four-digit years in front are always understood. Default `"ymd"`. */
  readonly order?: DateOrder | undefined;
}

/** One number, `from`–`to`, or one of the `labels`, low to high, for each option. The heading holds `[option]`. */
export interface RatingsQuestion extends Asked {
  readonly kind: "ratings";
  readonly options: readonly string[];
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly labels?: readonly string[] | undefined;
}

/**
 * Options in order of preference: a cell that lists them, first first; several headings, one a rank; `[rank]` in the
 * heading for `Rank 1`, `Rank 2` …; or `[option]` in the heading for each option's own rank.
 */
export interface RankingQuestion extends Asked {
  readonly kind: "ranking";
  readonly options: readonly string[];
  readonly alsoWritten?: Spellings | undefined;
  readonly separator?: string | undefined;
}

/**
 * When somebody is free in a usual week, in quarter hours of their own clock: `[day]` in the heading for a grid with a
 * column a day, whose cells hold times or the labels of `slots`; `[slot]` for a column a slot, whose cells hold days,
 * or ticks where the slot names its day (`{ "A": "Mon 18:00-19:00" }`); or one cell such as `Mon 18:00-20:00; Sat 9-11`.
 */
export interface AvailabilityQuestion extends Asked {
  readonly kind: "availability";
  /** Labels of times: `{ "Evening": "18:00-21:00", "Cannot": "" }`; what stands for no time is empty. */
  readonly slots?: Readonly<Record<string, string>> | undefined;
  /** The seven days as the form writes them, Monday first. Default English, in full or abbreviated. */
  readonly days?: readonly string[] | undefined;
  /** Whether people mark when they are free (the default) or when they are not: then they are free in the rest of what they were asked about. */
  readonly marks?: "available" | "unavailable" | undefined;
  /** The hours of every day that people were asked about, `08:00-20:00`. Needed where they mark when they are not free and there are no `slots`. */
  readonly between?: string | undefined;
}

/** What the questions that name people share. */
interface NamesPeople extends Asked {
  /** What says that there is nobody, which is an answer. Default none, nobody, no one, n/a, -. */
  readonly none?: readonly string[] | undefined;
  /** Texts that stand for people who do not take part. Looked at only where nobody in the files is called so. */
  readonly outsiders?: readonly string[] | undefined;
}

/** Somebody, by id, name or e-mail: a manager, an assessor. */
export interface PersonQuestion extends NamesPeople {
  readonly kind: "person";
}

/** Several people, by id, name or e-mail: an avoid list. */
export interface PeopleQuestion extends NamesPeople {
  readonly kind: "people";
  /** What stands between two people in a cell. Unless said: a line break, `;` or `,`. */
  readonly separator?: string | undefined;
}

/** A place on earth: a cell `52.52, 13.405` (latitude, then longitude, in degrees), or two headings, one for each. */
export interface CoordinatesQuestion extends Asked {
  readonly kind: "coordinates";
}

/**
 * Numbers that the application supplies, such as an embedding of a text: a cell that lists them, a heading a number, or
 * no column at all, where they are handed over in code (`withVectors`).
 */
export interface VectorQuestion extends Asked {
  readonly kind: "vector";
  /** How many numbers everybody has, 1 to 4096. */
  readonly length: number;
}

/**
 * How much another question matters to somebody: a step from `from` (not at all: counts 0 times) over the middle (as the
 * programme weighs it: once) to `to` (twice), or one of `answers`.
 */
export interface ImportanceQuestion extends Asked {
  readonly kind: "importance";
  /** Id of the question beside which it stands. */
  readonly of: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** What else may be answered, and what it means. */
  readonly answers?: Readonly<Record<string, ImportanceMeaning>> | undefined;
  /** How many times the programme's weight counts where the cell is blank, 0 to 100. Default 1; 0 where only what people say is to count. */
  readonly ifBlank?: number | undefined;
  /** The fit below which a pair is vetoed for somebody who says "must", 0 to 1. Default 0.5. */
  readonly mustBeAtLeast?: number | undefined;
}

/**
 * How many times the programme's weight counts (0 to 100), or: the pair is vetoed unless it fits (`"must"`); similar, or
 * different, answers are what fits (`same`, `different`, `closeness`, `overlap` alone).
 */
export type ImportanceMeaning = number | "must" | "prefer similar" | "prefer different";

/** Free text. Nothing is inferred from it; reports may show it. */
export interface TextQuestion extends Asked {
  readonly kind: "text";
}

/** A question of any kind. */
export type Question =
  | ChoiceQuestion
  | ChoicesQuestion
  | ScaleQuestion
  | NumberQuestion
  | DateQuestion
  | RatingsQuestion
  | RankingQuestion
  | AvailabilityQuestion
  | PersonQuestion
  | PeopleQuestion
  | CoordinatesQuestion
  | VectorQuestion
  | ImportanceQuestion
  | TextQuestion;

const options = z.array(text).check(z.minLength(1, { error: "a list with at least one option" }));
const spellings = z.record(z.string(), z.string());
const finite = z.number();
const times = z.number().check(z.gte(0), z.lte(100));

const asked = {
  id: text,
  label: z.optional(text),
  both: z.optional(columnSchema),
  mentor: z.optional(columnSchema),
  mentee: z.optional(columnSchema),
  sensitive: z.optional(z.boolean()),
};

const namesPeople = { none: z.optional(z.array(text)), outsiders: z.optional(z.array(text)) };

/** Schema of a {@link Question}, told apart by `kind`. */
export const questionSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...asked,
    kind: z.literal("choice"),
    options: z.optional(options),
    other: z.optional(z.boolean()),
    alsoWritten: z.optional(spellings),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal("choices"),
    options: z.optional(options),
    other: z.optional(z.boolean()),
    alsoWritten: z.optional(spellings),
    separator: z.optional(text),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal("scale"),
    options: z.optional(options),
    from: z.optional(z.int()),
    to: z.optional(z.int()),
    alsoWritten: z.optional(spellings),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal("number"),
    from: z.optional(finite),
    to: z.optional(finite),
    unit: z.optional(text),
  }),
  z.strictObject({ ...asked, kind: z.literal("date"), order: z.optional(dateOrderSchema) }),
  z.strictObject({
    ...asked,
    kind: z.literal("ratings"),
    options,
    from: z.optional(finite),
    to: z.optional(finite),
    labels: z.optional(options),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal("ranking"),
    options,
    alsoWritten: z.optional(spellings),
    separator: z.optional(text),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal("availability"),
    slots: z.optional(z.record(text, z.string())),
    marks: z.optional(z.enum(["available", "unavailable"])),
    between: z.optional(text),
    days: z.optional(z.array(text).check(z.length(7, { error: "seven days, Monday first" }))),
  }),
  z.strictObject({ ...asked, ...namesPeople, kind: z.literal("person") }),
  z.strictObject({
    ...asked,
    ...namesPeople,
    kind: z.literal("people"),
    separator: z.optional(text),
  }),
  z.strictObject({ ...asked, kind: z.literal("coordinates") }),
  z.strictObject({
    ...asked,
    kind: z.literal("vector"),
    length: z.int().check(z.gte(1), z.lte(4096)),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal("importance"),
    of: text,
    from: z.optional(finite),
    to: z.optional(finite),
    answers: z.optional(
      z.record(
        text,
        z.union([times, z.enum(["must", "prefer similar", "prefer different"])], {
          error: 'a number from 0 to 100, "must", "prefer similar" or "prefer different"',
        }),
      ),
    ),
    ifBlank: z.optional(times),
    mustBeAtLeast: z.optional(z.number().check(z.gte(0), z.lte(1))),
  }),
  z.strictObject({ ...asked, kind: z.literal("text") }),
]) satisfies z.ZodMiniType<Question>;
