/**
 * What kind of question an item is, by its answers first and its heading second.
 */
import type { Item } from "../items.js";
import { gridKind } from "./grid-kind.js";
import type { KindContext, KindGuess } from "./kind-guess.js";
import { singleKind } from "./single-kind.js";
import { tickedKind } from "./ticked-kind.js";

/** The kind of an item. Text, unsure, where nothing speaks for anything else. */
export function guessKind(item: Item, context: KindContext): KindGuess {
  const cells = item.columns.flatMap(({ filled }) => filled.map(({ text }) => text));
  if (item.layout === "ticks") return tickedKind(item, cells);
  if (item.layout === "single") return singleKind(item.words, cells, context);
  return gridKind(item, cells, context);
}
