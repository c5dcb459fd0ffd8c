/**
 * Preference: how high the two stand among the people they would like to be matched with.
 */
import * as z from "zod/mini";
import { onQuestion, type QuestionCriterion } from "./criterion-base.js";

/** How high somebody stands among the people the other would like (people, person; the first named is liked best). */
export interface PreferenceCriterion extends QuestionCriterion {
  readonly compare: "preference";
  /** Whose wishes count. Default `"both"`: the mean of the two. `"own"`: in each side's view its own. */
  readonly side?: "mentor" | "mentee" | "both" | "own" | undefined;
}

/** Schema of a {@link PreferenceCriterion}. */
export const preferenceSchema = z.strictObject({
  ...onQuestion,
  compare: z.literal("preference"),
  side: z.optional(z.enum(["mentor", "mentee", "both", "own"])),
}) satisfies z.ZodMiniType<PreferenceCriterion>;
