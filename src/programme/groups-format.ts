/**
 * The format `groups`: a mentor, two co-mentors or none with several mentees, built as groups with a meeting slot that all of
 * them share.
 */
import * as z from "zod/mini";
import { textSchema as text } from "./text.js";

/** Several mentees together, with a mentor, two co-mentors or, as a peer circle, nobody above them. */
export interface GroupsFormat {
  readonly kind: "groups";
  /**
   * Mentees in a group, both ends included. Default 2 to 4: up to four mentees a mentor is common practice (programmes report 3
   * to 15 mentees with 1 to 4 mentors) — evidence: convention.
   */
  readonly size?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  /** Mentors in a group. Default 1; 2 are co-mentors, 0 makes peer circles. */
  readonly mentors?: 0 | 1 | 2 | undefined;
  /** Groups that one mentor leads at most. Default 1. How many mentees they take in all is their capacity. */
  readonly groupsPerMentor?: number | undefined;
  /** What a group's fit is made of. Default: the mentor–mentee fits alone, of circles the fits of their members with each other. */
  readonly fit?: GroupFitSetting | undefined;
  /** Of circles: how the two directions of two members make their fit, as of a pair of peers. Default `"mean"`. */
  readonly combine?: "mean" | "minimum" | undefined;
}

/**
 * A group's fit, 0 to 1: the mean of its mentor–mentee fits (of a circle, of the fits of its members with each other), its cohesion and
 * its diversity by their weights, less the faultline penalty, and never below 0. Weights are relative to each other; the faultline's is what the greatest faultline costs.
 */
export interface GroupFitSetting {
  /** Of the mean of all mentor–mentee fits, 0 or more. Default 1; not in circles. */
  readonly mentor?: number | undefined;
  /**
   * Of circles alone: of the mean over every two members, each scored as the other's mentor, 0 or more. Default 1. With 0 the criteria
   * count for nothing: they neither score nor block, and one list without what members offer each other is enough.
   */
  readonly peers?: number | undefined;
  /** How alike the mentees are, on the mean of all pairs. */
  readonly cohesion?: WeightedQuestions | undefined;
  /** How unlike the mentees are, on the mean of all pairs. */
  readonly diversity?: WeightedQuestions | undefined;
  /**
   * How sharply the mentees fall into two camps by these questions together (Meyer & Glenz 2013; Thatcher & Patel 2011: 39
   * studies). Weight from 0 to 1.
   */
  readonly faultline?: WeightedQuestions | undefined;
}

/** Questions on which mentees are compared with each other, each alike. */
export interface WeightedQuestions {
  readonly weight: number;
  readonly questions: readonly string[];
}

/** A {@link GroupsFormat} with nothing left to default; weights are shares that sum to 1, the faultline's aside. */
export interface GroupSetting {
  readonly size: { readonly min: number; readonly max: number };
  readonly mentors: 0 | 1 | 2;
  readonly groupsPerMentor: number;
  /** Of the mean mentor–mentee fit; in circles of that of members with each other. */
  readonly pairShare: number;
  readonly combine: "mean" | "minimum";
  readonly cohesion: WeightedQuestions;
  readonly diversity: WeightedQuestions;
  readonly faultline: WeightedQuestions;
}

const DEFAULT_SIZE = { min: 2, max: 4 } as const;
const NOTHING: WeightedQuestions = { weight: 0, questions: [] };

/** Fills in what a format leaves out. */
export function groupSettingOf({
  size = {},
  mentors = 1,
  groupsPerMentor = 1,
  fit = {},
  combine = "mean",
}: GroupsFormat): GroupSetting {
  const { cohesion = NOTHING, diversity = NOTHING, faultline = NOTHING } = fit;
  const pairs = (mentors === 0 ? fit.peers : fit.mentor) ?? 1;
  const sum = pairs + cohesion.weight + diversity.weight;
  const shareOf = ({ weight, questions }: WeightedQuestions) => ({ weight: weight / sum, questions });
  return {
    size: groupSize(size),
    mentors,
    groupsPerMentor,
    pairShare: pairs / sum,
    combine,
    cohesion: shareOf(cohesion),
    diversity: shareOf(diversity),
    faultline,
  };
}

/** The sizes allowed; where one end is said, the other is the default or, if that lies on the wrong side, the same. */
function groupSize({ min, max }: NonNullable<GroupsFormat["size"]>): GroupSetting["size"] {
  return {
    min: min ?? Math.min(DEFAULT_SIZE.min, max ?? DEFAULT_SIZE.min),
    max: max ?? Math.max(DEFAULT_SIZE.max, min ?? DEFAULT_SIZE.max),
  };
}

/** Larger groups are no groups, and their pairs would be too many to look at. */
const LARGEST_GROUP = 30;
const MOST_GROUPS = 20;

const count = (most: number) => z.int().check(z.gte(1), z.lte(most));
const weight = z.number().check(z.gte(0), z.lte(1000));
const questions = z.array(text).check(z.minLength(1, { error: "a list with at least one question" }));

/** Schema of a {@link GroupsFormat}. */
export const groupsFormatSchema = z.strictObject({
  kind: z.literal("groups"),
  size: z.optional(
    z.strictObject({ min: z.optional(count(LARGEST_GROUP)), max: z.optional(count(LARGEST_GROUP)) }),
  ),
  mentors: z.optional(z.union([z.literal(0), z.literal(1), z.literal(2)], { error: "0, 1 or 2" })),
  groupsPerMentor: z.optional(count(MOST_GROUPS)),
  combine: z.optional(z.enum(["mean", "minimum"])),
  fit: z.optional(
    z.strictObject({
      mentor: z.optional(weight),
      peers: z.optional(weight),
      cohesion: z.optional(z.strictObject({ weight, questions })),
      diversity: z.optional(z.strictObject({ weight, questions })),
      faultline: z.optional(z.strictObject({ weight: z.number().check(z.gte(0), z.lte(1)), questions })),
    }),
  ),
});
