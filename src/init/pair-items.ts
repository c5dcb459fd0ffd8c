/**
 * Which question of one file is which of the other, though their headings may differ by a word.
 */
import { plain } from "../plain.js";
import type { Item } from "./items.js";
import type { KindGuess } from "./kinds/kind-guess.js";

/** An item with what it was taken for on its own. */
export interface TakenItem {
  readonly item: Item;
  readonly kind: KindGuess;
}

/** What was asked of mentors and mentees; of one side only where the other has nothing like it. */
export interface Pairing {
  readonly mentor?: TakenItem;
  readonly mentee?: TakenItem;
  /** The headings hardly share a word: the options are the same. */
  readonly byOptions?: boolean;
}

/** How much a question of one file is like one of the other. */
interface Likeness {
  /** 0 to 1, and 2 for the same heading. */
  readonly score: number;
  readonly byOptions: boolean;
}

/** Words that say nothing about what is asked. */
const EMPTY = new Set(
  "a an the of to in on for and or is are was were be been do does did you your yours i my me would will can could should have has had that this which what who how with from at as it if any please select all apply up mentor mentors mentee mentees mentoring mentorship student students buddy der die das ein eine und oder sie ihr ihre dein deine du ist sind was welche wie el la los las un una y o de en que qué tu su le les des et ou vous votre 的 你 您 是 什么".split(
    " ",
  ),
);

const ENOUGH = 0.5;

/** Pairs the items, the likest first; each at most once. Kinds that no question can have in common are never paired. */
export function pairItems(mentors: readonly TakenItem[], mentees: readonly TakenItem[]): readonly Pairing[] {
  const scored = mentors.flatMap((mentor, row) =>
    mentees.map((mentee, column) => ({ row, column, ...likeness(mentor, mentee) })),
  );
  scored.sort((a, b) => b.score - a.score || a.row - b.row || a.column - b.column);
  const partner = new Map<number, number>();
  const options = new Set<number>();
  const taken = new Set<number>();
  for (const { row, column, score, byOptions } of scored) {
    if (score < ENOUGH || partner.has(row) || taken.has(column)) continue;
    const isRival = (other: (typeof scored)[number]) =>
      (other.row === row) !== (other.column === column) &&
      other.score === score &&
      !partner.has(other.row) &&
      !taken.has(other.column);
    // With the same options in two questions nothing tells which of them is meant.
    if (byOptions && scored.some(isRival)) continue;
    partner.set(row, column);
    taken.add(column);
    if (byOptions) options.add(row);
  }
  return [
    ...mentors.map((mentor, row): Pairing => {
      const mentee = mentees[partner.get(row) ?? -1];
      return mentee === undefined ? { mentor } : { mentor, mentee, byOptions: options.has(row) };
    }),
    ...mentees.filter((_, column) => !taken.has(column)).map((mentee): Pairing => ({ mentee })),
  ];
}

function likeness(mentor: TakenItem, mentee: TakenItem): Likeness {
  if (!canBeOne(mentor, mentee)) return { score: 0, byOptions: false };
  if (mentor.item.layout !== "ticks" && plain(mentor.item.heading) === plain(mentee.item.heading))
    return { score: 2, byOptions: false };
  const words =
    mentor.item.layout === "ticks" ? 0 : shared(wordsIn(mentor.item.words), wordsIn(mentee.item.words));
  const [a, b] = [optionsOf(mentor), optionsOf(mentee)];
  // Any two questions may be answered by "never" to "always": steps alone say nothing of what is asked.
  const isScale = [mentor, mentee].some(({ kind }) => kind.kind === "scale");
  const tells = a.size >= 2 && b.size >= 2 && !isYesOrNo(a) && !(isScale && words === 0);
  const telling = tells ? shared(a, b) : 0;
  // Two forms that ask when people are free ask the same, in whatever words.
  if (mentor.kind.kind === "availability") return { score: Math.max(ENOUGH, words), byOptions: false };
  const score = Math.max(words, telling > 0.6 ? telling : 0, (words + telling) / (telling === 0 ? 1 : 1.6));
  return { score, byOptions: words < ENOUGH && telling > 0.6 };
}

/** Kinds that one question can have in common. A scale of numbers is a number; a scale of words is like a choice. */
const FAMILIES: readonly (readonly string[])[] = [
  ["choice", "choices", "words", "text"],
  ["numbers", "number"],
  ["ratings"],
  ["ranking", "choices"],
  ["availability"],
  ["person"],
  ["people"],
  ["date"],
];

function familyKind({ kind: { kind, settings } }: TakenItem): string {
  if (kind !== "scale") return kind;
  return settings.options === undefined ? "numbers" : "words";
}

function canBeOne(a: TakenItem, b: TakenItem): boolean {
  if (a.kind.kind === "text" && b.kind.kind === "text") return a.item.layout === b.item.layout;
  // Free text beside options compares nothing.
  if ((a.kind.kind === "text") !== (b.kind.kind === "text")) return false;
  const isGrid = ({ item: { layout } }: TakenItem) => layout !== "single";
  const gridsMatter = !["choices", "ranking", "availability"].includes(a.kind.kind);
  if (gridsMatter && isGrid(a) !== isGrid(b)) return false;
  return FAMILIES.some((family) => family.includes(familyKind(a)) && family.includes(familyKind(b)));
}

/** Dice: twice what is shared, by what both have. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Words without plurals and what says nothing; of scripts without spaces each two neighbouring signs. */
function wordsIn(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) =>
      /\p{Script=Han}/u.test(word) ? pairsOf(word) : EMPTY.has(word) ? [] : [stem(word)],
    ),
  );
}

function pairsOf(word: string): readonly string[] {
  const signs = [...word];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing)$/, "") : word;
}

function optionsOf({ kind: { settings } }: TakenItem): ReadonlySet<string> {
  return new Set((settings.options ?? []).map(plain));
}

function isYesOrNo(options: ReadonlySet<string>): boolean {
  return [...options].every((option) => /^(?:yes|no|maybe|ja|nein|sí|si|oui|non|是|否|不是)$/.test(option));
}
