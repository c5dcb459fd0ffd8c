import {
  hasSharedRun,
  longestSharedRunMinutes,
  MINUTES_PER_QUARTER,
  sharedMinutes,
  shiftWeekInto,
  type WeekPattern,
  WORDS_PER_WEEK,
} from "./week-pattern.js";
import type { ClockStretch } from "./zones.js";

/** A person's usual week on their own clock. */
export interface LocalWeek {
  readonly week: WeekPattern;
  /** Index of their zone in every stretch's `offsetMinutes`. */
  readonly zone: number;
}

/** The weeks of several people on one clock, once for each stretch of the programme in which they differ. */
export interface CommonWeeks {
  /** Stretches kept; at least 1. */
  readonly stretches: number;
  /** Person p in stretch s begins at word (p · stretches + s) · 21. */
  readonly words: Uint32Array;
}

/**
 * Shifts everybody's week to UTC in every stretch. Stretches between whose clocks nothing moves are kept once: what two
 * people share only depends on how far their clocks are apart. Without a stretch, or with a single zone, nothing is
 * shifted and there is one.
 */
export function commonWeeks(people: readonly LocalWeek[], stretches: readonly ClockStretch[]): CommonWeeks {
  const kept = distinctShifts(stretches);
  const words = new Uint32Array(people.length * kept.length * WORDS_PER_WEEK);
  people.forEach(({ week, zone }, person) => {
    kept.forEach((quarters, stretch) => {
      const at = (person * kept.length + stretch) * WORDS_PER_WEEK;
      shiftWeekInto(week, 0, quarters[zone] ?? 0, words, at);
    });
  });
  return { stretches: kept.length, words };
}

/** Minutes a week that two people, by their indices, share in every week of the programme at least. */
export function leastSharedMinutes(weeks: CommonWeeks, one: number, other: number): number {
  return least(weeks, one, other, sharedMinutes);
}

/** Minutes of the longest unbroken stretch of time that two people share in every week of the programme at least. */
export function leastSharedRunMinutes(weeks: CommonWeeks, one: number, other: number): number {
  return least(weeks, one, other, longestSharedRunMinutes);
}

/** Whether two people share an unbroken stretch of at least so many minutes in every week of the programme. */
export function shareRunOf(
  { stretches, words }: CommonWeeks,
  one: number,
  other: number,
  minutes: number,
): boolean {
  const quarters = Math.ceil(minutes / MINUTES_PER_QUARTER);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const oneAt = (one * stretches + stretch) * WORDS_PER_WEEK;
    const otherAt = (other * stretches + stretch) * WORDS_PER_WEEK;
    if (!hasSharedRun(words, oneAt, words, otherAt, quarters)) return false;
  }
  return true;
}

function least(
  { stretches, words }: CommonWeeks,
  one: number,
  other: number,
  minutes: typeof sharedMinutes,
): number {
  let fewest = Infinity;
  for (let stretch = 0; stretch < stretches; stretch++) {
    const oneAt = (one * stretches + stretch) * WORDS_PER_WEEK;
    const otherAt = (other * stretches + stretch) * WORDS_PER_WEEK;
    fewest = Math.min(fewest, minutes(words, oneAt, words, otherAt));
  }
  return fewest;
}

/** For each stretch kept, the shift of each zone in quarter hours; one without a shift where there is nothing to tell apart. */
function distinctShifts(stretches: readonly ClockStretch[]): readonly (readonly number[])[] {
  const byDistances = new Map<string, readonly number[]>();
  for (const { offsetMinutes } of stretches) {
    if (offsetMinutes.length < 2) continue;
    const shifts = offsetMinutes.map((offset) => -offset / MINUTES_PER_QUARTER);
    const key = shifts.map((shift) => shift - shifts[0]!).join();
    if (!byDistances.has(key)) byDistances.set(key, shifts);
  }
  return byDistances.size === 0 ? [[]] : [...byDistances.values()];
}
