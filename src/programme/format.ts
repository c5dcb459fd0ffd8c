/**
 * Formats: what a match looks like.
 */
import * as z from "zod/mini";
import { type GroupsFormat, groupSettingOf, groupsFormatSchema } from "./groups-format.js";

/** Each mentee has one mentor; a mentor may have several mentees, each in a match of their own. */
export interface OneToOneFormat {
  readonly kind: "one-to-one";
  readonly menteesPerMentor?: MenteesPerMentor | undefined;
}

/** How many mentees a mentor is given. */
export interface MenteesPerMentor {
  /** At most so many, whatever a mentor offered. Default: what they offered. */
  readonly max?: number | undefined;
  /** For a mentor who gave no number. Default 1, or `max` where the programme has no capacity column. */
  readonly ifUnanswered?: number | undefined;
}

/** A format of any kind. */
export type Format = OneToOneFormat | GroupsFormat;

/** How many mentees a mentor is given in a format: in groups, as many as all their groups hold. */
export function menteesPerMentorOf(format: Format): MenteesPerMentor {
  if (format.kind === "one-to-one") return format.menteesPerMentor ?? {};
  const { size, groupsPerMentor } = groupSettingOf(format);
  const places = size.max * groupsPerMentor;
  return { max: places, ifUnanswered: places };
}

const count = z.int().check(z.gte(0));

/** Schema of a {@link Format}. */
export const formatSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("one-to-one"),
    menteesPerMentor: z.optional(z.strictObject({ max: z.optional(count), ifUnanswered: z.optional(count) })),
  }),
  groupsFormatSchema,
]) satisfies z.ZodMiniType<Format>;
