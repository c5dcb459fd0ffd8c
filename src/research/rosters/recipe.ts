/**
 * How a researcher says what people should be like: plain JSON, part of an experiment.
 */
import * as z from "zod/mini";

/**
 * How the answers to a question are spread.
 *
 * `"uniform"`: all alike. `skew`, −0.9 to 0.9: each next option (step, bin) is (1 − skew) times as likely as the one before; negative the other
 * way round. `shares`: relative shares of options by name, or of steps in order. `share`: for choices and availability the mean
 * probability of an option or a stretch, default 0.4. `counts`: for questions that name people, shares of those who name nobody,
 * one, two …, default 0.9 and 0.1.
 */
export type Distribution = "uniform" | ShapedDistribution;

/** See {@link Distribution}. */
export interface ShapedDistribution {
  readonly skew?: number | undefined;
  readonly shares?: readonly number[] | Readonly<Record<string, number>> | undefined;
  readonly share?: number | undefined;
  readonly counts?: readonly number[] | undefined;
}

/** One distribution for both sides, or one each. */
export type DistributionBySide =
  | Distribution
  | { readonly mentor: Distribution; readonly mentee: Distribution };

/** What to generate. */
export interface RosterRecipe {
  /** Scarce or plentiful: how many of them there are. */
  readonly mentors: number;
  readonly mentees: number;
  /** Shares of mentors with 0, 1, 2 … places. Default: all have 1. */
  readonly capacity?: readonly number[] | undefined;
  /** By question id. Default uniform. */
  readonly answers?: Readonly<Record<string, DistributionBySide>> | undefined;
  /** By question id: how far a common factor decides the answer, −1 to 1. Two questions correlate, on the normal scale, by the product. */
  readonly factor?: Readonly<Record<string, number>> | undefined;
  readonly missing?: MissingRecipe | undefined;
}

/** Which answers are missing: any with the same chance, and more or fewer of them in groups. */
export interface MissingRecipe {
  /** 0 to 1. Default 0. */
  readonly share?: number | undefined;
  readonly groups?:
    | readonly { readonly question: string; readonly is: readonly string[]; readonly share: number }[]
    | undefined;
}

/** More people than that are more likely a slip of the finger. */
const MOST_PEOPLE = 100_000;

const unit = z.number().check(z.gte(0), z.lte(1));
const weight = z.number().check(z.gte(0));
const weights = z.array(weight).check(
  z.minLength(1, { error: "a list with at least one share" }),
  z.refine((list) => list.some((share) => share > 0), { error: "a list with a share above 0" }),
);

const distribution = z.union(
  [
    z.literal("uniform"),
    z.strictObject({
      skew: z.optional(z.number().check(z.gte(-0.9), z.lte(0.9))),
      shares: z.optional(z.union([weights, z.record(z.string(), weight)])),
      share: z.optional(unit),
      counts: z.optional(weights),
    }),
  ],
  { error: '"uniform" or an object with skew (-0.9 to 0.9), shares, share (0 to 1) or counts' },
);

const people = z.int().check(z.gte(0), z.lte(MOST_PEOPLE));

/** Schema of a {@link RosterRecipe}. */
export const recipeSchema = z.strictObject({
  mentors: people,
  mentees: people,
  capacity: z.optional(weights),
  answers: z.optional(
    z.record(
      z.string(),
      z.union([distribution, z.strictObject({ mentor: distribution, mentee: distribution })], {
        error:
          'a distribution ("uniform", { "skew": 0.3 }, …) or one for each side: { "mentor": …, "mentee": … }',
      }),
    ),
  ),
  factor: z.optional(z.record(z.string(), z.number().check(z.gte(-1), z.lte(1)))),
  missing: z.optional(
    z.strictObject({
      share: z.optional(unit),
      groups: z.optional(
        z.array(
          z.strictObject({
            question: z.string(),
            is: z.array(z.string()).check(z.minLength(1)),
            share: unit,
          }),
        ),
      ),
    }),
  ),
}) satisfies z.ZodMiniType<RosterRecipe>;
