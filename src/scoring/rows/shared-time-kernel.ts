/**
 * Shared time by counting: how many slots a mentee shares with every mentor, in each stretch between two clock changes, and
 * the least of them.
 */
import { availabilityTable, type Participant } from "../../roster/index.js";
import { fitOfSharedMinutes } from "../criteria/shared-time.js";
import { countShared, type Postings, postingsOf } from "./postings.js";
import { addToAll, type KernelContext, type Row, type RowKernel } from "./row-kernel.js";

/** Shared slots a pair, on average, up to which counting them beats comparing whole weeks. */
const MOST_COUNTED = 16;

/** Builds the kernel of a shared-time criterion without condition; undefined where people share too many slots to count. */
export function sharedTimeKernel({
  scored,
  programme,
  roster,
  measure,
}: KernelContext): RowKernel | undefined {
  const { criterion } = scored;
  if (criterion.compare !== "shared-time" || criterion.onlyWhen !== undefined) return undefined;
  const { of, minutesPerSlot, stretches } = availabilityTable(programme, roster, criterion.question).slots();
  const listsOf = (people: readonly Participant[], stretch: number) =>
    people.map((person) => of(person, stretch));
  const mentors = Array.from({ length: stretches }, (_, stretch) => listsOf(roster.mentors, stretch));
  const mentees = Array.from({ length: stretches }, (_, stretch) => listsOf(roster.mentees, stretch));
  const slotCount = 10_080 / minutesPerSlot;
  const postings = mentors.map((lists) =>
    postingsOf(
      lists.map((list) => list ?? []),
      slotCount,
    ),
  );
  if (sharedOnAverage(postings, mentees, roster) > MOST_COUNTED) return undefined;
  const counts = new Int32Array(roster.mentors.length);
  const least = new Int32Array(roster.mentors.length);
  const assumed = measure.of(Number.NaN);
  const table = measure.zeros(slotCount + 1);
  for (let count = 0; count <= slotCount; count++)
    table[count] = measure.of(fitOfSharedMinutes(count * minutesPerSlot, criterion.enoughMinutes));
  const unknown = Int32Array.from(
    (mentors[0] ?? []).flatMap((list, mentor) => (list === undefined ? [mentor] : [])),
  );
  return (mentee, row) => {
    if (mentees[0]?.[mentee] === undefined) return addToAll(row, assumed);
    for (let stretch = 0; stretch < stretches; stretch++) {
      countShared(
        postings[stretch] as Postings,
        mentees[stretch]?.[mentee] ?? [],
        stretch === 0 ? least : counts,
      );
      if (stretch > 0) keepLeast(least, counts);
    }
    addByCount(row, least, table);
    // Nothing was counted for them.
    for (const mentor of unknown) row[mentor]! += assumed - table[0]!;
  };
}

/** Steps of counting for an average pair. */
function sharedOnAverage(
  postings: readonly Postings[],
  mentees: readonly (readonly (readonly number[] | undefined)[])[],
  { mentors, mentees: people }: KernelContext["roster"],
): number {
  let steps = 0;
  postings.forEach(({ starts }, stretch) => {
    for (const list of mentees[stretch] ?? [])
      for (const slot of list ?? []) steps += starts[slot + 1]! - starts[slot]!;
  });
  return steps / Math.max(1, mentors.length * people.length);
}

function keepLeast(least: Int32Array, counts: Int32Array): void {
  for (let mentor = 0; mentor < least.length; mentor++)
    if (counts[mentor]! < least[mentor]!) least[mentor] = counts[mentor]!;
}

function addByCount(row: Row, counts: Int32Array, table: Row): void {
  for (let mentor = 0; mentor < row.length; mentor++) row[mentor]! += table[counts[mentor]!]!;
}
