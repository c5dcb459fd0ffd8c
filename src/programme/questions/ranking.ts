/**
 * Ranking: options in order of preference.
 */
import * as z from "zod/mini";
import { textSchema as text } from "../text.js";
import { type Asked, asked, options, type Spellings, spellings } from "./question-base.js";

/**
 * Options in order of preference: a cell that lists them, first first; several headings, one a rank; `[rank]` in the
 * heading for `Rank 1`, `Rank 2` …; or `[option]` in the heading for each option's own rank.
 */
export interface RankingQuestion extends Asked {
  readonly kind: "ranking";
  readonly options: readonly string[];
  readonly alsoWritten?: Spellings | undefined;
  readonly separator?: string | undefined;
}

/** Schema of a {@link RankingQuestion}. */
export const rankingSchema = z.strictObject({
  ...asked,
  kind: z.literal("ranking"),
  options,
  alsoWritten: z.optional(spellings),
  separator: z.optional(text),
}) satisfies z.ZodMiniType<RankingQuestion>;
