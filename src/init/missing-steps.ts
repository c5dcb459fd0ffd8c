/**
 * Steps of a scale that are hardly left out by the form: nobody chose them, so they stand in no cell.
 */
import type { Asked } from "./asked.js";
import { AGREEMENT, stepOf, YEARS_OF_STUDY } from "./ladders.js";

/** From the first year of study to the fifth. */
const [FIRST_YEAR, FIFTH_YEAR] = [1, 5];

/** One sentence for each place where one seems to be missing. */
export function notesOnSteps(asked: readonly Asked[]): readonly string[] {
  return asked.flatMap(({ id, kind: { kind, settings } }) => {
    const steps =
      (kind === "ratings" ? settings.labels : kind === "scale" ? settings.options : undefined) ?? [];
    const where = kind === "ratings" ? "labels" : "options";
    const add = `that nobody chose: if the form has one, add it to the ${where} of “${id}”, so that distances are right.`;
    return [
      ...skippedIn(steps).map(
        ([before, after]) => `Between “${before}” and “${after}” a step seems to be missing ${add}`,
      ),
      ...lonelyIn(steps).map((step) => `The opposite of “${step}” is a step ${add}`),
    ];
  });
}

/** Neighbours with room for a step between them: years of study, and steps that begin with 1, 2, 4. */
function skippedIn(steps: readonly string[]): readonly (readonly [string, string])[] {
  const years = steps.map((step) => stepOf(YEARS_OF_STUDY, step));
  const isYears = years.every((year) => year !== undefined);
  const numbers = isYears
    ? years.map((year = 0) => (year >= FIRST_YEAR && year <= FIFTH_YEAR ? year : Number.NaN))
    : steps.map(onlyNumber);
  if (!isYears && !countsOn(numbers)) return [];
  return steps.slice(1).flatMap((step, at) => {
    const apart = (numbers[at + 1] ?? 0) - (numbers[at] ?? 0);
    return apart > 1 ? [[steps[at] ?? "", step] as const] : [];
  });
}

/** The whole number in a step that holds one: not in ranges, nor in "more than 5". */
function onlyNumber(step: string): number {
  const [first, ...others] = step.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const isWhole = first !== undefined && others.length === 0 && /^\d+$/.test(first);
  return isWhole && !/[<>≤≥+]|less|more|over|under|fewer/i.test(step) ? Number(first) : Number.NaN;
}

/** Whether steps go on by one more often than not. */
function countsOn(numbers: readonly number[]): boolean {
  const apart = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
  return 2 * apart.filter((one) => one === 1).length > apart.length;
}

/** Steps of agreement without their opposite. */
function lonelyIn(steps: readonly string[]): readonly string[] {
  const places = steps.map((step) => stepOf(AGREEMENT, step));
  if (places.some((place) => place === undefined)) return [];
  const middle = (AGREEMENT.length - 1) / 2;
  return steps.filter((_, at) => {
    const place = places[at] as number;
    return place !== middle && !places.includes(2 * middle - place);
  });
}
