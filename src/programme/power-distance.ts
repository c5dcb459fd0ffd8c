/**
 * Power distance: how far apart two people stand in power, one figure a pair. What it is made of is set once, for every criterion
 * and rule that reads it; the formula stands with the code that computes it, in roster/power/.
 */
import * as z from "zod/mini";
import { positive } from "./criteria/criterion-base.js";
import { textSchema as text } from "./text.js";

/** What power distance is made of; at least one of `levels`, `expertise` and `authority`. */
export interface PowerDistance {
  /** Questions that tell somebody's level. It is the weighted mean over those that their side was asked. */
  readonly levels?: readonly LevelQuestion[] | undefined;
  readonly expertise?: ExpertiseGap | undefined;
  readonly authority?: readonly Authority[] | undefined;
  readonly comfort?: Comfort | undefined;
}

/** How an answer becomes levels. */
interface Graded {
  readonly question: string;
  /**
   * The level of each option or step: a grade table, or roles. A choice needs it for all of its options; a scale without it counts its
   * labels from 0, or its own numbers.
   */
  readonly levels?: Readonly<Record<string, number>> | undefined;
  /** What one level is of a number (years in a post), in its unit; or of a date, in years before the first day. Above 0, default 1. */
  readonly perLevel?: number | undefined;
}

/** A question on somebody's level (choice, scale, number, date). */
export interface LevelQuestion extends Graded {
  /** Beside the other questions on the level, above 0. Default 1. */
  readonly weight?: number | undefined;
}

/** How much more the mentor knows of what the mentee asks for. */
export interface ExpertiseGap {
  /** What both know of each topic (ratings). */
  readonly question: string;
  /** What the mentee asks for, of the same topics (ratings, choices, ranking); every topic alike unless said. */
  readonly askedFor?: string | undefined;
  /** Levels that the whole range of the ratings is worth, above 0. Default 1. */
  readonly levels?: number | undefined;
}

/** A hold that one may have over the other (person, people): a manager, an assessor, whoever pays for their post. */
export interface Authority {
  readonly question: string;
  /** Levels that it is worth, above 0. Default 2. */
  readonly levels?: number | undefined;
  /** The question names managers: theirs are followed so many levels up, the managers table included (person). Default: who is named alone. */
  readonly maxLevels?: number | undefined;
}

/** How many levels apart somebody is at ease with (choice, scale, number), of both sides or one. Its levels are 0 or more. */
export interface Comfort extends Graded {
  /** How many times a level counts beyond what one of the two is at ease with, 1 or more. Default 2. */
  readonly beyond?: number | undefined;
}

const graded = {
  question: text,
  levels: z.optional(z.record(text, z.number())),
  perLevel: z.optional(positive),
};

/** Schema of {@link PowerDistance}. */
export const powerDistanceSchema = z.strictObject({
  levels: z.optional(
    z
      .array(z.strictObject({ ...graded, weight: z.optional(positive) }))
      .check(z.minLength(1, { error: "a list with at least one question" })),
  ),
  expertise: z.optional(
    z.strictObject({ question: text, askedFor: z.optional(text), levels: z.optional(positive) }),
  ),
  authority: z.optional(
    z
      .array(
        z.strictObject({
          question: text,
          levels: z.optional(positive),
          maxLevels: z.optional(z.int().check(z.gte(1), z.lte(100))),
        }),
      )
      .check(z.minLength(1, { error: "a list with at least one question" })),
  ),
  comfort: z.optional(z.strictObject({ ...graded, beyond: z.optional(z.number().check(z.gte(1))) })),
}) satisfies z.ZodMiniType<PowerDistance>;

/** Ids of the questions that power distance is made from. */
export function questionsOfPower(power: PowerDistance | undefined): readonly string[] {
  if (power === undefined) return [];
  const { levels = [], expertise, authority = [], comfort } = power;
  const askedFor = expertise?.askedFor === undefined ? [] : [{ question: expertise.askedFor }];
  const all = [...levels, ...(expertise === undefined ? [] : [expertise]), ...askedFor, ...authority];
  return [...new Set([...all, ...(comfort === undefined ? [] : [comfort])].map(({ question }) => question))];
}
