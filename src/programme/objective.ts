/**
 * Objectives: what "best" means, first things first.
 */
import * as z from "zod/mini";

/** As many mentees with a mentor as can be. */
export type CoverageObjective = "coverage";

/** The greatest sum of fits; with `matchedValue`, each match counts so much more, in fit (1 = a perfect fit). */
export type TotalObjective = "total" | { readonly name: "total"; readonly matchedValue: number };

/** In groups: the fit of the worst group, and then the total. */
export type WorstGroupObjective = "worst-group";

/** One-to-one: the pair that fits worst as well as can be and as few such pairs as can be, then the next worse, and so on (leximin). */
export type WorstOffObjective = "worst-off";

/**
 * One-to-one: no two people who may be matched would both rather have each other than whom they have (Gale & Shapley 1962). It stands
 * alone: neither how many are matched nor how well is made great.
 */
export interface StableObjective {
  readonly name: "stable";
  /** Whose side is served best: of all stable matchings each of them has the best partner that they have in any. Default `"mentees"`. */
  readonly optimalFor?: "mentees" | "mentors" | undefined;
  /** A question of kind `people`: whom somebody chose, the first named first. A side that was not asked ranks by fit. */
  readonly wishes?: string | undefined;
  /** Those whom somebody asked did not name: ranked behind them by fit (the default), or `"never"` matched with them. */
  readonly unlisted?: "by-fit" | "never" | undefined;
}

/** `["coverage", "total"]` (the default), the total alone, worst-off or stable in one-to-one, or in groups `["coverage", "worst-group"]`. */
export type Objective =
  | readonly [CoverageObjective, "total" | WorstGroupObjective | WorstOffObjective]
  | readonly [TotalObjective]
  | readonly ["stable" | StableObjective];

/** What a programme has that names no objective: coverage, then total. */
export const DEFAULT_OBJECTIVE: Objective = ["coverage", "total"];

const total = z.union([
  z.literal("total"),
  z.strictObject({ name: z.literal("total"), matchedValue: z.number().check(z.gte(0), z.lte(1000)) }),
]);

const stable = z.union([
  z.literal("stable"),
  z.strictObject({
    name: z.literal("stable"),
    optimalFor: z.optional(z.enum(["mentees", "mentors"])),
    wishes: z.optional(z.string()),
    unlisted: z.optional(z.enum(["by-fit", "never"])),
  }),
]);

/** Schema of an {@link Objective}. */
export const objectiveSchema: z.ZodMiniType<Objective> = z.union(
  [
    z.tuple([z.literal("coverage"), z.enum(["total", "worst-group", "worst-off"])]),
    z.tuple([total]),
    z.tuple([stable]),
  ],
  {
    error:
      '["coverage", "total"], ["coverage", "worst-off"], ["total"], [{ "name": "total", "matchedValue": 0.2 }], ["stable"], [{ "name": "stable", "wishes": "chosen" }], or in groups ["coverage", "worst-group"]',
  },
);

/** What each match counts beside its fit where the total comes first; undefined where coverage does. */
export function matchedValueOf(objective: Objective): number | undefined {
  const first = objective[0];
  if (first === "total") return 0;
  return typeof first === "object" && first.name === "total" ? first.matchedValue : undefined;
}

/** What is said of stable; undefined where that is not the objective. */
export function stableOf([first]: Objective): StableObjective | undefined {
  if (first === "stable") return { name: "stable" };
  return typeof first === "object" && first.name === "stable" ? first : undefined;
}

/** Whether the worst-off come first among matchings that cover as many. */
export function isWorstOff(objective: Objective): boolean {
  return objective[1] === "worst-off";
}
