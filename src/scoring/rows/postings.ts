/**
 * For every thing that people can have, such as an option, who of the mentors has it. Counting what a mentee shares with everybody then
 * takes as many steps as there are things shared. Where many things are named by few people each, these are far fewer than there are pairs.
 */

/** Mentors by thing, one list after the other. */
export interface Postings {
  /** Where the list of each thing begins; one more entry for the end of the last. */
  readonly starts: Int32Array;
  readonly mentors: Int32Array;
}

/** Inverts lists of things, one list a mentor; things are numbered from 0 and stand in a list once. */
export function postingsOf(things: readonly (readonly number[])[], count: number): Postings {
  const starts = new Int32Array(count + 1);
  for (const list of things) for (const thing of list) starts[thing + 1]! += 1;
  for (let thing = 0; thing < count; thing++) starts[thing + 1]! += starts[thing]!;
  const next = starts.slice();
  const mentors = new Int32Array(starts[count] ?? 0);
  things.forEach((list, mentor) => {
    for (const thing of list) mentors[next[thing]!++] = mentor;
  });
  return { starts, mentors };
}

/** Counts, for every mentor, how many of these things they have, of which there are at most 255. Overwrites `counts`. */
export function countShared(
  { starts, mentors }: Postings,
  things: readonly number[],
  counts: Uint8Array,
): void {
  counts.fill(0);
  for (const thing of things) {
    const end = starts[thing + 1]!;
    for (let posting = starts[thing]!; posting < end; posting++) counts[mentors[posting]!]! += 1;
  }
}
