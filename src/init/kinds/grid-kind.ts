/**
 * Several columns whose headings differ in a part.
 */
import { plain } from "../../plain.js";
import { byText, countsOf, shareOf, textsOf } from "../column-profile.js";
import type { Item } from "../items.js";
import { weekdaysOf } from "../weekdays.js";
import { dayGrid } from "./day-grid.js";
import { guess, type KindContext, type KindGuess, LONGEST_OPTION, MOST, MOST_OPTIONS } from "./kind-guess.js";
import { ratedGrid } from "./rated-grid.js";
import { singleKind } from "./single-kind.js";
import { slotGrid } from "./slot-grid.js";
import { tickedTimes } from "./ticked-times.js";
import { isTick } from "./ticks.js";

/** Days, ticks, ranks, ratings, else what the columns would be as one. */
export function gridKind(item: Item, cells: readonly string[], context: KindContext): KindGuess {
  const { names, layout, words } = item;
  const week = weekdaysOf(names, MOST);
  const times = week === undefined ? slotGrid(item, cells) : dayGrid(item, week);
  if (times !== undefined) return times;
  if (cells.length > 0 && shareOf(cells, isTick) >= MOST)
    return (
      tickedTimes(item) ?? guess("choices", { options: names }, "sure", "A column an option, ticked or not.")
    );
  if (
    cells.length > 0 &&
    cells.every(
      (cell, at) =>
        plain(cell) === plain(names[at] ?? "") || names.some((name) => plain(name) === plain(cell)),
    )
  )
    if (layout === "grid")
      return (
        tickedTimes(item) ??
        guess("choices", { options: names }, "sure", "A column an option, whose cells repeat it.")
      );
  const ranks = names.every((name) =>
    /\d|first|second|third|erste|zweite|prim|segund|premi|deux|第/i.test(name),
  );
  if (
    ranks &&
    (/rank|choice|wish|wunsch|opción|choix|志愿/i.test(`${words} ${names[0]}`) || layout === "grid")
  ) {
    const found = countsOf(cells).filter(({ text }) => text.length <= LONGEST_OPTION);
    if (found.length >= 2 && found.length <= MOST_OPTIONS && cells.length > found.length)
      return guess(
        "ranking",
        { options: found.map(({ text }) => text).sort(byText) },
        "sure",
        "A column a rank, with the same options in each.",
      );
  }
  if (layout === "grid") return ratedGrid(item, cells);
  const whole = singleKind(words, item.columns.map(textsOf), context);
  if (whole.kind === "choice")
    return guess("choices", whole.settings, "likely", "Numbered columns with the same options in each.");
  return whole;
}
