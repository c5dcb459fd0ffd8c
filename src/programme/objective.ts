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

/** `["coverage", "total"]` (the default), the total alone, or in groups `["coverage", "worst-group"]`. */
export type Objective =
  | readonly [CoverageObjective, "total" | WorstGroupObjective]
  | readonly [TotalObjective];

/** What a programme has that names no objective: coverage, then total. */
export const DEFAULT_OBJECTIVE: Objective = ["coverage", "total"];

const total = z.union([
  z.literal("total"),
  z.strictObject({ name: z.literal("total"), matchedValue: z.number().check(z.gte(0), z.lte(1000)) }),
]);

/** Schema of an {@link Objective}. */
export const objectiveSchema: z.ZodMiniType<Objective> = z.union(
  [z.tuple([z.literal("coverage"), z.enum(["total", "worst-group"])]), z.tuple([total])],
  {
    error:
      '["coverage", "total"], ["total"], [{ "name": "total", "matchedValue": 0.2 }], or in groups ["coverage", "worst-group"]',
  },
);

/** What each match counts beside its fit where the total comes first; undefined where coverage does. */
export function matchedValueOf(objective: Objective): number | undefined {
  const first = objective[0];
  if (first === "coverage") return undefined;
  return first === "total" ? 0 : first.matchedValue;
}
