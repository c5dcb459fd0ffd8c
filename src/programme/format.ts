/**
 * Formats: what a match looks like.
 */
import * as z from "zod/mini";
import { type GroupsFormat, groupSettingOf, groupsFormatSchema } from "./groups-format.js";
import { type MenteesPerMentor, type OneToOneFormat, oneToOneFormatSchema } from "./one-to-one-format.js";

/** Everybody in one list: pairs in which each is the other's mentor and mentee. */
export interface PeersFormat {
  readonly kind: "peers";
  /** How the two directions of a pair make its fit. Default `"mean"`. */
  readonly combine?: "mean" | "minimum" | undefined;
  /**
   * A question of kind `number`: how often somebody was left over in rounds before, blank is 0. Whoever was left over more often is
   * paired first.
   */
  readonly leftOverBefore?: string | undefined;
  /**
   * What becomes of whoever is left over: they sit out (the default), or there are trios. Of an odd number of people pairs and one `"trio"` are
   * chosen together, as well as can be. Whoever rules leave over even so joins a pair, one a pair, with the pairs as they are.
   */
  readonly odd?: "sits-out" | "trio" | undefined;
}

/** A format of any kind. */
export type Format = OneToOneFormat | GroupsFormat | PeersFormat;

/** Peer circles: groups in which nobody is mentor. */
export function isCircles(format: Format | undefined): boolean {
  return format?.kind === "groups" && format.mentors === 0;
}

/** Whether people stand in one list, in which nobody is mentor or mentee. */
export function isOneList(format: Format): boolean {
  return format.kind === "peers" || isCircles(format);
}

/**
 * Whether everybody is scored as everybody's mentor and mentee, and stands on both sides of the roster: peers, and circles whose members'
 * fits count.
 */
export function isReciprocal(format: Format): boolean {
  return (
    format.kind === "peers" || (isCircles(format) && groupSettingOf(format as GroupsFormat).pairShare > 0)
  );
}

/** How the two directions of a pair make its fit, where {@link isReciprocal}. */
export function combineOf(format: Format): "mean" | "minimum" {
  return (format.kind === "one-to-one" ? undefined : format.combine) ?? "mean";
}

/** How many mentees a mentor is given in a format: of peers one, in groups as many as all their groups hold. */
export function menteesPerMentorOf(format: Format): MenteesPerMentor {
  if (format.kind === "one-to-one") return format.menteesPerMentor ?? {};
  if (format.kind === "peers") return { max: 1, ifUnanswered: 1 };
  const { size, groupsPerMentor } = groupSettingOf(format);
  const places = size.max * groupsPerMentor;
  return { max: places, ifUnanswered: places };
}

/** Schema of a {@link Format}. */
export const formatSchema = z.discriminatedUnion("kind", [
  oneToOneFormatSchema,
  groupsFormatSchema,
  z.strictObject({
    kind: z.literal("peers"),
    combine: z.optional(z.enum(["mean", "minimum"])),
    leftOverBefore: z.optional(z.string()),
    odd: z.optional(z.enum(["sits-out", "trio"])),
  }),
]) satisfies z.ZodMiniType<Format>;
