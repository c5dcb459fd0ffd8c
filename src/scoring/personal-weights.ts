/**
 * How much each criterion counts to one person.
 *
 * The programme's weight of a criterion is multiplied by how much its question matters to the person, and the products are made to
 * sum to what a perfect view counts, by largest remainder: whoever calls everything very important says the same as somebody to
 * whom everything matters a little. To whom nothing matters at all, the programme's weights hold.
 */
import { importanceAsked, type Programme, type Side } from "../programme/index.js";
import type { Answer, Participant } from "../roster/index.js";
import type { ScoredCriterion } from "./scoring.js";
import { weightsInUnits } from "./units.js";

/** In the order of a view's criteria. */
export interface PersonalWeights {
  /** Sum to what a perfect view counts. */
  readonly units: readonly number[];
  /** Whether the person wants the opposite of what the criterion calls a fit: 1 − fit counts. */
  readonly turned: readonly boolean[];
}

/** Builds how people of a side weigh these criteria. Equal answers give the same object. */
export function personalWeights(
  { questions }: Programme,
  side: Side | undefined,
  criteria: readonly ScoredCriterion[],
  whole: number,
): (person: Participant) => PersonalWeights {
  const importances = criteria.map(({ criterion }) => importanceAsked(questions, criterion.question, side));
  const plain: PersonalWeights = {
    units: criteria.map(({ weightUnits }) => weightUnits),
    turned: criteria.map(() => false),
  };
  if (importances.every((question) => question === undefined)) return () => plain;
  const known = new Map<string, PersonalWeights>();
  return ({ answers }) => {
    const said = importances.map((question) => {
      const answer = question === undefined ? undefined : answers[question.id];
      return answer?.kind === "importance" ? answer : undefined;
    });
    const times = said.map((answer, at) => answer?.times ?? importances[at]?.ifBlank ?? 1);
    const turned = criteria.map(({ criterion }, at) => wantsOpposite(criterion.compare, said[at]));
    const key = JSON.stringify([times, turned]);
    const found = known.get(key) ?? { units: unitsOf(criteria, times, whole), turned };
    known.set(key, found);
    return found;
  };
}

function unitsOf(
  criteria: readonly ScoredCriterion[],
  times: readonly number[],
  whole: number,
): readonly number[] {
  const weights = criteria.map(({ criterion }, at) => criterion.weight * (times[at] as number));
  return weights.some((weight) => weight > 0)
    ? weightsInUnits(weights, whole)
    : criteria.map(({ weightUnits }) => weightUnits);
}

/** "different" is turned where somebody prefers similar answers, every other comparison where they prefer different ones. */
export function wantsOpposite(
  compare: ScoredCriterion["criterion"]["compare"],
  said: Answer | undefined,
): boolean {
  if (said?.kind !== "importance" || said.prefer === undefined) return false;
  return (said.prefer === "similar") === (compare === "different");
}
