/**
 * A question in the making: its columns on each side, and what it was taken for.
 */

import { plain } from "../plain.js";
import type { Column, Question, Side } from "../programme/index.js";
import { countsOf } from "./column-profile.js";
import { type Item, singleItem } from "./items.js";
import { guessKind, keepingOwnWords } from "./kinds/guess-kind.js";
import { guess, type KindContext, type KindGuess } from "./kinds/kind-guess.js";
import { isTick } from "./kinds/ticks.js";
import type { Pairing } from "./pair-items.js";
import { isSensitive } from "./sensitive.js";

/** A question in the making. */
export interface Asked {
  readonly id: string;
  readonly label: string | undefined;
  readonly items: Readonly<Partial<Record<Side | "both", Item>>>;
  readonly kind: KindGuess;
  readonly sensitive: boolean;
}

/** The questions of a pairing: one where both sides can share it, else one each. */
export function askedOf(pairing: Pairing, context: KindContext): readonly Omit<Asked, "id">[] {
  const { mentor, mentee, byOptions = false } = pairing;
  if (mentor === undefined || mentee === undefined) {
    const [side, only] =
      mentor === undefined ? (["mentee", mentee!] as const) : (["mentor", mentor] as const);
    return apart({ ...named(only.item, only.kind), items: { [side]: only.item }, kind: only.kind });
  }
  const joint = jointKind(mentor.item, mentee.item, context);
  if (joint === undefined) return [...askedOf({ mentor }, context), ...askedOf({ mentee }, context)];
  const isSure = plain(mentor.item.heading) === plain(mentee.item.heading);
  const differ = byOptions
    ? "The two files' headings differ, but there are the same options in both files."
    : "The two files' headings differ.";
  const kind =
    isSure || joint.sureness === "unsure"
      ? joint
      : { ...joint, sureness: "likely" as const, why: `${joint.why} ${differ}` };
  const { label, sensitive } = named(mentor.item, kind);
  return apart({
    label,
    sensitive: sensitive || named(mentee.item, kind).sensitive,
    items: { mentor: mentor.item, mentee: mentee.item },
    kind,
  });
}

/** A question of a file that holds both sides. */
export function askedOfBoth(item: Item, kind: KindGuess): readonly Omit<Asked, "id">[] {
  return apart({ ...named(item, kind), items: { both: item }, kind });
}

/** A scale has no place for own words: there they are a question of their own, to be read. */
function apart(one: Omit<Asked, "id">): readonly Omit<Asked, "id">[] {
  if (one.kind.kind === "choice" || one.kind.kind === "choices") return [one];
  const kind = guess("text", {}, "likely", "What people wrote beside the answers that have an order.");
  const sides = Object.entries(one.items);
  const own = sides.flatMap(([side, { ownWords }]) => {
    if (ownWords === undefined) return [];
    const item = singleItem(ownWords);
    const { label, sensitive } = named(item, kind);
    return [{ label, sensitive: sensitive || one.sensitive, items: { [side]: item }, kind }];
  });
  const items = Object.fromEntries(sides.map(([side, { ownWords: _, ...item }]) => [side, item]));
  return [{ ...one, items }, ...own];
}

/** Who stands above somebody is sensitive whatever the heading. */
function named({ heading, words }: Item, { kind }: KindGuess): Pick<Asked, "label" | "sensitive"> {
  const line =
    heading
      .split("\n")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .at(-1) ?? "";
  const label = line.replace(/[?:：？\s]+$/u, "");
  return {
    label: label !== "" && label.length <= 60 ? label : undefined,
    sensitive: kind === "person" || isSensitive(words),
  };
}

/** What both sides' answers together are; undefined where one question cannot read both. */
function jointKind(mentor: Item, mentee: Item, context: KindContext): KindGuess | undefined {
  const columns = [...mentor.columns, ...mentee.columns];
  if (mentor.layout === "single" && mentee.layout === "single") {
    const both = guessKind({ ...mentor, columns, words: `${mentor.words} ${mentee.words}` }, context);
    const kind = keepingOwnWords(both, mentee);
    const alone = [guessKind(mentor, context), guessKind(mentee, context)];
    // What is several options to one side is to both.
    const several = alone.find((one) => one.kind === "choices");
    if (several !== undefined && kind.kind === "choice")
      return (
        alone.find((one) => one.kind === "choices" && one.settings.options === undefined) ?? {
          ...several,
          ...joined(alone),
        }
      );
    return kind;
  }
  const own = [guessKind(mentor, context), guessKind(mentee, context)];
  const [first, second] = own as [KindGuess, KindGuess];
  const grids = [mentor, mentee].filter(({ layout }) => layout === "grid");
  if (grids.length === 1 && own.every(({ kind }) => kind === "choice" || kind === "choices"))
    return ofGrid(grids[0]!, own, grids[0] === mentor ? first : second);
  if (first.kind !== second.kind) return undefined;
  switch (first.kind) {
    case "choices": {
      const isPlain = [mentor, mentee].every(
        ({ layout }) => layout === "ticks" || layout === "family" || layout === "single",
      );
      return isPlain || sameNames(mentor, mentee) ? { ...first, ...joined(own) } : undefined;
    }
    case "ranking":
      return { ...first, settings: { options: joined(own).settings.options ?? [] } };
    case "ratings":
      return sameNames(mentor, mentee) ? ratedAlike(first, second) : undefined;
    case "availability":
      return sameDays(first, second) ? { ...first, settings: withSlots(first, second) } : undefined;
    default:
      return mentor.layout === mentee.layout && first.kind === "text" ? first : undefined;
  }
}

/** Choices with the options of the grid, whose headings tell them; what else is in the other file's cells was written beside them. */
function ofGrid({ names }: Item, own: readonly KindGuess[], grid: KindGuess): KindGuess | undefined {
  if (grid.kind !== "choices") return undefined;
  const known = new Set(names.map(plain));
  const others = own.filter((one) => one !== grid).flatMap(({ settings }) => settings.options ?? []);
  const beside = others.filter((option) => !known.has(plain(option)));
  if (2 * beside.length > others.length) return undefined;
  const rare = own.flatMap((one) => one.rare).filter((text) => !known.has(plain(text)));
  const isOpen = beside.length > 0 || own.some(({ settings }) => settings.other === true);
  return {
    ...grid,
    settings: { options: names, ...(isOpen ? { other: true } : {}) },
    rare: [...new Set([...rare, ...beside])],
  };
}

/** Every option of either; what is rare in one is none of the other's. */
function joined(kinds: readonly KindGuess[]): Pick<KindGuess, "settings" | "rare"> {
  const open = kinds.some(({ settings }) => settings.options === undefined);
  const counts = countsOf(kinds.flatMap(({ settings }) => settings.options ?? []));
  const known = new Set<string>();
  const options = kinds
    .flatMap(({ settings }) => settings.options ?? [])
    .filter((option) => !known.has(plain(option)) && known.add(plain(option)));
  const other = kinds.some(({ settings }) => settings.other === true);
  if (open || counts.length === 0) return { settings: {}, rare: [] };
  const rare = kinds.flatMap((one) => one.rare).filter((text) => !known.has(plain(text)));
  return { settings: { options, ...(other ? { other } : {}) }, rare };
}

function sameNames(a: Item, b: Item): boolean {
  const key = ({ names }: Item) => JSON.stringify(names.map(plain).sort());
  return key(a) === key(b);
}

/** The wider of the two ranges; the longer of the two lists of labels. */
function ratedAlike(a: KindGuess, b: KindGuess): KindGuess | undefined {
  const [x, y] = [a.settings, b.settings];
  if (x.labels !== undefined && y.labels !== undefined) return x.labels.length >= y.labels.length ? a : b;
  if (x.labels !== undefined || y.labels !== undefined) return undefined;
  const from = Math.min(x.from ?? 1, y.from ?? 1);
  const to = Math.max(x.to ?? 5, y.to ?? 5);
  return { ...a, settings: { options: x.options ?? [], from, to } };
}

/** A question has one list of names of days. */
function sameDays(a: KindGuess, b: KindGuess): boolean {
  return JSON.stringify(a.settings.days) === JSON.stringify(b.settings.days);
}

function withSlots(a: KindGuess, b: KindGuess): KindGuess["settings"] {
  const slots = { ...a.settings.slots, ...b.settings.slots };
  const { days } = a.settings;
  return {
    ...(Object.keys(slots).length > 0 ? { slots } : {}),
    ...(days === undefined ? {} : { days }),
  };
}

/** The question as a programme has it. */
export function questionOf({ id, label, items, kind: { kind, settings }, sensitive }: Asked): Question {
  const columns = columnsOf(items, { kind, settings });
  // A heading that is too long to be a label is told by the words of the id.
  const told = label ?? id.replaceAll("-", " ");
  return {
    id,
    ...(told === id ? {} : { label: told }),
    kind,
    ...settings,
    ...columns,
    ...(sensitive ? { sensitive: true } : {}),
  } as Question;
}

function columnsOf(
  items: Asked["items"],
  { kind, settings }: Pick<KindGuess, "kind" | "settings">,
): Partial<Record<Side | "both", Column>> {
  const found = Object.entries(items).map(([side, item]) => {
    const isSlots = item.names.every((name) => Object.hasOwn(settings.slots ?? {}, name));
    return [side, columnOf(item, kind, isSlots)] as const;
  });
  const { mentor, mentee } = Object.fromEntries(found);
  const isOne = mentor !== undefined && JSON.stringify(mentor) === JSON.stringify(mentee);
  return isOne ? { both: mentor } : Object.fromEntries(found);
}

function columnOf(
  { layout, columns, pattern = "" }: Item,
  kind: KindGuess["kind"],
  isSlots: boolean,
): Column {
  const each = columns.map((column) => (column.isOnly ? column.heading : { at: column.index + 1 }));
  if (layout === "single") return each[0]!;
  if (kind === "availability") return pattern.replace("[option]", () => (isSlots ? "[slot]" : "[day]"));
  const isByOption = kind === "ratings" || (kind === "choices" && isTicked(columns));
  return layout !== "ticks" && isByOption && isFound(columns, pattern) ? pattern : each;
}

/** Whether the cells say yes or no, or repeat what stands in brackets. */
function isTicked(columns: Item["columns"]): boolean {
  return columns.every(({ filled, heading }) =>
    filled.every(
      ({ text }) =>
        isTick(text) || plain(heading).endsWith(`${plain(text)}]`) || plain(heading).endsWith(plain(text)),
    ),
  );
}

/** A pattern finds its columns where nothing else in brackets stands in it. */
function isFound(_: Item["columns"], pattern: string): boolean {
  return pattern.split("[option]").length === 2;
}
