/**
 * What kind of question an item is, by its answers first and its heading second.
 */

import { plain } from "../plain.js";
import type { DateOrder, Question, QuestionKind } from "../programme/index.js";
import { parseDate, parseNumber, readTimes } from "../roster/index.js";
import { byText, countsOf, shareOf } from "./column-profile.js";
import type { Sureness } from "./guess.js";
import type { Item } from "./items.js";
import { ordered } from "./ladders.js";
import { optionsIn } from "./split-cells.js";

/** The settings of a question but for its id, columns and label. */
export type Settings = Omit<
  Extract<Question, { kind: "choices" }>,
  "id" | "kind" | "label" | "both" | "mentor" | "mentee" | "sensitive"
> & {
  readonly from?: number;
  readonly to?: number;
  readonly labels?: readonly string[];
  readonly order?: DateOrder;
  readonly slots?: Readonly<Record<string, string>>;
};

/** A kind with its settings. */
export interface KindGuess {
  readonly kind: QuestionKind;
  readonly settings: Settings;
  readonly sureness: Sureness;
  readonly why: string;
  /** Answers of one or two people that are no options. */
  readonly rare: readonly string[];
}

const MOST = 0.9;
const LONGEST_OPTION = 80;
const MOST_OPTIONS = 40;

/** Headings, as words in lower case. */
const SEVERAL =
  /(?:select|check|choose|tick|mark|pick) (?:all|any|up to|as many|as much|multiple|your top)|all that apply|multiple choices|up to (?:\d|two|three|four|five)|languages?\b|sprachen|idiomas|langues|语言|mehrfach|todas las|plusieurs/;
const WHEN =
  /\bwhen\b|availab|\bfree\b|time ?slots?|which (?:days?|times?)|\bdays? of the week|\bavail\b|wann|verfügbar|uhrzeit|disponib|cuándo|horario|\bquand\b|créneau|什么时候|空闲|时间段/;
const COUNTED =
  /how many|number of|\bage\b|years of|hours|\bgpa\b|anzahl|wie ?viele|\balter\b|cuánt[oa]s|\bedad\b|combien|\bâge\b|年龄|几|多少/;
const RANKED = /\brank|choice\b|wish|priority|preference|favou?rite|wunsch|opción|choix|第.志愿/;
const FREE =
  /please (?:describe|explain|list|share|tell)|describe|\bwhy\b|anything else|any other|other information|tell us|comments?\b|questions or suggestions|feedback would|elaborate|what do you (?:expect|hope)|expectations|noch etwas|warum|sonstiges|por qué|algo más|pourquoi|remarques|其他|为什么/;
const SHORT =
  /gender|\bsex\b|pronoun|\bmajor|\bminor|field|department|compan|organi[sz]ation|employer|country|\bstate\b|school|college|universit|faculty|\bcity\b|studienfach|fachbereich|firma|carrera|facultad|país|filière|faculté|pays|专业|学院|性别|城市/;
const WHO_ABOVE =
  /manager|supervisor|reports? to|supervises|line lead|vorgesetzt|betreut|betreuer|jefe|supervisa|responsable|主管|导师是/;
const WHO_ASSESSES = /assess|grades? your|evaluat(?:es|or)|beurteilt|bewertet|evalúa|évalue/;
const WHO_NOT =
  /avoid|rather not|not (?:want to )?be (?:matched|paired)|conflict of interest|nicht (?:mit|zusammen)|evitar|éviter|不想/;
const WHO_LIKED =
  /(?:like|prefer|want|request) (?:to be )?(?:matched|paired) with|specific (?:mentor|mentee)|(?:mentor|mentee|person|people) (?:by name|you (?:would|'d) like)|wunsch(?:mentor|partner)/;

/** What is known beside the item. */
export interface KindContext {
  /** Whether a text is the name, id or address of somebody who answered. */
  readonly isPerson: (text: string) => boolean;
}

/** The kind of an item. Text, unsure, where nothing speaks for anything else. */
export function guessKind(item: Item, context: KindContext): KindGuess {
  const cells = item.columns.flatMap(({ filled }) => filled.map(({ text }) => text));
  if (item.layout === "ticks") return ticked(item, cells);
  if (item.layout === "single") return single(item.words, cells, context);
  return grid(item, cells, context);
}

function guess(
  kind: QuestionKind,
  settings: Settings,
  sureness: Sureness,
  why: string,
  rare: readonly string[] = [],
): KindGuess {
  return { kind, settings, sureness, why, rare };
}

/** The columns are the options; what else stands in them is an "Other". */
function ticked({ names }: Item, cells: readonly string[]): KindGuess {
  const isOther = cells.some((cell) => names.every((name) => plain(name) !== plain(cell)));
  return guess(
    "choices",
    { options: names, ...(isOther ? { other: true } : {}) },
    "sure",
    "Neighbouring columns whose cells repeat their heading: one column an option.",
  );
}

const TICK = /^(?:x|yes|no|true|false|0|1|✓|y|n)$/i;
const WEEKDAYS = /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-zäöü]*$/i;

function grid(item: Item, cells: readonly string[], context: KindContext): KindGuess {
  const { names, layout, words } = item;
  if (shareOf(names, (name) => WEEKDAYS.test(name)) >= MOST) return dayGrid(cells);
  if (cells.length > 0 && shareOf(cells, (cell) => TICK.test(cell)) >= MOST)
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
      return guess("choices", { options: names }, "sure", "A column an option, whose cells repeat it.");
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
  if (layout === "grid") return rated(item, cells);
  const whole = single(words, cells, context);
  if (whole.kind === "choice")
    return guess("choices", whole.settings, "likely", "Numbered columns with the same options in each.");
  return whole;
}

function dayGrid(cells: readonly string[]): KindGuess {
  const isClock = (cell: string) => readTimes(cell, { day: 0 }).unreadable.length === 0;
  if (cells.length > 0 && shareOf(cells, isClock) >= MOST)
    return guess("availability", {}, "sure", "A column a day, with times in the cells.");
  const labels = optionsIn(cells)?.options.map(({ text }) => text) ?? countsOf(cells).map(({ text }) => text);
  const slots = slotsOf(labels.slice(0, MOST_OPTIONS));
  return guess(
    "availability",
    { slots },
    Object.keys(slots).length === labels.length ? "likely" : "unsure",
    "A column a day, with names of times in the cells; say in slots what hours they stand for.",
  );
}

/** Hours that a name of a time may stand for, to be looked at. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/early morning|frühmorgens/i, "07:00-09:00"],
  [/late evening|night|nacht|noche|nuit|晚上/i, "20:00-22:00"],
  [/forenoon|morning|vormittag|mañana|matin|上午|早/i, "09:00-12:00"],
  [/afternoon|nachmittag|tarde|après-midi|下午/i, "13:00-17:00"],
  [/noon|lunch|mittag|mediodía|midi|中午/i, "12:00-13:00"],
  [/evening|abend|soir/i, "17:00-20:00"],
];

/** By the clock, so that the programme lists them as a day goes. */
function slotsOf(labels: readonly string[]): Readonly<Record<string, string>> {
  const timed = labels.map((label) => [label, timesOf(label)] as const).filter(([, times]) => times !== "");
  return Object.fromEntries(timed.sort(([a, x], [b, y]) => byText(x, y) || byText(a, b)));
}

function timesOf(label: string): string {
  const clock = /\d{1,2}(?::\d{2})? ?(?:am|pm)? ?(?:-|–|to) ?\d{1,2}(?::\d{2})? ?(?:am|pm)?/i.exec(
    label,
  )?.[0];
  if (clock !== undefined && readTimes(clock, { day: 0 }).unreadable.length === 0) return clock;
  return TIMES.find(([pattern]) => pattern.test(label))?.[1] ?? "";
}

const SHORT_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const HOURS = 168;
const pad = (hour: number) => String(hour).padStart(2, "0");

/** Ticked columns that each stand for a time of one day, or for the hours of a week, of which nobody can tell the first. */
function tickedTimes({ names, words }: Item): KindGuess | undefined {
  const isWeek = names.length === HOURS && WHEN.test(words);
  const times = names.map((name, at) => (isWeek ? hourOfWeek(at) : timeNamed(name)));
  if (times.some((time) => time === undefined)) return undefined;
  const slots = Object.fromEntries(names.map((name, at) => [name, times[at] as string]));
  return isWeek
    ? guess(
        "availability",
        { slots },
        "unsure",
        "168 ticked columns are the hours of a week; the first is taken for Monday, 00:00-01:00.",
      )
    : guess("availability", { slots }, "sure", "A column a time of the week, ticked or not.");
}

function hourOfWeek(at: number): string {
  return `${SHORT_DAYS[Math.floor(at / 24)]} ${pad(at % 24)}:00-${pad((at % 24) + 1)}:00`;
}

/** "Tuesday 6-8pm" as "Tue 18:00-20:00". */
function timeNamed(name: string): string | undefined {
  const { ranges, unreadable } = readTimes(name);
  const [range] = ranges;
  if (range === undefined || ranges.length > 1 || unreadable.length > 0) return undefined;
  const clock = (quarter: number) =>
    `${pad(Math.floor((quarter % 96) / 4))}:${pad(((quarter % 96) % 4) * 15)}`;
  return `${SHORT_DAYS[Math.floor(range.from / 96) % 7]} ${clock(range.from)}-${clock(range.from + range.quarters)}`;
}

/** A grid whose cells are numbers or steps of a scale. */
function rated({ names, words }: Item, cells: readonly string[]): KindGuess {
  const range = rangeOf(cells, words);
  if (range !== undefined)
    return guess(
      "ratings",
      { options: names, ...range },
      "sure",
      "A column an option, with a number in each cell.",
    );
  const different = countsOf(cells).map(({ text }) => text);
  const labels = ordered(different);
  if (labels !== undefined)
    return guess(
      "ratings",
      { options: names, labels },
      "likely",
      "A column an option, with steps of a scale in the cells; check their order.",
    );
  if (different.length === 0)
    return guess(
      "ratings",
      { options: names, from: 1, to: 5 },
      "unsure",
      "A column an option, but nobody answered; say from and to.",
    );
  return guess("text", {}, "unsure", "Several columns whose answers have no order that is known.");
}

function single(words: string, cells: readonly string[], context: KindContext): KindGuess {
  return (
    people(words, cells, context) ??
    times(words, cells) ??
    dates(words, cells) ??
    numbers(words, cells) ??
    options(words, cells)
  );
}

function people(words: string, cells: readonly string[], { isPerson }: KindContext): KindGuess | undefined {
  const numeric = shareOf(cells, (cell) => /^[\d.,]+$/.test(cell) || /^(?:yes|no)$/i.test(cell));
  if (numeric > 0.3) return undefined;
  const named = shareOf(cells, (cell) =>
    cell.split(/[;,\n]/).some((name) => isPerson(name.trim()) || isPerson(cell)),
  );
  const names = shareOf(
    cells,
    (cell) => /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+$/u.test(cell) || NOBODY.test(cell),
  );
  const strong = named > 0 || names >= 0.7;
  const said: Sureness = named > 0 ? "sure" : "likely";
  if (WHO_ABOVE.test(words) && strong)
    return guess("person", {}, said, "The heading asks who stands above somebody, and the cells are names.");
  if (WHO_NOT.test(words) && (strong || /\bwho\b|anybody|anyone|people|names?\b/.test(words)))
    return guess(
      "people",
      {},
      cells.length > 0 ? said : "likely",
      "The heading asks whom somebody would rather not meet.",
    );
  if (WHO_ASSESSES.test(words) && strong)
    return guess("people", {}, said, "The heading asks who assesses somebody, and the cells are names.");
  if (WHO_LIKED.test(words) && strong)
    return guess("people", {}, said, "The heading asks whom somebody would like, and the cells are names.");
  if (named >= 0.3 && cells.length >= 3)
    return guess("people", {}, "unsure", "Many cells are names of people who answered.");
  return undefined;
}

const NOBODY = /^(?:none|nobody|no one|n\/a|-|keine?r?|niemand|nadie|personne|无)$/i;

function times(words: string, cells: readonly string[]): KindGuess | undefined {
  const read = shareOf(cells, (cell) => {
    const { ranges, unreadable } = readTimes(cell);
    return ranges.length > 0 && unreadable.length === 0;
  });
  if (read >= MOST) return guess("availability", {}, "sure", "The cells are days with times.");
  if (read >= 0.5 || (WHEN.test(words) && read >= 0.3))
    return guess(
      "availability",
      {},
      "unsure",
      "Many cells are days with times, but not all of them can be read.",
    );
  return undefined;
}

const BORN = /date of birth|birth ?(?:day|date)|geburtsdatum|fecha de nacimiento|date de naissance|生日|出生/;

function dates(words: string, cells: readonly string[]): KindGuess | undefined {
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

/** A scale where few whole numbers stand and nothing was counted; any number elsewhere. */
function numbers(words: string, cells: readonly string[]): KindGuess | undefined {
  if (cells.length === 0 || shareOf(cells, (cell) => parseNumber(cell) !== undefined) < MOST)
    return undefined;
  if (cells.some((cell) => parseNumber(cell) === undefined) && new Set(cells).size <= 2) return undefined;
  if (cells.every((cell) => cell === "0" || cell === "1"))
    return choiceFrom(countsOf(cells), "likely", "The cells are 1 or 0, yes or no.");
  const range = COUNTED.test(words) ? undefined : rangeOf(cells, words);
  if (range !== undefined)
    return guess("scale", range, "sure", `The cells are whole numbers from ${range.from} to ${range.to}.`);
  return guess("number", {}, "sure", "The cells are numbers.");
}

const USUAL_ENDS = [5, 7, 10] as const;

/** The ends of a scale: those that the heading tells, else usual ones around the answers; undefined where it is none. */
function rangeOf(
  cells: readonly string[],
  words: string,
): { readonly from: number; readonly to: number } | undefined {
  const values = cells.map(parseNumber);
  if (values.length === 0 || values.some((value) => value === undefined || !Number.isInteger(value)))
    return undefined;
  const [least, most] = [Math.min(...(values as number[])), Math.max(...(values as number[]))];
  const told = [...words.matchAll(/(\d+) ?(?:=|\(|:|-|–|to\b|bis\b|a\b|à\b)|out of (\d+)/g)].map((found) =>
    Number(found[1] ?? found[2]),
  );
  const legend = /(\d+) ?(?:-|–|to|bis|a|à) ?(\d+)/.exec(words);
  const ends = [...told, ...(legend === null ? [] : [Number(legend[2])])];
  if (ends.length >= 2 && Math.min(...ends) <= least && Math.max(...ends) >= most && Math.max(...ends) <= 100)
    return { from: Math.min(...ends), to: Math.max(...ends) };
  const to = USUAL_ENDS.find((end) => most <= end);
  return least < 0 || to === undefined ? undefined : { from: least === 0 ? 0 : 1, to };
}

/** One option, several, a step of a scale, or free text. */
function options(words: string, cells: readonly string[]): KindGuess {
  const asksSeveral = SEVERAL.test(words);
  if (cells.length === 0) return unanswered(words, asksSeveral);
  const list = optionsIn(cells);
  const isListed = list?.options.every(({ text }) => text.length <= LONGEST_OPTION) === true;
  if (
    list !== undefined &&
    isListed &&
    list.several >= 0.1 &&
    list.repeated >= (asksSeveral ? 1.3 : 1.8) &&
    !areSentences(cells)
  )
    return choicesFrom(list.options, asksSeveral);
  const different = countsOf(cells);
  const steps = ordered(different.map(({ text }) => text));
  const isShort = shareOf(cells, (cell) => cell.length <= LONGEST_OPTION) >= MOST && !areSentences(cells);
  const isFew = different.length <= Math.max(2, cells.length / 2);
  if (steps !== undefined && (isFew || different.length <= 5))
    return guess(
      "scale",
      { options: steps },
      "likely",
      "The answers have an order; check that it runs from low to high.",
    );
  if (isShort && isFew && different.length <= MOST_OPTIONS)
    return asksSeveral
      ? choicesFrom(different, true)
      : choiceFrom(different, "sure", "The same short answers come again and again.");
  if (asksSeveral && isListed)
    return guess("choices", {}, "unsure", "The heading asks for several answers; they are too many to list.");
  if (
    isShort &&
    SHORT.test(words) &&
    !FREE.test(words) &&
    shareOf(cells, (cell) => cell.length <= 40) >= MOST
  )
    return guess(
      "choice",
      {},
      "unsure",
      "Short answers, hardly two alike: any text is taken as an option of its own.",
    );
  return guess("text", {}, FREE.test(words) ? "sure" : "likely", "Hardly two answers are alike.");
}

function unanswered(words: string, asksSeveral: boolean): KindGuess {
  const kind = asksSeveral
    ? "choices"
    : WHEN.test(words)
      ? "availability"
      : RANKED.test(words) || SHORT.test(words)
        ? "choice"
        : COUNTED.test(words)
          ? "number"
          : "text";
  return guess(kind, {}, "unsure", "Nobody answered; this is by the heading alone.");
}

/** Sentences have commas too, and nobody chooses among them. */
function areSentences(cells: readonly string[]): boolean {
  return shareOf(cells, (cell) => /[.!?] \p{Lu}|(?:\S+\s+){4,}\S+[.!?]$/u.test(cell)) > 0.3;
}

type Counted = readonly { readonly text: string; readonly count: number }[];

function choiceFrom(counts: Counted, sureness: Sureness, why: string): KindGuess {
  const { listed, rare } = optionsOf(counts);
  return guess(
    "choice",
    { options: listed, ...(rare.length > 0 ? { other: true } : {}) },
    sureness,
    why,
    rare,
  );
}

function choicesFrom(counts: Counted, asksSeveral: boolean): KindGuess {
  const why = "Cells list several of the same options.";
  if (counts.length > MOST_OPTIONS)
    return guess("choices", {}, "likely", `${why} They are too many to list here.`);
  const { listed, rare } = optionsOf(counts);
  return guess(
    "choices",
    { options: listed, ...(rare.length > 0 ? { other: true } : {}) },
    asksSeveral ? "sure" : "likely",
    why,
    rare,
  );
}

/** Answers given once are options where most options are rare; else they are slips or "Other". */
function optionsOf(counts: Counted): {
  readonly listed: readonly string[];
  readonly rare: readonly string[];
} {
  const once = counts.filter(({ count }) => count === 1);
  const often = counts.filter(({ count }) => count > 1);
  const isSlip = often.length >= 2 && once.length <= often.length && (often[0]?.count ?? 0) >= 4;
  const listed = (isSlip ? often : counts).map(({ text }) => text).sort(byText);
  return { listed, rare: isSlip ? once.map(({ text }) => text) : [] };
}
