/**
 * Rows where people weigh criteria differently, or where two views do not add up: each criterion's fits are written for a whole row,
 * once for both views, and then weighed by whose view it is.
 */
import type { Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { combineViews } from "../combine-views.js";
import type { PersonalWeights } from "../personal-weights.js";
import type { ScoredCriterion, Scoring, View } from "../scoring.js";
import { criterionKernel } from "./criterion-kernel.js";
import { FIT_MEASURE, type RowKernel } from "./row-kernel.js";

/** One criterion, and where it stands in each view that has it. */
interface Shared {
  readonly scored: ScoredCriterion;
  readonly fits: RowKernel;
  readonly inMentee: number;
  readonly inMentor: number;
}

/** How every mentor weighs one criterion. */
interface MentorWeights {
  readonly units: Int32Array;
  readonly turned: Uint8Array;
}

/** Builds the rows; see `fitRows`. */
export function viewRows(
  scoring: Scoring,
  programme: Programme,
  roster: Roster,
): (mentee: number, row: Int32Array) => void {
  const [ours, theirs] = scoring.views as readonly [View, View];
  const shared = sharedCriteria(scoring, programme, roster);
  const byMentor = mentorWeights(theirs, roster);
  const count = roster.mentors.length;
  const [fits, ourSum, theirSum] = [
    new Float64Array(count),
    new Int32Array(count),
    new Int32Array(count),
  ] as const;
  return (mentee, row) => {
    const weights = ours.weigh(roster.mentees[mentee]!);
    ourSum.fill(0);
    theirSum.fill(0);
    for (const { scored, fits: write, inMentee, inMentor } of shared) {
      fits.fill(0);
      write(mentee, fits);
      if (inMentee >= 0) addOwn(ourSum, fits, weights, inMentee, scored.ifUnknown ?? 0);
      if (inMentor >= 0) addTheirs(theirSum, fits, byMentor[inMentor]!, scored.ifUnknown ?? 0);
    }
    for (let mentor = 0; mentor < count; mentor++)
      row[mentor] = combineViews(scoring.combine, ourSum[mentor]!, theirSum[mentor]!);
  };
}

function sharedCriteria(
  { views, everybody }: Scoring,
  programme: Programme,
  roster: Roster,
): readonly Shared[] {
  const [ours, theirs] = views as readonly [View, View];
  const criteria = new Map(
    [...ours.criteria, ...theirs.criteria].map((scored) => [scored.criterion, scored]),
  );
  const placeIn = (view: View, { criterion }: ScoredCriterion) =>
    view.criteria.findIndex((other) => other.criterion === criterion);
  return [...criteria.values()].map((scored) => {
    const context = {
      scored,
      programme,
      roster,
      everybody,
      measure: FIT_MEASURE,
      missing: scored.ifUnknown ?? 0,
    };
    return {
      scored,
      fits: criterionKernel(context),
      inMentee: placeIn(ours, scored),
      inMentor: placeIn(theirs, scored),
    };
  });
}

function mentorWeights(view: View, { mentors }: Roster): readonly MentorWeights[] {
  const weights = mentors.map(view.weigh);
  return view.criteria.map((_, at) => ({
    units: Int32Array.from(weights, ({ units }) => units[at]!),
    turned: Uint8Array.from(weights, ({ turned }) => Number(turned[at])),
  }));
}

function addOwn(
  sum: Int32Array,
  fits: Float64Array,
  { units, turned }: PersonalWeights,
  at: number,
  ifUnknown: number,
): void {
  const [weight, isTurned] = [units[at]!, turned[at]!];
  if (weight === 0) return;
  for (let mentor = 0; mentor < sum.length; mentor++) {
    const fit = fits[mentor]!;
    sum[mentor]! += Math.round(weight * (Number.isNaN(fit) ? ifUnknown : isTurned ? 1 - fit : fit));
  }
}

function addTheirs(
  sum: Int32Array,
  fits: Float64Array,
  { units, turned }: MentorWeights,
  ifUnknown: number,
): void {
  for (let mentor = 0; mentor < sum.length; mentor++) {
    const fit = fits[mentor]!;
    const wanted = Number.isNaN(fit) ? ifUnknown : turned[mentor] === 1 ? 1 - fit : fit;
    sum[mentor]! += Math.round(units[mentor]! * wanted);
  }
}
