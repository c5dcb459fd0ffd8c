/**
 * Importance: how much another question matters to somebody.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { type Asked, asked } from "./question-base.js";

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

const times = z.number().check(z.gte(0), z.lte(100));

/** Schema of a {@link ImportanceQuestion}. */
export const importanceSchema = z.strictObject({
  ...asked,
  kind: z.literal("importance"),
  of: text,
  from: z.optional(z.number()),
  to: z.optional(z.number()),
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
}) satisfies z.ZodMiniType<ImportanceQuestion>;
