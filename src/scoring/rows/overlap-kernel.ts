/**
 * Overlap by counting: how many options a mentee shares with every mentor, then one look-up a pair by that number and the
 * size of the mentor's set.
 */
import { answerKeys, onceForRoster, type Participant } from "../../roster/index.js";
import { shareOfOverlap } from "../criteria/overlap.js";
import { addByCountFrom } from "./look-ups.js";
import { addToAll, type KernelContext, type Row, type RowKernel } from "./row-kernel.js";
import { sharedThings } from "./shared-things.js";

/** Builds the kernel of an overlap criterion without condition; undefined where a mentee named more options than can be counted. */
export function overlapKernel({ scored, roster, measure }: KernelContext): RowKernel | undefined {
  const { criterion } = scored;
  if (criterion.compare !== "overlap" || criterion.onlyWhen !== undefined) return undefined;
  const { shareOf = "either" } = criterion;
  const encoded = optionSets(roster, criterion.question);
  if (encoded === undefined) return undefined;
  const { mentors, mentees, countsOf } = encoded;
  const largest = mentors.reduce((most, set) => Math.max(most, set?.length ?? 0), 0);
  const width = largest + 1;
  // Where in the table the row for the size of the mentor's set begins; the last row is for mentors without an answer.
  const rows = Int32Array.from(mentors, (set) => (set?.length ?? width) * width);
  const assumed = measure.of(Number.NaN);
  const tables = new Map<number, Row>();
  const tableFor = (ours: number) => {
    const known = tables.get(ours);
    if (known !== undefined) return known;
    const table = measure.zeros((width + 1) * width);
    for (let cell = 0; cell < table.length; cell++) {
      const [theirs, both] = [Math.floor(cell / width), cell % width];
      table[cell] = theirs === width ? assumed : measure.of(shareOfOverlap(shareOf, both, theirs, ours));
    }
    tables.set(ours, table);
    return table;
  };
  return (mentee, row) => {
    const set = mentees[mentee];
    if (set === undefined) return addToAll(row, assumed);
    addByCountFrom(row, rows, countsOf(mentee), tableFor(set.length));
  };
}

/** Everybody's options as numbers, and what counts those in common; undefined where a mentee named more than can be counted. */
const optionSets = onceForRoster(
  (roster, question: string) => {
    const options = new Map<string, number>();
    const setsOf = (people: readonly Participant[]) =>
      people.map((person) => optionSet(person, question, options));
    const [mentors, mentees] = [setsOf(roster.mentors), setsOf(roster.mentees)];
    const listsOf = (sets: typeof mentors) => sets.map((set) => set ?? []);
    const countsOf = sharedThings(listsOf(mentors), listsOf(mentees), options.size);
    return countsOf === undefined ? undefined : { mentors, mentees, countsOf };
  },
  (question) => question,
);

/** The numbers of somebody's options; undefined where they gave no answer. */
function optionSet(
  person: Participant,
  question: string,
  options: Map<string, number>,
): readonly number[] | undefined {
  const answer = person.answers[question];
  return answer === undefined
    ? undefined
    : answerKeys(answer).map((key) => {
        const known = options.get(key) ?? options.size;
        options.set(key, known);
        return known;
      });
}
