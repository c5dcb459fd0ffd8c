/**
 * Meetings: how long and how often the two of a match meet, for calendars.
 */
import * as z from "zod/mini";

/** What a calendar suggests to every match. */
export interface Meeting {
  /** Length, a multiple of 15 from 15 to 480. */
  readonly minutes: number;
  readonly every: "week" | "two weeks" | "month";
  /** The availability question that is read. Not needed where there is one. */
  readonly question?: string | undefined;
}

const LONGEST = 480;

/** Schema of a {@link Meeting}. */
export const meetingSchema: z.ZodMiniType<Meeting> = z.strictObject({
  minutes: z.int().check(z.gte(15), z.lte(LONGEST), z.multipleOf(15)),
  every: z.enum(["week", "two weeks", "month"]),
  question: z.optional(z.string()),
});
