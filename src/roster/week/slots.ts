import type { CommonWeeks } from "./shared-time.js";
import { QUARTERS_PER_WEEK, WORDS_PER_WEEK, zerosBelow } from "./week-pattern.js";

/** Weeks as stretches of numbered slots. */
export interface WeekSlots {
  /** 4, 2 or 1: the longest for which nobody is free in a part of a slot only. */
  readonly quartersPerSlot: 1 | 2 | 4;
  /** The slots in which a person is free in a stretch of the programme: from a first slot to before another, from the next, and so on; ascending. */
  readonly bounds: (person: number, stretch: number) => readonly number[];
}

/** Cuts weeks into slots: most forms ask for whole or half hours, and then there are fewer to count. */
export function slotsIn({ stretches, words }: CommonWeeks): WeekSlots {
  const quartersPerSlot =
    ([4, 2] as const).find((quarters) => words.every((word) => isEven(word, quarters))) ?? 1;
  return {
    quartersPerSlot,
    bounds: (person, stretch) => {
      const at = (person * stretches + stretch) * WORDS_PER_WEEK;
      const found: number[] = [];
      // The last bit of the word before.
      let before = 0;
      for (let word = 0; word < WORDS_PER_WEEK; word++) {
        const bits = words[at + word]!;
        // Ones where somebody begins or ceases to be free.
        let changes = bits ^ ((bits << 1) | before);
        for (; changes !== 0; changes &= changes - 1)
          found.push((word * 32 + zerosBelow(changes)) / quartersPerSlot);
        before = bits >>> 31;
      }
      if (before === 1) found.push(QUARTERS_PER_WEEK / quartersPerSlot);
      return found;
    },
  };
}

/** Whether the bits of every slot in a word are all ones or all zeros. */
function isEven(word: number, quarters: 2 | 4): boolean {
  const first = quarters === 4 ? 0x11111111 : 0x55555555;
  // The first bit of each slot spread over the whole slot gives the word back.
  return Math.imul(word & first, quarters === 4 ? 15 : 3) >>> 0 === word;
}
