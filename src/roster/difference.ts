/**
 * How far the mentor stands above the mentee: in levels of a scale, in a number's unit, or in years between two dates.
 */
import type { Answer } from "./answer.js";

/** Mentor minus mentee; years for dates (somebody born earlier stands above). NaN where one of the two is not known. */
export function mentorAbove(mentor: Answer | undefined, mentee: Answer | undefined): number {
  if (mentor?.kind === "scale" && mentee?.kind === "scale") return mentor.level - mentee.level;
  if (mentor?.kind === "number" && mentee?.kind === "number") return mentor.value - mentee.value;
  if (mentor?.kind === "date" && mentee?.kind === "date") return yearsBetween(mentor.date, mentee.date);
  return Number.NaN;
}

/**
 * Years from one ISO date to a later one, negative where it is earlier: whole years by the calendar, so that the second
 * birthday is exactly 2, and days since the last anniversary as a share of the year up to the next.
 */
export function yearsBetween(from: string, to: string): number {
  if (to < from) return -yearsBetween(to, from);
  const whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
  const last = anniversary(from, whole);
  return whole + (Date.parse(to) - last) / (anniversary(from, whole + 1) - last);
}

/** Midnight UTC of the day so many years on; 29 February becomes 1 March where there is none. */
function anniversary(date: string, years: number): number {
  const day = new Date(Date.parse(date));
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.getTime();
}
