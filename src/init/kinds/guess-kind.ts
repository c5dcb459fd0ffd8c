/**
 * What kind of question an item is, by its answers first and its heading second.
 */
import { plain } from "../../plain.js";
import { countsOf, textsOf } from "../column-profile.js";
import type { Item } from "../items.js";
import { gridKind } from "./grid-kind.js";
import type { KindContext, KindGuess } from "./kind-guess.js";
import { singleKind } from "./single-kind.js";
import { tickedKind } from "./ticked-kind.js";

/** The kind of an item. Text, unsure, where nothing speaks for anything else. */
export function guessKind(item: Item, context: KindContext): KindGuess {
  return keepingOwnWords(kindOf(item, context), item);
}

/** A choice, or choices, with what people wrote beside the options as "other". */
export function keepingOwnWords(kind: KindGuess, { ownWords }: Item): KindGuess {
  if (ownWords === undefined || (kind.kind !== "choice" && kind.kind !== "choices")) return kind;
  const known = new Set((kind.settings.options ?? []).map(plain));
  const written = countsOf(textsOf(ownWords)).map(({ text }) => text);
  return {
    ...kind,
    settings: { ...kind.settings, ...(kind.settings.options === undefined ? {} : { other: true }) },
    rare: [...kind.rare, ...written.filter((text) => !known.has(plain(text)))],
  };
}

function kindOf(item: Item, context: KindContext): KindGuess {
  const columns = item.columns.map(textsOf);
  if (item.layout === "ticks") return tickedKind(item, columns.flat());
  if (item.layout === "single") return singleKind(item.words, columns, context);
  return gridKind(item, columns.flat(), context);
}
