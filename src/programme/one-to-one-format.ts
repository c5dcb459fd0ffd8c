/**
 * One-to-one: who has how many partners, each in a match of their own.
 */
import * as z from "zod/mini";

/** Each mentee has a mentor, or as many as are said; a mentor may have several mentees. Every pair is a match of its own. */
export interface OneToOneFormat {
  readonly kind: "one-to-one";
  readonly menteesPerMentor?: MenteesPerMentor | undefined;
  /** How many mentors a mentee has at most, 1 to 20, never the same one twice. Everybody has a first before anybody has a second. Default 1. */
  readonly mentorsPerMentee?: number | undefined;
}

/** How many mentees a mentor is given. */
export interface MenteesPerMentor {
  /** At most so many, whatever a mentor offered. Default: what they offered. */
  readonly max?: number | undefined;
  /** For a mentor who gave no number. Default 1, or `max` where the programme has no capacity column. */
  readonly ifUnanswered?: number | undefined;
  /**
   * At least so many (or as many as they take), as far as that can be: it never leaves somebody out who could have a partner, and comes
   * before the total. Default 0.
   */
  readonly min?: number | undefined;
  /**
   * What spreading load is worth, in fit (1 = a perfect fit): a mentor's second mentee takes so much from the total, the third twice as
   * much, and so on. As a list: what the second takes, the third, and the last of the list for every further one; it may not fall,
   * since only then can the best be found and proved. 0 to 1 each. Default 0.
   */
  readonly spread?: number | readonly number[] | undefined;
}

/** How many mentors each mentee has at most. */
export function mentorsPerMenteeOf(format: { readonly kind: string }): number {
  return format.kind === "one-to-one" ? ((format as OneToOneFormat).mentorsPerMentee ?? 1) : 1;
}

/** What a mentor's second mentee takes from the total, the third and so on, up to the `most`-th, in fit; undefined where nothing. */
export function spreadCosts({ spread }: MenteesPerMentor, most: number): readonly number[] | undefined {
  if (spread === undefined || most < 2) return undefined;
  if (typeof spread !== "number") return spread.length === 0 ? undefined : spread;
  return spread === 0 ? undefined : Array.from({ length: most - 1 }, (_, k) => (k + 1) * spread);
}

const count = z.int().check(z.gte(0));
const fit = z.number().check(z.gte(0), z.lte(1));

/** Schema of a {@link OneToOneFormat}. */
export const oneToOneFormatSchema = z.strictObject({
  kind: z.literal("one-to-one"),
  menteesPerMentor: z.optional(
    z.strictObject({
      min: z.optional(count),
      max: z.optional(count),
      ifUnanswered: z.optional(count),
      spread: z.optional(
        z.union([fit, z.array(fit)], {
          error: "a number from 0 to 1, or a list of them such as [0.05, 0.15]",
        }),
      ),
    }),
  ),
  mentorsPerMentee: z.optional(z.int().check(z.gte(1), z.lte(20))),
}) satisfies z.ZodMiniType<OneToOneFormat>;
