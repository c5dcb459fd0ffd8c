/**
 * Table: what the programme says that a mentor's answer is worth to a mentee's.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { onQuestion, type QuestionCriterion, unit } from "./criterion-base.js";

/** The fit that the programme gives to a mentor's and a mentee's answer together (choice, scale). */
export interface TableCriterion extends QuestionCriterion {
  readonly compare: "table";
  /** Fits of pairs of options; each pair stands here once. */
  readonly fits: readonly OptionFit[];
  /** Whether a pair of options counts in both directions. Default false: the mentor's comes first. */
  readonly symmetric?: boolean | undefined;
  /** The fit of pairs of options that are not listed, 0 to 1. */
  readonly otherwise: number;
}

/** A row of a {@link TableCriterion}. */
export interface OptionFit {
  /** The mentor's option. */
  readonly mentor: string;
  /** The mentee's option. */
  readonly mentee: string;
  /** 0 to 1. */
  readonly fit: number;
}

/** Schema of a {@link TableCriterion}. */
export const tableSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("table"),
  fits: z
    .array(z.strictObject({ mentor: text, mentee: text, fit: unit }))
    .check(z.minLength(1, { error: "a list with at least one pair of options" })),
  symmetric: z.optional(z.boolean()),
  otherwise: unit,
}) satisfies z.ZodMiniType<TableCriterion>;
