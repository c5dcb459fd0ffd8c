/**
 * Shared time by counting: how many slots a mentee shares with every mentor, in each stretch between two clock changes, and
 * the least of them. How many slots a mentor has before each slot is written down once; what they share with somebody who is free from
 * one slot to another is then a difference, for all mentors at once.
 */
import type { Programme } from "../../programme/index.js";
import { availabilityTable, onceForRoster, type Participant, type Roster } from "../../roster/index.js";
import { fitOfSharedMinutes } from "../criteria/shared-time.js";
import {
  accumulate,
  addToByte,
  type ByteColumns,
  byteColumns,
  byteSums,
  LARGEST_BYTE,
  sumDifferences,
} from "./byte-columns.js";
import { addByCount } from "./look-ups.js";
import { addToAll, type KernelContext, type RowKernel } from "./row-kernel.js";

/** Builds the kernel of a shared-time criterion without condition; undefined where more has to be shared than is counted. */
export function sharedTimeKernel({
  scored,
  programme,
  roster,
  everybody,
  measure,
}: KernelContext): RowKernel | undefined {
  const { criterion } = scored;
  if (criterion.compare !== "shared-time" || criterion.onlyWhen !== undefined) return undefined;
  const { question, enoughMinutes } = criterion;
  const { minutesPerSlot, stretches, before, ours, unknown } = countedSlots(
    roster,
    everybody,
    programme,
    question,
  );
  // Beyond the largest count nothing rises any more.
  if (LARGEST_BYTE * minutesPerSlot < enoughMinutes) return undefined;
  const { mentors } = roster;
  const [sums, counts, least] = [
    byteSums(mentors.length),
    new Uint8Array(mentors.length),
    new Uint8Array(mentors.length),
  ];
  const assumed = measure.of(Number.NaN);
  const table = measure.zeros(LARGEST_BYTE + 1);
  for (let count = 0; count < table.length; count++)
    table[count] = measure.of(fitOfSharedMinutes(count * minutesPerSlot, enoughMinutes));
  const countInto = (parts: readonly (readonly number[])[], columns: ByteColumns): Uint8Array => {
    for (const [at, part] of parts.entries()) {
      sumDifferences(columns, part, sums.words);
      // Nearly everybody is free less than that.
      if (parts.length === 1) return sums.bytes;
      if (at === 0) counts.set(sums.bytes);
      else addUpToLargest(counts, sums.bytes);
    }
    return counts;
  };
  return (mentee, row) => {
    if (ours[0]![mentee] === undefined) return addToAll(row, assumed);
    const first = countInto(ours[0]![mentee]!, before[0]!);
    if (stretches === 1) addByCount(row, first, table);
    else {
      least.set(first);
      for (let stretch = 1; stretch < stretches; stretch++)
        keepLeast(least, countInto(ours[stretch]![mentee]!, before[stretch]!));
      addByCount(row, least, table);
    }
    // Nothing was counted for them.
    for (const mentor of unknown) row[mentor]! += assumed - table[0]!;
  };
}

/** Everybody's slots made ready for counting: of the mentors how many they have before each slot, of the mentees from where to where they are free. */
const countedSlots = onceForRoster(
  ({ mentors, mentees }, everybody: Roster, programme: Programme, question: string) => {
    const { boundsOf, minutesPerSlot, stretches } = availabilityTable(programme, everybody, question).slots();
    const each = Array.from({ length: stretches }, (_, stretch) => stretch);
    return {
      minutesPerSlot,
      stretches,
      before: each.map((stretch) =>
        slotsBefore(mentors, 10_080 / minutesPerSlot, (mentor) => boundsOf(mentor, stretch)),
      ),
      ours: each.map((stretch) => mentees.map((mentee) => partsOf(boundsOf(mentee, stretch)))),
      /** Mentors who did not say. */
      unknown: Int32Array.from(
        mentors.flatMap((mentor, at) => (boundsOf(mentor, 0) === undefined ? [at] : [])),
      ),
    };
  },
  (_, { timeZone, startsOn, endsOn }, question) => JSON.stringify([timeZone, startsOn, endsOn, question]),
);

/** How many slots each mentor has before every slot, the end of the week included: a column a slot, the first of them of zeros. */
function slotsBefore(
  mentors: readonly Participant[],
  slots: number,
  boundsOf: (mentor: Participant) => readonly number[] | undefined,
): ByteColumns {
  const columns = byteColumns(slots + 1, mentors.length);
  mentors.forEach((person, mentor) => {
    const bounds = boundsOf(person) ?? [];
    // Whether they have a slot is told one column behind it. Of the last bound nothing is, where the week ends.
    for (let at = 0; at < bounds.length; at++)
      if (bounds[at]! < slots) addToByte(columns, bounds[at]! + 1, mentor, at % 2 === 0 ? 1 : -1);
  });
  accumulate(columns);
  accumulate(columns);
  return columns;
}

/** Bounds in parts of no more slots than can be counted at once; at least one part. */
function partsOf(bounds: readonly number[] | undefined): readonly (readonly number[])[] | undefined {
  if (bounds === undefined) return undefined;
  const parts: number[][] = [[]];
  let room = LARGEST_BYTE;
  for (let at = 0; at < bounds.length; at += 2) {
    for (let from = bounds[at]!, to = bounds[at + 1]!; from < to; ) {
      const end = Math.min(to, from + room);
      parts.at(-1)!.push(from, end);
      room -= end - from;
      if (room === 0) {
        parts.push([]);
        room = LARGEST_BYTE;
      }
      from = end;
    }
  }
  return parts;
}

function addUpToLargest(counts: Uint8Array, more: Uint8Array): void {
  for (let mentor = 0; mentor < counts.length; mentor++)
    counts[mentor] = Math.min(LARGEST_BYTE, counts[mentor]! + more[mentor]!);
}

function keepLeast(least: Uint8Array, counts: Uint8Array): void {
  for (let mentor = 0; mentor < least.length; mentor++)
    if (counts[mentor]! < least[mentor]!) least[mentor] = counts[mentor]!;
}
