/**
 * The times at which groups can meet, as numbered slots of a week on the programme's clock.
 */
import { meetingQuestion, type Programme } from "../../programme/index.js";
import {
  MINUTES_PER_QUARTER,
  meetingStarts,
  type Participant,
  programmeWeeks,
  QUARTERS_PER_DAY,
  QUARTERS_PER_WEEK,
  type Roster,
  type WeekPattern,
} from "../../roster/index.js";
import type { Slot } from "../matching.js";

/** Possible starts of meetings: one bit a slot, slot s in bit s % 32 of word s ∕ 32, as many words a person as a week needs. */
export interface MeetingGrid {
  /** Slots in a week. */
  readonly count: number;
  /** Slots that a meeting takes. */
  readonly length: number;
  readonly mentors: Uint32Array;
  readonly mentees: Uint32Array;
  /** Quarter hours in a slot. */
  readonly quarters: 1 | 2 | 4;
  /** The meeting that begins in a slot. */
  readonly slotOf: (start: number) => Slot;
}

/**
 * Builds the grid. Its slots are as long as everybody's times and the meeting's length allow, an hour at most: where all are free
 * by whole hours only, whoever can meet at a quarter past can meet on the hour. Whoever sits out or did not say when has no start.
 */
export function meetingGrid(programme: Programme, { mentors, mentees }: Roster): MeetingGrid {
  const { minutes } = programme.meeting as NonNullable<Programme["meeting"]>;
  const quarters = minutes / MINUTES_PER_QUARTER;
  const starts = [mentors, mentees].map((people) => startsOf(programme, people, quarters));
  const step =
    ([4, 2] as const).find(
      (size) =>
        quarters % size === 0 && starts.every((weeks) => weeks.every((week) => isAligned(week, size))),
    ) ?? 1;
  const [ofMentors, ofMentees] = starts.map((weeks) => inSlots(weeks, step)) as [Uint32Array, Uint32Array];
  return {
    count: QUARTERS_PER_WEEK / step,
    length: quarters / step,
    quarters: step,
    mentors: ofMentors,
    mentees: ofMentees,
    slotOf: (start) => slotAt(programme, start * step),
  };
}

/** The slot of a grid in which a meeting begins; between two slots where it begins within one. */
export function startOfSlot({ quarters }: Pick<MeetingGrid, "quarters">, { day, startsAt }: Slot): number {
  return (day * QUARTERS_PER_DAY + startsAt / MINUTES_PER_QUARTER) / quarters;
}

const NEVER = new Uint32Array(Math.ceil(QUARTERS_PER_WEEK / 32));

function startsOf(
  programme: Programme,
  people: readonly Participant[],
  quarters: number,
): readonly WeekPattern[] {
  const weeks = programmeWeeks(programme, people, meetingQuestion(programme) as string);
  return people.map(({ takesPart }, at) => {
    const week = weeks[at];
    return takesPart && week !== undefined ? meetingStarts(week, quarters) : NEVER;
  });
}

/**
 * Whether every run of starts begins on a whole slot. It then ends on one too, the meeting being whole slots long: so the last whole
 * slot before any start that several people have is a start that they all have.
 */
function isAligned(week: WeekPattern, size: number): boolean {
  for (let quarter = 0; quarter < QUARTERS_PER_WEEK; quarter++) {
    const before = (quarter + QUARTERS_PER_WEEK - 1) % QUARTERS_PER_WEEK;
    if (quarter % size !== 0 && hasQuarter(week, quarter) && !hasQuarter(week, before)) return false;
  }
  return true;
}

/** Keeps the quarter hours with which slots begin. */
function inSlots(weeks: readonly WeekPattern[], step: number): Uint32Array {
  const count = QUARTERS_PER_WEEK / step;
  const words = Math.ceil(count / 32);
  const bits = new Uint32Array(weeks.length * words);
  weeks.forEach((week, person) => {
    for (let slot = 0; slot < count; slot++)
      if (hasQuarter(week, slot * step)) bits[person * words + (slot >>> 5)]! |= 1 << (slot & 31);
  });
  return bits;
}

function hasQuarter(week: WeekPattern, quarter: number): boolean {
  return ((week[quarter >>> 5]! >>> (quarter & 31)) & 1) === 1;
}

function slotAt({ timeZone = "UTC", meeting }: Programme, quarter: number): Slot {
  return {
    day: Math.floor(quarter / QUARTERS_PER_DAY),
    startsAt: (quarter % QUARTERS_PER_DAY) * MINUTES_PER_QUARTER,
    minutes: meeting?.minutes ?? 0,
    timeZone,
  };
}
