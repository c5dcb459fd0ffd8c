/**
 * What is compared with what: plain JSON that a researcher writes.
 */
import * as z from "zod/mini";
import type { GroupsBy } from "../measures/index.js";
import { type RosterRecipe, recipeSchema } from "../rosters/recipe.js";

/** An experiment as written. Paths are relative to its file. */
export interface ExperimentJson {
  readonly name: string;
  readonly populations: readonly PopulationJson[];
  /** Names of policies: of `POLICIES` where the programmes match one-to-one, of `GROUP_POLICIES` where they form groups. */
  readonly policies: readonly string[];
  /** The policy that the others are compared to. Default the last. */
  readonly baseline?: string | undefined;
  /**
   * Names of measures. Default all of `MEASURES` but weight-stability, which costs ten runs; where groups are formed, all of
   * `GROUP_MEASURES`. Where each has one mentor, measures of pairs can be named too.
   */
  readonly measures?: readonly string[] | undefined;
  /** By whose declared answers people are told apart; adds the measures that compare declared groups. */
  readonly groups?: readonly GroupsBy[] | undefined;
  /** Each seed draws its own people (where they are drawn) and settles the policies' chance. */
  readonly seeds: readonly number[] | { readonly from: number; readonly count: number };
  readonly bootstrap?: BootstrapJson | undefined;
  /** Moves that the search for groups tries, 0 to 10,000,000. Default by size. */
  readonly iterations?: number | undefined;
}

/** How intervals are made. */
export interface BootstrapJson {
  /** 100 to 100,000. Default 2000. */
  readonly resamples?: number | undefined;
  /** 0.5 to 0.999. Default 0.95. */
  readonly confidence?: number | undefined;
}

/** People: read from `files`; drawn by a recipe, `generate`; or drawn `like` those in the files, none of whom appears. */
export interface PopulationJson {
  readonly name: string;
  /** Path of the programme. */
  readonly programme: string;
  readonly files?: PopulationFiles | undefined;
  readonly generate?: RosterRecipe | undefined;
  readonly like?: { readonly mentors: number; readonly mentees: number } | undefined;
  /** Policies that are not run here, since they would take too long; never the baseline. */
  readonly leaveOut?: readonly string[] | undefined;
}

/** Paths of tables. */
export interface PopulationFiles {
  readonly mentors?: string | undefined;
  readonly mentees?: string | undefined;
  readonly participants?: string | undefined;
  readonly managers?: string | undefined;
}

const text = z.string().check(z.minLength(1, { error: "a text that is not empty" }));
const count = z.int().check(z.gte(0), z.lte(100_000));

/** Schema of an {@link ExperimentJson}. */
export const experimentSchema = z.strictObject({
  name: text,
  populations: z
    .array(
      z.strictObject({
        name: text,
        programme: text,
        files: z.optional(
          z.strictObject({
            mentors: z.optional(text),
            mentees: z.optional(text),
            participants: z.optional(text),
            managers: z.optional(text),
          }),
        ),
        generate: z.optional(recipeSchema),
        like: z.optional(z.strictObject({ mentors: count, mentees: count })),
        leaveOut: z.optional(z.array(text)),
      }),
    )
    .check(z.minLength(1, { error: "at least one population" })),
  policies: z.array(text).check(z.minLength(1, { error: "at least one policy" })),
  baseline: z.optional(text),
  measures: z.optional(z.array(text).check(z.minLength(1, { error: "at least one measure" }))),
  groups: z.optional(z.array(z.strictObject({ question: text, side: z.enum(["mentor", "mentee"]) }))),
  seeds: z.union(
    [
      z.array(z.int()).check(z.minLength(1)),
      z.strictObject({ from: z.int(), count: z.int().check(z.gte(1), z.lte(10_000)) }),
    ],
    { error: 'a list of whole numbers or { "from": 1, "count": 30 }' },
  ),
  bootstrap: z.optional(
    z.strictObject({
      resamples: z.optional(z.int().check(z.gte(100), z.lte(100_000))),
      confidence: z.optional(z.number().check(z.gte(0.5), z.lte(0.999))),
    }),
  ),
  iterations: z.optional(z.int().check(z.gte(0), z.lte(10_000_000))),
}) satisfies z.ZodMiniType<ExperimentJson>;
