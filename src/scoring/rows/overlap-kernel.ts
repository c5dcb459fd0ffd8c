/**
 * Overlap by counting: how many options a mentee shares with every mentor, then one look-up a pair by that number and the
 * size of the mentor's set.
 */
import { answerKeys, type Participant } from "../../roster/index.js";
import { shareOfOverlap } from "../criteria/overlap.js";
import { countShared, postingsOf } from "./postings.js";
import { addToAll, type KernelContext, type Row, type RowKernel } from "./row-kernel.js";

/** Builds the kernel of an overlap criterion without condition. */
export function overlapKernel({ scored, roster, measure }: KernelContext): RowKernel | undefined {
  const { criterion } = scored;
  if (criterion.compare !== "overlap" || criterion.onlyWhen !== undefined) return undefined;
  const { shareOf = "either" } = criterion;
  const options = new Map<string, number>();
  const setsOf = (people: readonly Participant[]) =>
    people.map((person) => optionSet(person, criterion.question, options));
  const [mentors, mentees] = [setsOf(roster.mentors), setsOf(roster.mentees)];
  const postings = postingsOf(
    mentors.map((set) => set ?? []),
    options.size,
  );
  const largest = Math.max(0, ...mentors.map((set) => set?.length ?? 0));
  const width = largest + 1;
  // Where in the table the row for the size of the mentor's set begins; the last row is for mentors without an answer.
  const rows = Int32Array.from(mentors, (set) => (set?.length ?? width) * width);
  const counts = new Int32Array(mentors.length);
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
    countShared(postings, set, counts);
    addBySize(row, counts, rows, tableFor(set.length));
  };
}

function addBySize(row: Row, counts: Int32Array, rows: Int32Array, table: Row): void {
  for (let mentor = 0; mentor < row.length; mentor++) row[mentor]! += table[rows[mentor]! + counts[mentor]!]!;
}

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
