/**
 * The parts of one pair and their sum. The fits of all pairs come from tables and counts that the same comparisons fill,
 * see rows/, so what is explained is what was optimised.
 */
import type { Side } from "../programme/index.js";
import type { Participant } from "../roster/index.js";
import { combineViews } from "./combine-views.js";
import type { ScoredCriterion, Scoring, View } from "./scoring.js";
import { contribution, PERFECT_FIT } from "./units.js";

/** What one criterion says of one pair, in one view where a programme tells them apart. */
export interface FitPart {
  /** Id of the criterion. */
  readonly criterion: string;
  /** Whose view it is a part of; absent where a programme does not tell them apart. */
  readonly view?: Side;
  /** 0 to 1. */
  readonly fit: number;
  /** Share of a perfect fit, 0 to 1; of a perfect view where views do not add up. */
  readonly weight: number;
  /** What it adds to the pair's fit (to the view, where views do not add up), in units of which a perfect fit has 1,000,000. */
  readonly units: number;
  /** False where an answer is missing, so that `fit` is the programme's assumption. */
  readonly known: boolean;
}

/** The fit of one pair, in units. */
export interface PairFit {
  /** The sum of the parts' units; where views do not add up, what they are combined to. */
  readonly units: number;
  /** The least it could be if missing answers were given. */
  readonly lowestUnits: number;
  /** The most it could be. */
  readonly highestUnits: number;
  /** View by view, the mentee's first. */
  readonly parts: readonly FitPart[];
  /** How well each suits the other, 0 to 1; absent where a programme does not tell them apart. */
  readonly views?: Readonly<Record<Side, number>>;
}

/** One criterion as one person weighs it. */
interface Weighed {
  readonly scored: ScoredCriterion;
  readonly units: number;
  readonly turned: boolean;
}

/** Compares a mentor and a mentee by every criterion. */
export function pairFit(scoring: Scoring, mentor: Participant, mentee: Participant): PairFit {
  const weighed = scoring.views.map((view) => weighedIn(view, mentor, mentee));
  const parts = weighed.map((list, at) =>
    list.map((one) => fitPart(one, scoring.views[at]?.side, mentor, mentee)),
  );
  const sums = parts.map((list) => list.reduce((sum, { units }) => sum + units, 0));
  const bounds = (missing: 0 | 1) =>
    combined(
      scoring,
      weighed.map((list) => list.reduce((sum, one) => sum + bound(one, mentor, mentee, missing), 0)),
    );
  const found = {
    units: combined(scoring, sums),
    lowestUnits: bounds(0),
    highestUnits: bounds(1),
    parts: parts.flat(),
  };
  const [ours, theirs] = scoring.views;
  if (ours?.side === undefined || theirs === undefined) return found;
  const views = { mentee: (sums[0] ?? 0) / ours.units, mentor: (sums[1] ?? 0) / theirs.units };
  return { ...found, views };
}

/** The sum alone, for filling a matrix. NaN where an unknown criterion blocks the pair. */
export function pairUnits(scoring: Scoring, mentor: Participant, mentee: Participant): number {
  return combined(
    scoring,
    scoring.views.map((view) => viewUnits(view, mentor, mentee)),
  );
}

/** Whether a criterion that blocks on missing answers blocks this pair. */
export function isBlockedBy(
  { compare, ifUnknown }: ScoredCriterion,
  mentor: Participant,
  mentee: Participant,
): boolean {
  return ifUnknown === undefined && Number.isNaN(compare(mentor, mentee, 0));
}

function combined({ combine }: Scoring, [mentee = 0, mentor = 0]: readonly number[]): number {
  return combineViews(combine, mentee, mentor);
}

function viewUnits(view: View, mentor: Participant, mentee: Participant): number {
  const weights = view.weigh(view.side === "mentor" ? mentor : mentee);
  let units = 0;
  for (let at = 0; at < view.criteria.length; at++) {
    const scored = view.criteria[at]!;
    const fit = fitFor(scored, weights.turned[at]!, mentor, mentee, scored.ifUnknown ?? 0);
    units += contribution(weights.units[at]!, Number.isNaN(fit) ? (scored.ifUnknown ?? Number.NaN) : fit);
  }
  return units;
}

function weighedIn(view: View, mentor: Participant, mentee: Participant): readonly Weighed[] {
  const weights = view.weigh(view.side === "mentor" ? mentor : mentee);
  return view.criteria.map((scored, at) => ({
    scored,
    units: weights.units[at]!,
    turned: weights.turned[at]!,
  }));
}

/** The fit as the person wants it; `missing` is what counts for it. */
function fitFor(
  { compare }: ScoredCriterion,
  turned: boolean,
  mentor: Participant,
  mentee: Participant,
  missing: number,
): number {
  return turned ? 1 - compare(mentor, mentee, 1 - missing) : compare(mentor, mentee, missing);
}

function fitPart(
  { scored, units: weightUnits, turned }: Weighed,
  side: Side | undefined,
  mentor: Participant,
  mentee: Participant,
): FitPart {
  const { criterion, ifUnknown = 0 } = scored;
  const fit = fitFor(scored, turned, mentor, mentee, ifUnknown);
  const known = !Number.isNaN(fit);
  return {
    criterion: criterion.id,
    ...(side === undefined ? {} : { view: side }),
    fit: known ? fit : ifUnknown,
    weight: weightUnits / PERFECT_FIT,
    units: contribution(weightUnits, known ? fit : ifUnknown),
    known,
  };
}

/** Units with every missing answer taken at its worst (0) or best (1). */
function bound(
  { scored, units, turned }: Weighed,
  mentor: Participant,
  mentee: Participant,
  missing: 0 | 1,
): number {
  const fit = fitFor(scored, turned, mentor, mentee, missing);
  return contribution(units, Number.isNaN(fit) ? missing : fit);
}
