/**
 * A programme's criteria made ready for a roster.
 */
import type { DefinedCriterion, Programme, Side, Views } from "../programme/index.js";
import { ownRoster, type Participant, type Roster } from "../roster/index.js";
import type { Comparison } from "./comparison.js";
import { comparisonOf } from "./criteria/index.js";
import { criterionInView } from "./criterion-in-view.js";
import { type PersonalWeights, personalWeights } from "./personal-weights.js";
import { PERFECT_FIT, weightsInUnits } from "./units.js";

/** A criterion that can be applied to a pair. */
export interface ScoredCriterion {
  readonly criterion: DefinedCriterion;
  readonly compare: Comparison;
  /** Its share of a perfect fit, in units; where people weigh questions themselves, that of somebody who does not. */
  readonly weightUnits: number;
  /** The fit, 0 to 1, that stands in for an unknown one; undefined where an unknown one blocks the pair. */
  readonly ifUnknown: number | undefined;
}

/** What suits one side; or both alike, where a programme does not tell them apart. */
export interface View {
  /** Absent where both sides have one view. */
  readonly side?: Side;
  /** What a perfect view counts. */
  readonly units: number;
  /** In the programme's order. */
  readonly criteria: readonly ScoredCriterion[];
  /** How somebody of the side weighs the criteria, in their order. */
  readonly weigh: (person: Participant) => PersonalWeights;
}

/** All criteria, and how they become one fit. */
export interface Scoring {
  /** The mentee's view, then the mentor's; or the only one. */
  readonly views: readonly View[];
  /** `"sum"`: the views' units are added up, which have the shares in them. */
  readonly combine: "sum" | Exclude<Views["combine"], "shares">;
  /** Whether people weigh questions themselves. */
  readonly isPersonal: boolean;
  /** Whom the comparisons know of. */
  readonly everybody: Roster;
}

/** The fit of a criterion that says nothing else about missing answers: neither good nor bad. */
export const NEUTRAL_FIT = 0.5;

/** Builds every criterion's comparison. */
export function scoringOf(programme: Programme, roster: Roster): Scoring {
  const everybody = ownRoster(roster);
  const comparisons = new Map<DefinedCriterion, Comparison>();
  const compareBy = (criterion: DefinedCriterion) => {
    const known = comparisons.get(criterion) ?? comparisonOf(criterion, programme, everybody);
    comparisons.set(criterion, known);
    return known;
  };
  const viewOf = (side: Side | undefined, units: number): View => {
    const criteria = programme.criteria.filter(({ view }) => side === undefined || (view ?? side) === side);
    const weights = weightsInUnits(
      criteria.map(({ weight }) => weight),
      units,
    );
    const scored = criteria.map((criterion, index): ScoredCriterion => {
      const own = criterionInView(criterion, side);
      const weightUnits = weights[index] as number;
      return { criterion: own, compare: compareBy(own), weightUnits, ifUnknown: fitIfUnknown(own) };
    });
    const weigh = personalWeights(programme, side, scored, units);
    return side === undefined ? { units, criteria: scored, weigh } : { side, units, criteria: scored, weigh };
  };
  const isPersonal = programme.questions.some(({ kind }) => kind === "importance");
  const { views } = programme;
  const known = { isPersonal, everybody };
  if (views === undefined) return { views: [viewOf(undefined, PERFECT_FIT)], combine: "sum", ...known };
  const [mentee, mentor] = unitsOfViews(views);
  return {
    views: [viewOf("mentee", mentee), viewOf("mentor", mentor)],
    combine: views.combine === "shares" ? "sum" : views.combine,
    ...known,
  };
}

/** One criterion alone, with the weights that it has beside the others. What it adds to both views is summed. */
export function scoringOfOne({ views, ...known }: Scoring, id: string): Scoring {
  const only = (view: View): View => {
    const kept = <T>(list: readonly T[]) => list.filter((_, at) => view.criteria[at]?.criterion.id === id);
    const weigh = (person: Participant): PersonalWeights => {
      const { units, turned } = view.weigh(person);
      return { units: kept(units), turned: kept(turned) };
    };
    return { ...view, criteria: kept(view.criteria), weigh };
  };
  return { ...known, views: views.map(only), combine: "sum" };
}

/** Every criterion of every view. */
export function scoredCriteria({ views }: Scoring): readonly ScoredCriterion[] {
  return views.flatMap(({ criteria }) => criteria);
}

/** What a perfect view of the mentee and of the mentor counts: its share, or a whole fit where views do not add. */
function unitsOfViews(views: Views): readonly [number, number] {
  if (views.combine !== "shares") return [PERFECT_FIT, PERFECT_FIT];
  const { mentee = 0.5, mentor = 0.5 } = views;
  const [ours = 0, theirs = 0] = weightsInUnits([mentee, mentor]);
  return [ours, theirs];
}

function fitIfUnknown({ ifUnanswered = NEUTRAL_FIT }: DefinedCriterion): number | undefined {
  if (ifUnanswered === "blocked") return undefined;
  return ifUnanswered === "lowest" ? 0 : ifUnanswered;
}
