/**
 * When meetings can begin: quarter hours of a week on the programme's clock.
 */
import { meetingQuestion, type Programme } from "../../programme/index.js";
import {
  addQuarters,
  commonWeek,
  emptyWeek,
  MINUTES_PER_QUARTER,
  meetingStarts,
  type Participant,
  programmeWeeks,
  QUARTERS_PER_DAY,
  QUARTERS_PER_WEEK,
  type Roster,
  type WeekPattern,
} from "../../roster/index.js";

/** Quarter hours with which a meeting of somebody could begin, by place. */
export interface Starts {
  readonly mentors: readonly WeekPattern[];
  readonly mentees: readonly WeekPattern[];
  /** Quarter hours that a meeting takes. */
  readonly length: number;
}

/** Everybody's starts; none of those who sit out or did not say when. */
export function startsOf(programme: Programme, { mentors, mentees }: Roster): Starts {
  const length = (programme.meeting?.minutes ?? 0) / MINUTES_PER_QUARTER;
  const question = meetingQuestion(programme) ?? "";
  const of = (people: readonly Participant[]) =>
    programmeWeeks(programme, people, question).map((week, at) =>
      week === undefined || people[at]?.takesPart !== true ? emptyWeek() : meetingStarts(week, length),
    );
  return { mentors: of(mentors), mentees: of(mentees), length };
}

/** Quarter hours with which a meeting of all of these people could begin. */
export function commonStarts(
  { mentors, mentees }: Starts,
  ofMentors: readonly number[],
  ofMentees: readonly number[],
): WeekPattern {
  return [
    ...ofMentors.map((mentor) => mentors[mentor] as WeekPattern),
    ...ofMentees.map((mentee) => mentees[mentee] as WeekPattern),
  ].reduce(commonWeek);
}

/** Whether somebody shares any. */
export function isAny(week: WeekPattern): boolean {
  return week.some((word) => word !== 0);
}

/** The starts from which a meeting would run into one that begins then. */
export function clashing(start: number, length: number): WeekPattern {
  const week = emptyWeek();
  // From a meeting's length before, that quarter hour itself not included, to one after.
  const from = (((start - length + 1) % QUARTERS_PER_WEEK) + QUARTERS_PER_WEEK) % QUARTERS_PER_WEEK;
  addQuarters(week, from, 2 * length - 1);
  return week;
}

/** The quarter hour of a week with which a slot begins. */
export function quarterOf({ day, startsAt }: { readonly day: number; readonly startsAt: number }): number {
  return day * QUARTERS_PER_DAY + startsAt / MINUTES_PER_QUARTER;
}
