/**
 * Cosines from directions that stand side by side in memory.
 */
import type { Participant } from "../../roster/index.js";
import { direction, fitOfCosine } from "../criteria/vector.js";
import type { KernelContext, RowKernel } from "./row-kernel.js";

/** Builds the kernel of a vector criterion without condition. */
export function vectorKernel({ scored, programme, roster, measure }: KernelContext): RowKernel | undefined {
  const { criterion } = scored;
  if (criterion.compare !== "vector" || criterion.onlyWhen !== undefined) return undefined;
  const question = programme.questions.find(({ id }) => id === criterion.question);
  const length = question?.kind === "vector" ? question.length : 0;
  const mentors = directionsOf(roster.mentors, criterion.question, length);
  const mentees = directionsOf(roster.mentees, criterion.question, length);
  return (mentee, row) => {
    const ours = mentees.subarray(mentee * length, (mentee + 1) * length);
    for (let mentor = 0, from = 0; mentor < row.length; mentor++, from += length)
      row[mentor]! += measure.of(fitOfCosine(criterion, dot(mentors, from, ours)));
  };
}

/** In the order in which the comparison adds, so that the sum is the same to the last bit. */
function dot(numbers: Float64Array, from: number, others: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < others.length; at++) sum += numbers[from + at]! * others[at]!;
  return sum;
}

/** One direction after the other; NaN for whoever has none. */
function directionsOf(people: readonly Participant[], question: string, length: number): Float64Array {
  const directions = new Float64Array(people.length * length).fill(Number.NaN);
  people.forEach(({ answers }, at) => {
    const answer = answers[question];
    if (answer !== undefined) directions.set(direction(answer), at * length);
  });
  return directions;
}
