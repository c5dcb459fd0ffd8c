/**
 * Coverage: how far the mentor can help with what the mentee wants.
 *
 * fit = Σ importance · ability ∕ Σ importance over the options, importance and ability scaled to 0–1 by their range.
 * 0 where the mentor can help with nothing that is wanted, 1 where they are best at all of it; rises with ability. A
 * mentee to whom nothing matters wants nothing that could be compared: unknown. With a floor, 0 where the mentor's ability on
 * what the mentee wants most (the best one where wishes are equal) is below it: an expertise floor on the top goal answers
 * "lack of mentor expertise", one of five negative themes (Eby 2000); the number is convention. Options named in choices have the amount
 * 1, ranked ones 1 for the first wish falling evenly to 1 ∕ n for the last of n, others 0. Complementary fit on goals and
 * needs, after Christensen et al. 2020 and Lyons et al. 2019 — evidence: medium; the formula is convention.
 */
import { plain } from "../../plain.js";
import type { Question } from "../../programme/index.js";
import { type Answer, type Participant, ratingsRange } from "../../roster/index.js";
import type { Comparison, CriterionContext } from "../comparison.js";

/** How much somebody wants or can give of each option, 0 to 1. */
export interface Amounts {
  readonly byOption: ReadonlyMap<string, number>;
  /** The amount of an option that is not listed: 0, or undefined where that is not known (a blank row of a grid). */
  readonly unlisted: 0 | undefined;
  /** Options whose amount was left blank. */
  readonly blank: readonly string[];
}

/**
 * Builds the comparison. An ability that was left blank counts as `missing`. So does an importance where `missing` is the worst or the best
 * that can be: then it is whatever makes the fit lowest (0) or highest (1), so that it never pays to leave out a wish. In between it is 0:
 * who marks some topics and leaves others blank does not ask for these.
 */
export function coverage({ criterion, programme }: CriterionContext<"coverage">): Comparison {
  const { topWishFloor = 0 } = criterion;
  const question = programme.questions.find(({ id }) => id === criterion.question) as Question;
  const known = new Map<Answer, Amounts | undefined>();
  const amounts = (person: Participant): Amounts | undefined => {
    const answer = person.answers[question.id];
    if (answer === undefined) return undefined;
    if (!known.has(answer)) known.set(answer, amountsOf(question, answer));
    return known.get(answer);
  };
  return (mentor, mentee, missing) => {
    const importance = amounts(mentee);
    const ability = amounts(mentor);
    if (importance === undefined || ability === undefined) return Number.NaN;
    const fit = covered(importance, ability, missing);
    return fit > 0 && !helpsEnough(importance, ability, missing, topWishFloor) ? 0 : fit;
  };
}

/** Whether an importance that was left blank can be anything at all. */
export function isOpen({ blank }: Amounts, missing: number): boolean {
  return blank.length > 0 && (missing === 0 || missing === 1);
}

function abilityOn({ byOption, unlisted }: Amounts, option: string, missing: number): number {
  return byOption.get(option) ?? unlisted ?? missing;
}

/** Whether the mentor's best ability on what the mentee wants most reaches the floor; where that is open, whether it does in the case that counts. */
function helpsEnough(importance: Amounts, ability: Amounts, missing: number, floor: number): boolean {
  const most = Math.max(...importance.byOption.values());
  let best = 0;
  for (const [option, weight] of importance.byOption)
    if (weight === most) best = Math.max(best, abilityOn(ability, option, missing));
  if (!isOpen(importance, missing)) return best >= floor;
  const blanks = importance.blank.map((option) => abilityOn(ability, option, missing));
  if (missing === 1) return best >= floor || blanks.some((able) => able >= floor);
  // One that was left blank may be wanted more than all others, but not more than the most there is.
  return best >= floor && (most === 1 || blanks.every((able) => able >= floor));
}

function covered(importance: Amounts, ability: Amounts, missing: number): number {
  let wanted = 0;
  let given = 0;
  for (const [option, weight] of importance.byOption) {
    if (weight === 0) continue;
    wanted += weight;
    given += weight * abilityOn(ability, option, missing);
  }
  if (wanted === 0) return Number.NaN;
  return isOpen(importance, missing)
    ? extremeMean(importance, ability, missing, wanted, given)
    : given / wanted;
}

/**
 * The lowest mean where `missing` is 0, or the highest where it is 1, over everything that blank importances could be: each of them is 0 or
 * 1 there, and 1 as long as that draws the mean on.
 */
function extremeMean(
  importance: Amounts,
  ability: Amounts,
  missing: number,
  wanted: number,
  given: number,
): number {
  const blanks = importance.blank.map((option) => abilityOn(ability, option, missing));
  const sign = missing === 0 ? 1 : -1;
  let [weights, sum] = [wanted, given];
  for (const able of blanks.sort((a, b) => sign * (a - b))) {
    if (sign * able >= (sign * sum) / weights) break;
    weights += 1;
    sum += able;
  }
  return sum / weights;
}

/** An answer as amounts; undefined where it is of another kind. */
export function amountsOf(question: Question, answer: Answer): Amounts | undefined {
  if (answer.kind === "ratings" && question.kind === "ratings") {
    const { from, to } = ratingsRange(question);
    const rated = question.options.flatMap((option, at): [string, number][] => {
      const rating = answer.ratings[at];
      return rating === undefined ? [] : [[plain(option), (rating - from) / (to - from)]];
    });
    const blank = question.options.filter((_, at) => answer.ratings[at] === undefined).map(plain);
    return { byOption: new Map(rated), unlisted: undefined, blank };
  }
  if (answer.kind === "choices")
    return { byOption: new Map(answer.keys.map((key) => [key, 1])), unlisted: 0, blank: [] };
  if (answer.kind !== "ranking") return undefined;
  const ranked = answer.keys.map((key, rank): [string, number] => [key, 1 - rank / answer.keys.length]);
  return { byOption: new Map(ranked), unlisted: 0, blank: [] };
}
