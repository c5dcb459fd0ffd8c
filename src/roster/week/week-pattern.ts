/**
 * A week as one bit a quarter hour, Monday 00:00 first, circular: after Sunday 23:45 comes Monday 00:00. Quarter q is
 * bit q % 32 of word q / 32, so 672 quarters fill 21 words exactly. Functions that take an array and an offset work on a
 * week that begins there, so that many weeks can lie in one large array; they allocate nothing.
 */

/** 7 days of 24 hours. */
export const QUARTERS_PER_WEEK = 672;
export const QUARTERS_PER_DAY = 96;
export const MINUTES_PER_QUARTER = 15;
/** 32-bit words a week takes. */
export const WORDS_PER_WEEK = 21;

/** One week: {@link WORDS_PER_WEEK} words. */
export type WeekPattern = Uint32Array;

/** A week without any time. */
export function emptyWeek(): WeekPattern {
  return new Uint32Array(WORDS_PER_WEEK);
}

/**
 * Adds a stretch of time to a week, in place.
 *
 * @param from first quarter hour; any integer, taken modulo the week.
 * @param quarters how many, at least 0; past Sunday night it goes on at Monday; more than a week is a week.
 */
export function addQuarters(week: WeekPattern, from: number, quarters: number): void {
  const count = Math.min(quarters, QUARTERS_PER_WEEK);
  for (let step = 0; step < count; step++) {
    const quarter = modulo(from + step);
    week[quarter >>> 5]! |= 1 << (quarter & 31);
  }
}

/**
 * Writes a week shifted by some quarter hours, circularly, over the week at `targetAt`. The two must not overlap.
 *
 * @param quarters any integer; positive is later.
 */
export function shiftWeekInto(
  source: Uint32Array,
  sourceAt: number,
  quarters: number,
  target: Uint32Array,
  targetAt: number,
): void {
  const shift = modulo(quarters);
  const words = shift >>> 5;
  const bits = shift & 31;
  for (let word = 0; word < WORDS_PER_WEEK; word++) {
    const high = source[sourceAt + ((word - words + WORDS_PER_WEEK) % WORDS_PER_WEEK)]!;
    const low = source[sourceAt + ((word - words - 1 + 2 * WORDS_PER_WEEK) % WORDS_PER_WEEK)]!;
    // A shift by 32 would be one by 0, hence the two cases.
    target[targetAt + word] = bits === 0 ? high : (high << bits) | (low >>> (32 - bits));
  }
}

/** A new week, `quarters` later than the given one (earlier where negative), circularly. */
export function shiftedWeek(week: WeekPattern, quarters: number): WeekPattern {
  const shifted = emptyWeek();
  shiftWeekInto(week, 0, quarters, shifted, 0);
  return shifted;
}

/** The time that both weeks have, as a new week. */
export function commonWeek(a: WeekPattern, b: WeekPattern): WeekPattern {
  return a.map((word, index) => word & b[index]!);
}

/** The time that a week does not have, as a new week. */
export function otherTimes(week: WeekPattern): WeekPattern {
  return week.map((word) => ~word);
}

/** Minutes in a week, from 0 to 10080. */
export function minutesIn(week: WeekPattern): number {
  return sharedMinutes(week, 0, week, 0);
}

/** Minutes of the longest stretch without a break; over Sunday night it is one. A week that is all free has 10080. */
export function longestRunMinutes(week: WeekPattern): number {
  return longestSharedRunMinutes(week, 0, week, 0);
}

/** Minutes that the week at `aAt` and the week at `bAt` have in common. */
export function sharedMinutes(a: Uint32Array, aAt: number, b: Uint32Array, bAt: number): number {
  let quarters = 0;
  for (let word = 0; word < WORDS_PER_WEEK; word++) quarters += bitsIn(a[aAt + word]! & b[bAt + word]!);
  return quarters * MINUTES_PER_QUARTER;
}

/** Minutes of the longest stretch that both weeks have without a break, over Sunday night too. */
export function longestSharedRunMinutes(a: Uint32Array, aAt: number, b: Uint32Array, bAt: number): number {
  let longest = 0;
  // The run that reaches up to here, and the one that Monday 00:00 begins with, once it has ended.
  let run = 0;
  let first = -1;
  for (let word = 0; word < WORDS_PER_WEEK; word++) {
    let rest = a[aAt + word]! & b[bAt + word]!;
    let left = 32;
    while (left > 0) {
      // Ones at the low end go on with the run.
      const ones = Math.min(left, zerosBelow(~rest));
      run += ones;
      left -= ones;
      if (left === 0) break;
      // The zero behind them ends it.
      if (first < 0) first = run;
      if (run > longest) longest = run;
      run = 0;
      rest >>>= ones;
      const zeros = Math.min(left, zerosBelow(rest));
      left -= zeros;
      rest = zeros === 32 ? 0 : rest >>> zeros;
    }
  }
  if (first < 0) return QUARTERS_PER_WEEK * MINUTES_PER_QUARTER;
  return Math.max(longest, run + first) * MINUTES_PER_QUARTER;
}

/** Kept between calls, so that asking of every pair allocates nothing. */
const runs = new Uint32Array(WORDS_PER_WEEK);
const shifted = new Uint32Array(WORDS_PER_WEEK);

/**
 * Whether two weeks share a stretch of so many quarter hours without a break, over Sunday night too. Much quicker than the
 * longest such stretch: after each step a bit says that a run of twice the length begins there, until the length is reached.
 */
export function hasSharedRun(
  a: Uint32Array,
  aAt: number,
  b: Uint32Array,
  bAt: number,
  quarters: number,
): boolean {
  if (quarters > QUARTERS_PER_WEEK) return false;
  let any = 0;
  for (let word = 0; word < WORDS_PER_WEEK; word++) any |= runs[word] = a[aAt + word]! & b[bAt + word]!;
  for (let length = 1; any !== 0 && length < quarters; ) {
    const step = Math.min(length, quarters - length);
    shiftWeekInto(runs, 0, -step, shifted, 0);
    any = 0;
    for (let word = 0; word < WORDS_PER_WEEK; word++) any |= runs[word] = runs[word]! & shifted[word]!;
    length += step;
  }
  return any !== 0;
}

/** Ones in a 32-bit word. Source: Warren, Hacker's Delight, 2nd edition (2012), figure 5-2. */
function bitsIn(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  x = (x + (x >>> 4)) & 0x0f0f0f0f;
  return Math.imul(x, 0x01010101) >>> 24;
}

/** Zeros below the lowest one of a 32-bit word; 32 where there is none. */
export function zerosBelow(word: number): number {
  return word === 0 ? 32 : 31 - Math.clz32(word & -word);
}

function modulo(quarter: number): number {
  return ((quarter % QUARTERS_PER_WEEK) + QUARTERS_PER_WEEK) % QUARTERS_PER_WEEK;
}
