/**
 * Coverage a wish at a time: what every mentor can give of it is added up before the next wish is looked at, in the order
 * in which the comparison adds, so that the sums are the same to the last bit.
 */
import type { Question } from "../../programme/index.js";
import type { Participant } from "../../roster/index.js";
import { type Amounts, amountsOf, isOpen } from "../criteria/coverage.js";
import { addToAll, type KernelContext, type Measure, type Row, type RowKernel } from "./row-kernel.js";

/** Builds the kernel of a coverage criterion without condition and without a floor. */
export function coverageKernel({
  scored,
  programme,
  roster,
  measure,
  missing,
}: KernelContext): RowKernel | undefined {
  const { criterion } = scored;
  if (criterion.compare !== "coverage" || criterion.onlyWhen !== undefined) return undefined;
  if (criterion.topWishFloor !== undefined) return undefined;
  const question = programme.questions.find(({ id }) => id === criterion.question) as Question;
  const amounts = (person: Participant): Amounts | undefined => {
    const answer = person.answers[question.id];
    return answer === undefined ? undefined : amountsOf(question, answer);
  };
  const mentors = roster.mentors.map(amounts);
  const mentees = roster.mentees.map(amounts);
  const columns = new Map<string, Float64Array>();
  const columnOf = (option: string) => {
    const known = columns.get(option);
    if (known !== undefined) return known;
    const column = Float64Array.from(
      mentors,
      (ability) => ability?.byOption.get(option) ?? ability?.unlisted ?? missing,
    );
    columns.set(option, column);
    return column;
  };
  const isUnknown = Uint8Array.from(mentors, (ability) => (ability === undefined ? 1 : 0));
  const given = new Float64Array(mentors.length);
  const assumed = measure.of(Number.NaN);
  const addPairs = (at: number, row: Row) => {
    for (let mentor = 0; mentor < row.length; mentor++)
      row[mentor]! += measure.of(scored.compare(roster.mentors[mentor]!, roster.mentees[at]!, missing));
  };
  return (mentee, row) => {
    const importance = mentees[mentee];
    if (importance !== undefined && isOpen(importance, missing)) return addPairs(mentee, row);
    let wanted = 0;
    given.fill(0);
    for (const [option, weight] of importance?.byOption ?? []) {
      if (weight === 0) continue;
      wanted += weight;
      addScaled(given, columnOf(option), weight);
    }
    if (wanted === 0) addToAll(row, assumed);
    else addShares(row, given, wanted, isUnknown, measure, assumed);
  };
}

function addScaled(sums: Float64Array, column: Float64Array, weight: number): void {
  for (let mentor = 0; mentor < sums.length; mentor++) sums[mentor]! += weight * column[mentor]!;
}

function addShares(
  row: Row,
  given: Float64Array,
  wanted: number,
  isUnknown: Uint8Array,
  measure: Measure,
  assumed: number,
): void {
  for (let mentor = 0; mentor < row.length; mentor++)
    row[mentor]! += isUnknown[mentor] === 1 ? assumed : measure.of(given[mentor]! / wanted);
}
