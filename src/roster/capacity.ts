/**
 * How many mentees a mentor takes.
 */
import { menteesPerMentorOf, type Programme } from "../programme/index.js";
import { hasNumber, mostOfRange, numberOfPlaces } from "./number-of-places.js";

/** What is wrong with a cell of the capacity column. */
export interface CapacityProblem {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly expected: string;
  readonly remedy: string;
}

/**
 * Reads a capacity: a whole number of 0 or more, never above the format's `max`. One in words (`max. 2`, `two`) and the most of a range (`1-2`) are read, and told.
 * Blank, and words such as "No preference", mean the format's `ifUnanswered`; the words are warned of.
 *
 * @param takes How many somebody takes who gave no number, where their tier says so.
 */
export function mentorCapacity(
  { format, people }: Programme,
  text: string,
  takes?: number,
): { readonly capacity: number; readonly problem?: CapacityProblem } {
  const { max = Number.POSITIVE_INFINITY, ifUnanswered } = menteesPerMentorOf(format);
  const assumed =
    takes ?? ifUnanswered ?? (people.capacity === undefined && max !== Number.POSITIVE_INFINITY ? max : 1);
  const capacity = Math.min(assumed, max);
  if (text === "") return { capacity };
  if (/^\d{1,6}$/.test(text)) return { capacity: Math.min(Number(text), max) };
  const most = mostOfRange(text);
  const places = most ?? numberOfPlaces(text);
  if (places !== undefined)
    return {
      capacity: Math.min(places, max),
      problem: {
        code: "capacity-in-words",
        severity: "warning",
        expected: `is read as ${places}${most === undefined ? "" : ", the most it says"}`,
        remedy: "Nothing needs to be done if that is meant; else write the number alone.",
      },
    };
  if (hasNumber(text)) return { capacity, problem: { ...NOT_A_COUNT, severity: "error" } };
  return {
    capacity,
    problem: {
      ...NOT_A_COUNT,
      severity: "warning",
      expected: `${NOT_A_COUNT.expected}; ${capacity} is assumed`,
    },
  };
}

const NOT_A_COUNT = {
  code: "not-a-capacity",
  expected: "is not a whole number of 0 or more",
  remedy: "Write how many mentees this mentor takes: 0, 1, 2 and so on.",
} as const;
