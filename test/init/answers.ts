/**
 * Answers of invented people, drawn by a seed.
 */

/** Draws numbers from 0 to 1, the same for the same seed: mulberry32. */
export function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Somebody in the making. */
export interface Person {
  readonly draw: () => number;
  /** The row, the first being 0. */
  readonly at: number;
  /** Which file, so that nobody stands in two. */
  readonly side: string;
}

/** Writes a cell. */
export type Answer = (person: Person) => string;

const FIRST =
  "Ada Bo Cleo Dan Edda Finn Gila Hugo Ines Jan Kira Levi Mina Nils Olga Paul Quin Rosa Sven Tara Ugo Vera Wim Xenia Yuri Zoe".split(
    " ",
  );
const LAST = "Marder Falke Igel Dachs Birke Tanne Erle Luchs Otter Rabe Linde Ahorn Buche Hase".split(" ");

export const firstName: Answer = ({ at }) => FIRST[at % FIRST.length]!;
export const lastName: Answer = ({ at, side }) =>
  LAST[(at * 5 + side.length + Math.floor(at / FIRST.length)) % LAST.length]!;
export const fullName: Answer = (person) => `${firstName(person)} ${lastName(person)}`;
export const email: Answer = (person) =>
  `${firstName(person).toLowerCase()}.${lastName(person).toLowerCase()}${person.at}@${person.side}.example`;
export const account: Answer = ({ at, side }) => `${side.slice(0, 2)}${at}x${(at * 7) % 10}`;
export const serial: Answer = ({ at }) => String(at + 1);
export const phone: Answer = ({ at, draw }) => `+49 30 ${100000 + at * 37 + Math.floor(draw() * 30)}`;
export const blank: Answer = () => "";

export const always =
  (text: string): Answer =>
  () =>
    text;
export const whole =
  (least: number, most: number): Answer =>
  ({ draw }) =>
    String(least + Math.floor(draw() * (most - least + 1)));

export function pick(...options: readonly string[]): Answer {
  return ({ draw }) => options[Math.floor(draw() * options.length)]!;
}

/** Mostly one of the options, sometimes nothing. */
export const maybe =
  (answer: Answer, share = 0.7): Answer =>
  (person) =>
    person.draw() < share ? answer(person) : "";

/** One to three of the options, in their order. */
export function several(separator: string, ...options: readonly string[]): Answer {
  return ({ draw }) => {
    const chosen = options.filter(() => draw() < 2 / options.length);
    return (chosen.length > 0 ? chosen : [options[Math.floor(draw() * options.length)]!]).join(separator);
  };
}

/** The option where it was ticked, as Typeform and SurveyMonkey have it. */
export const ticked =
  (option: string, mark = option): Answer =>
  ({ draw }) =>
    draw() < 0.4 ? mark : "";

const pad = (n: number) => String(n).padStart(2, "0");
/** Rows come in the order in which they were sent in. */
export const googleTime: Answer = ({ at }) => `1/${(at % 28) + 1}/2027 ${9 + (at % 9)}:${pad(at % 60)}:05`;
export const isoTime: Answer = ({ at }) => `2027-01-${pad((at % 28) + 1)} 10:${pad(at % 60)}:05`;
export const shortTime: Answer = ({ at }) => `1/${(at % 28) + 1}/27 11:${pad(at % 60)}:22`;
export const drupalTime: Answer = ({ at }) => `01/${pad((at % 28) + 1)}/2027 - 10:${pad(at % 60)}`;
export const birthday: Answer = ({ draw }) =>
  `${2005 + Math.floor(draw() * 4)}-${pad(1 + Math.floor(draw() * 12))}-${pad(1 + Math.floor(draw() * 28))}`;

const OPENINGS = [
  "I hope to",
  "It would help me to",
  "My plan is to",
  "What I want most is to",
  "For years I have tried to",
];
const DOINGS = [
  "find a direction",
  "meet people outside my own circle",
  "give back what I was given",
  "learn how others decide",
  "speak more freely",
  "finish what I begin",
];
const ENDINGS = [
  "before the summer",
  "in small steps",
  "with somebody who has done it",
  "even on busy days",
  "without losing sleep",
  "and to enjoy it",
];
/** Free text: hardly two are alike. */
export const sentence: Answer = ({ draw, at }) => {
  const of = (list: readonly string[]) => list[Math.floor(draw() * list.length)]!;
  return `${of(OPENINGS)} ${of(DOINGS)} ${of(ENDINGS)}. That is ${at + 3} reasons.`;
};
const TITLES = ["analyst", "nurse", "engineer", "teacher", "lawyer", "designer"];
const PLACES = [
  "at a bank",
  "in a clinic",
  "for the city",
  "in a start-up",
  "at a school",
  "in research",
  "on my own",
];
/** A few words: many differ. */
export const words: Answer = ({ draw, at }) =>
  `${TITLES[at % TITLES.length]} ${PLACES[Math.floor(draw() * PLACES.length)]} ${at}`;
