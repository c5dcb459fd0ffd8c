/**
 * A column a time of the day, whose cells list days.
 */
import { readTimes } from "../../roster/index.js";
import { shareOf } from "../column-profile.js";
import type { Item } from "../items.js";
import { daysSetting, WEEKDAYS } from "../weekdays.js";
import { guess, type KindGuess, MOST } from "./kind-guess.js";
import { hoursOf, slotsOf } from "./slot-hours.js";

const ANY_TIME = "09:00-10:00";

/** Availability, where every heading names a time and the cells are days; undefined where they are not. */
export function slotGrid({ names }: Item, cells: readonly string[]): KindGuess | undefined {
  if (!names.every((name) => hoursOf(name) !== undefined)) return undefined;
  const week = WEEKDAYS.find(
    ({ names: dayNames }) =>
      shareOf(cells, (cell) => {
        const { ranges, unreadable } = readTimes(cell, { slot: ANY_TIME, dayNames });
        return ranges.length > 0 && unreadable.length === 0;
      }) >= MOST,
  );
  return week === undefined
    ? undefined
    : guess(
        "availability",
        { slots: slotsOf(names), ...daysSetting(week, []) },
        "likely",
        "A column a time of the day, with days in the cells; look at the hours in slots.",
      );
}
