/**
 * What declared groups got: the common ground of the measures that compare groups.
 */
import type { Side } from "../../programme/index.js";
import { answerKeys, peopleOf } from "../../roster/index.js";
import { cellOf } from "../placement.js";
import { mean } from "../statistics.js";
import { fitOfGroup } from "./groups/of-groups.js";
import type { MeasuredCase } from "./measure.js";

/** By whose answer people are told apart. Nothing is inferred: only what somebody declared counts. */
export interface GroupsBy {
  /** Id of a choice, choices or scale question. */
  readonly question: string;
  readonly side: Side;
}

/** Everybody of a side who takes part (mentors: with a place) and declared a group. */
export interface GroupOutcomes {
  /** 1 for who is in a match, else 0. */
  readonly matched: readonly number[];
  /** The fit, a mentor's mean fit; where groups are formed, the group's; NaN for who is in no match. */
  readonly fits: readonly number[];
  /** For each group its members, as indices into the two lists. Who declared several options is in several groups. */
  readonly groups: readonly (readonly number[])[];
}

/** The outcomes; undefined for a published instance, which declares nothing. */
export function groupOutcomes(
  measured: MeasuredCase,
  { question, side }: GroupsBy,
): GroupOutcomes | undefined {
  const { pool } = measured;
  if (pool.from === undefined) return undefined;
  const members = new Map<string, number[]>();
  const outcomes: (readonly number[])[] = [];
  for (const [index, person] of peopleOf(pool.from.roster, side).entries()) {
    const answer = person.answers[question];
    const counts = side === "mentee" ? pool.takesPart[index]! > 0 : pool.capacities[index]! > 0;
    if (answer === undefined || !counts) continue;
    for (const key of answerKeys(answer)) members.set(key, [...(members.get(key) ?? []), outcomes.length]);
    outcomes.push(fitsOf(measured, side, index));
  }
  return {
    matched: outcomes.map((fits) => (fits.length > 0 ? 1 : 0)),
    fits: outcomes.map(mean),
    groups: [...members.keys()].sort().map((key) => members.get(key) as number[]),
  };
}

function fitsOf({ pool, placed, formed }: MeasuredCase, side: Side, index: number): readonly number[] {
  if (formed !== undefined)
    return formed.groups
      .filter(({ mentors, mentees }) => (side === "mentor" ? mentors : mentees).includes(index))
      .map((group) => fitOfGroup(formed.pool, group));
  const mentees =
    side === "mentee" ? [index] : [...placed.keys()].filter((mentee) => placed[mentee] === index);
  return mentees
    .filter((mentee) => placed[mentee]! >= 0)
    .map((mentee) => pool.fits[cellOf(pool, mentee, placed[mentee]!)]!);
}

/** Each group's mean, without NaN; groups that have none are left out. */
export function meansOf(values: readonly number[], groups: GroupOutcomes["groups"]): readonly number[] {
  return groups.map((members) => knownMean(values, members)).filter((found) => !Number.isNaN(found));
}

/** A loop of its own: a permutation test asks for thousands of means. */
function knownMean(values: readonly number[], members: readonly number[]): number {
  let [sum, count] = [0, 0];
  for (const at of members) {
    const value = values[at]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}

/** Greatest less least; NaN of fewer than two. */
export function rangeOf(means: readonly number[]): number {
  return means.length < 2 ? Number.NaN : Math.max(...means) - Math.min(...means);
}
