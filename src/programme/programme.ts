/**
 * The programme as a whole: what a coordinator writes, and what the rest of the library reads.
 */
import * as z from "zod/mini";
import { type Criterion, criterionSchema } from "./criterion.js";
import { type CrossAge, crossAgeSchema } from "./cross-age.js";
import { type Dialect, dialectSchema } from "./dialect.js";
import { type Format, formatSchema } from "./format.js";
import type { CarriesFormulas } from "./formulas.js";
import type { GroupRule } from "./group-rule.js";
import { type Meeting, meetingSchema } from "./meeting.js";
import { type Objective, objectiveSchema } from "./objective.js";
import { type ManagersTable, managersSchema, type PeopleColumns, peopleSchema } from "./people.js";
import { type PowerDistance, powerDistanceSchema } from "./power-distance.js";
import { type Question, questionSchema } from "./question.js";
import { type PairRule, type Rule, ruleSchema } from "./rule.js";
import { textSchema } from "./text.js";
import { type Tiers, tiersSchema } from "./tiers.js";
import { type Views, viewsSchema } from "./views.js";
import { type WholeFit, wholeFitSchema } from "./whole-fit.js";

/** A programme as written: plain JSON. {@link defineProgramme} checks it and fills in what is left out. */
export interface ProgrammeJson {
  /** Where an editor finds the JSON Schema; not read. */
  readonly $schema?: string | undefined;
  readonly name: string;
  /** First day, ISO (`2027-02-01`). Needed where people live in several time zones. */
  readonly startsOn?: string | undefined;
  /** Last day, ISO, at most 20 years after the first. */
  readonly endsOn?: string | undefined;
  /** IANA zone of availability where a person names none. */
  readonly timeZone?: string | undefined;
  /** Header rows in the files: 1 (the default), or 0 where every column is named by its position. */
  readonly headerRows?: 0 | 1 | undefined;
  /** What wrote the files of answers; recognised in each of them unless said. */
  readonly dialect?: Dialect | undefined;
  readonly people: PeopleColumns;
  readonly managers?: ManagersTable | undefined;
  readonly questions: readonly Question[];
  readonly criteria: readonly Criterion[];
  /** What a pair's power distance is made of, for the criteria and rules that read it. */
  readonly powerDistance?: PowerDistance | undefined;
  readonly rules?: readonly Rule[] | undefined;
  /** Levels of which each looks after the one below: everybody in between is mentee and mentor. */
  readonly tiers?: Tiers | undefined;
  /** Cross-age mentoring: its gap and safeguards, which become rules behind the others. */
  readonly crossAge?: CrossAge | undefined;
  /** Weights for criteria that name none: by evidence (the default) or each dimension alike. */
  readonly weights?: "evidence" | "equal" | undefined;
  /** The whole fit as a formula, in place of the weighted mean. */
  readonly fit?: WholeFit | undefined;
  /** How both sides' views become one fit. Default, where a criterion or people tell them apart: their mean. */
  readonly views?: Views | undefined;
  /** Default one-to-one. */
  readonly format?: Format | undefined;
  /** Default coverage, then total. */
  readonly objective?: Objective | undefined;
  /** How long and how often a match meets: for calendars, and for the slots of groups. Needs `startsOn`, `endsOn` and `timeZone`. */
  readonly meeting?: Meeting | undefined;
  /** Settles ties, a whole number. Default 1. */
  readonly seed?: number | undefined;
}

/** A criterion with its name and its weight. */
export type DefinedCriterion = Criterion & {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
};

/** A rule with its name. */
export type DefinedRule = Rule & { readonly id: string };

/** A rule on a mentor and a mentee, with its name. */
export type DefinedPairRule = PairRule & { readonly id: string };

/** A rule on groups, with its name. */
export type DefinedGroupRule = GroupRule & { readonly id: string };

/** A checked programme: every reference holds and nothing is left to default. */
export interface Programme
  extends CarriesFormulas,
    Omit<ProgrammeJson, "$schema" | "weights" | "crossAge" | "fit"> {
  readonly headerRows: 0 | 1;
  readonly criteria: readonly DefinedCriterion[];
  readonly rules: readonly DefinedRule[];
  readonly format: Format;
  readonly objective: Objective;
  readonly seed: number;
}

const isoDate = z
  .string()
  .check(z.refine((text) => isCalendarDate(text), { error: "a day of the calendar, written 2027-02-01" }));

/** Schema of a {@link ProgrammeJson}; the JSON Schema that the package ships is made from it. */
export const programmeSchema = z.strictObject({
  $schema: z.optional(z.string()),
  name: textSchema,
  startsOn: z.optional(isoDate),
  endsOn: z.optional(isoDate),
  timeZone: z.optional(z.string()),
  headerRows: z.optional(z.union([z.literal(0), z.literal(1)], { error: "0 or 1" })),
  dialect: z.optional(dialectSchema),
  people: peopleSchema,
  managers: z.optional(managersSchema),
  questions: z.array(questionSchema),
  criteria: z.array(criterionSchema).check(z.minLength(1, { error: "a list with at least one criterion" })),
  powerDistance: z.optional(powerDistanceSchema),
  rules: z.optional(z.array(ruleSchema)),
  crossAge: z.optional(crossAgeSchema),
  tiers: z.optional(tiersSchema),
  weights: z.optional(z.enum(["evidence", "equal"])),
  fit: z.optional(wholeFitSchema),
  views: z.optional(viewsSchema),
  format: z.optional(formatSchema),
  objective: z.optional(objectiveSchema),
  meeting: z.optional(meetingSchema),
  seed: z.optional(z.int()),
}) satisfies z.ZodMiniType<ProgrammeJson>;

/** Whether a text is an existing day written as ISO 8601 (`2027-02-29` is not). */
function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
