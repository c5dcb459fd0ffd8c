/**
 * The parts of one pair and their sum. The fits of all pairs come from tables and counts that the same comparisons fill,
 * see rows/, so what is explained is what was optimised.
 */
import type { Participant } from "../roster/index.js";
import type { ScoredCriterion, Scoring } from "./scoring.js";
import { contribution, fitOfUnits } from "./units.js";

/** What one criterion says of one pair. */
export interface FitPart {
  /** Id of the criterion. */
  readonly criterion: string;
  /** 0 to 1. */
  readonly fit: number;
  /** Share of a perfect fit, 0 to 1. */
  readonly weight: number;
  /** What it adds to the pair's fit, in units of which a perfect fit has 1,000,000. */
  readonly units: number;
  /** False where an answer is missing, so that `fit` is the programme's assumption. */
  readonly known: boolean;
}

/** The fit of one pair, in units. */
export interface PairFit {
  /** The sum of the parts' units. */
  readonly units: number;
  /** The least it could be if missing answers were given. */
  readonly lowestUnits: number;
  /** The most it could be. */
  readonly highestUnits: number;
  readonly parts: readonly FitPart[];
}

/** Compares a mentor and a mentee by every criterion. */
export function pairFit(scoring: Scoring, mentor: Participant, mentee: Participant): PairFit {
  const parts = scoring.map((scored) => fitPart(scored, mentor, mentee));
  const sum = (units: (scored: ScoredCriterion, part: FitPart) => number) =>
    scoring.reduce((total, scored, at) => total + units(scored, parts[at] as FitPart), 0);
  return {
    units: sum((_, part) => part.units),
    lowestUnits: sum((scored) => bound(scored, mentor, mentee, 0)),
    highestUnits: sum((scored) => bound(scored, mentor, mentee, 1)),
    parts,
  };
}

/** The sum alone, for filling a matrix. NaN where an unknown criterion blocks the pair. */
export function pairUnits(scoring: Scoring, mentor: Participant, mentee: Participant): number {
  let units = 0;
  for (const scored of scoring) units += criterionUnits(scored, mentor, mentee);
  return units;
}

/** Whether a criterion that blocks on missing answers blocks this pair. */
export function isBlockedBy(
  { compare, ifUnknown }: ScoredCriterion,
  mentor: Participant,
  mentee: Participant,
): boolean {
  return ifUnknown === undefined && Number.isNaN(compare(mentor, mentee, 0));
}

function criterionUnits(scored: ScoredCriterion, mentor: Participant, mentee: Participant): number {
  const fit = scored.compare(mentor, mentee, scored.ifUnknown ?? 0);
  return contribution(scored.weightUnits, Number.isNaN(fit) ? (scored.ifUnknown ?? Number.NaN) : fit);
}

function fitPart(scored: ScoredCriterion, mentor: Participant, mentee: Participant): FitPart {
  const { criterion, compare, weightUnits, ifUnknown = 0 } = scored;
  const fit = compare(mentor, mentee, ifUnknown);
  const known = !Number.isNaN(fit);
  return {
    criterion: criterion.id,
    fit: known ? fit : ifUnknown,
    weight: fitOfUnits(weightUnits),
    units: contribution(weightUnits, known ? fit : ifUnknown),
    known,
  };
}

/** Units with every missing answer taken at its worst (0) or best (1). */
function bound(
  { compare, weightUnits }: ScoredCriterion,
  mentor: Participant,
  mentee: Participant,
  missing: 0 | 1,
): number {
  const fit = compare(mentor, mentee, missing);
  return contribution(weightUnits, Number.isNaN(fit) ? missing : fit);
}
