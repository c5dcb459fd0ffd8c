/**
 * Groups of people between whom no pair may be: those who live in different places or speak no common language need not even be
 * compared.
 */
import type { DefinedRule } from "../programme/index.js";
import { classesOfSides, type Roster } from "../roster/index.js";
import type { VetoReason } from "./vetoes.js";

/** People by their places in the roster, ascending. A pair of two partitions is vetoed. */
export interface Partition {
  readonly mentees: readonly number[];
  readonly mentors: readonly number[];
}

/** Rules that may cut people into groups: a site, a language. */
const CUTTING: readonly DefinedRule["rule"][] = ["same", "share"];

/** Beyond so many pairs of different answers looking for groups costs more than it saves. */
const MOST_CLASS_PAIRS = 4_000_000;

/**
 * The finest groups that rules `same` and `share` leave, in the order of their first mentee; groups without anybody on one side come
 * last. One group of everybody where there is no such rule, or answers are too various.
 */
export function partitionsOf(reasons: readonly VetoReason[], roster: Roster): readonly Partition[] {
  const { mentors, mentees } = roster;
  const cutting = reasons.filter(({ rule }) => rule !== undefined && CUTTING.includes(rule.rule));
  const questions = [...new Set(cutting.flatMap(({ decidedBy }) => decidedBy ?? []))];
  const classes =
    cutting.length === 0 ? undefined : classesOfSides(roster, { questions, mostPairs: MOST_CLASS_PAIRS });
  if (classes === undefined) return [{ mentees: [...mentees.keys()], mentors: [...mentors.keys()] }];
  const [ours, theirs] = [classes.mentees, classes.mentors];
  const count = ours.representatives.length;
  // Classes of mentees come first, those of mentors behind them.
  const groups = Int32Array.from({ length: count + theirs.representatives.length }, (_, at) => at);
  ours.representatives.forEach((mentee, row) => {
    theirs.representatives.forEach((mentor, column) => {
      if (cutting.every(({ check }) => check(mentor, mentee) === "allowed"))
        groups[rootOf(groups, row)] = rootOf(groups, count + column);
    });
  });
  return grouped(
    mentees.map((_, row) => rootOf(groups, ours.of[row]!)),
    mentors.map((_, column) => rootOf(groups, count + theirs.of[column]!)),
  );
}

function rootOf(groups: Int32Array, start: number): number {
  let at = start;
  while (groups[at] !== at) {
    groups[at] = groups[groups[at]!]!;
    at = groups[at]!;
  }
  return at;
}

function grouped(menteeGroups: readonly number[], mentorGroups: readonly number[]): readonly Partition[] {
  const partitions = new Map<number, { mentees: number[]; mentors: number[] }>();
  const partition = (group: number) => {
    const known = partitions.get(group) ?? { mentees: [], mentors: [] };
    partitions.set(group, known);
    return known;
  };
  for (const [row, group] of menteeGroups.entries()) partition(group).mentees.push(row);
  for (const [column, group] of mentorGroups.entries()) partition(group).mentors.push(column);
  const all = [...partitions.values()];
  const isLone = ({ mentees, mentors }: Partition) => mentees.length === 0 || mentors.length === 0;
  return [...all.filter((one) => !isLone(one)), ...all.filter(isLone)];
}
