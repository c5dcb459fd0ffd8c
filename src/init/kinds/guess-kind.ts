/**
 * What kind of question an item is, by its answers first and its heading second.
 */
import { textsOf } from "../column-profile.js";
import type { Item } from "../items.js";
import { gridKind } from "./grid-kind.js";
import type { KindContext, KindGuess } from "./kind-guess.js";
import { singleKind } from "./single-kind.js";
import { tickedKind } from "./ticked-kind.js";

/** The kind of an item. Text, unsure, where nothing speaks for anything else. */
export function guessKind(item: Item, context: KindContext): KindGuess {
  const columns = item.columns.map(textsOf);
  if (item.layout === "ticks") return tickedKind(item, columns.flat());
  if (item.layout === "single") return singleKind(item.words, columns, context);
  return gridKind(item, columns.flat(), context);
}
