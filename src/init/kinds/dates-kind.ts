/**
 * A column of days of the calendar.
 */
import { parseDate } from "../../roster/index.js";
import { shareOf } from "../column-profile.js";
import { guess, type KindGuess, MOST } from "./kind-guess.js";

const BORN = /date of birth|birth ?(?:day|date)|geburtsdatum|fecha de nacimiento|date de naissance|生日|出生/;

/** A date, with the order of day and month where the cells tell it. */
export function datesKind(words: string, cells: readonly string[]): KindGuess | undefined {
  const orders = (["ymd", "mdy", "dmy"] as const).filter(
    (order) => cells.length > 0 && shareOf(cells, (cell) => parseDate(cell, order) !== undefined) >= MOST,
  );
  const [order] = orders;
  if (order === undefined)
    return BORN.test(words) && cells.length === 0
      ? guess("date", {}, "likely", "The heading asks for a day.")
      : undefined;
  const isOpen = order !== "ymd" && orders.length > 1;
  return guess(
    "date",
    order === "ymd" ? {} : { order },
    isOpen ? "unsure" : "sure",
    isOpen
      ? "The cells are days; nothing tells whether the month or the day comes first."
      : "The cells are days.",
  );
}
