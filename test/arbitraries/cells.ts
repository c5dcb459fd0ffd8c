import fc from "fast-check";
import { type Column, columnFor, gridPartOf, type Question, type Side } from "../../src/programme/index.js";

/** Headings and what one person wrote under each. */
export type Cells = readonly (readonly [heading: string, cell: string])[];

const WORDS = ["thesis", "Something else", "__proto__", "toString"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** What one person of a side may answer to a question, blanks included. `names` are what people may be called. */
export function cellsOf(question: Question, side: Side, names: readonly string[]): fc.Arbitrary<Cells> {
  const column = columnFor(question, side);
  if (column === undefined) return fc.constant([]);
  const headings = headingsOf(question, column);
  // Half a place, or half a vector, is an error: there is all of it or nothing.
  if (question.kind === "coordinates" || question.kind === "vector") {
    const whole = headings.map(({ heading, text }) => fc.tuple(fc.constant(heading), text));
    const blank = headings.map(({ heading }) => [heading, ""] as const);
    return fc.oneof(
      { weight: 4, arbitrary: fc.tuple(...whole) },
      { weight: 1, arbitrary: fc.constant(blank) },
    );
  }
  return fc.tuple(...headings.map(({ heading, text }) => fc.tuple(fc.constant(heading), blankOr(text))));

  function headingsOf(asked: Question, at: Column): { heading: string; text: fc.Arbitrary<string> }[] {
    const part = gridPartOf(asked.kind, at);
    if (part === undefined) {
      const list = typeof at === "string" ? [at] : (at as readonly string[]);
      const isOne = list.length > 1 || asked.kind === "ratings";
      return list.map((heading) => ({ heading, text: isOne ? oneIn(asked, names) : cellIn(asked, names) }));
    }
    return gridNames(asked, part).map((name, index) => ({
      heading: (at as string).replace(`[${part}]`, () => (index % 2 === 0 ? `[${name}]` : name)),
      text: gridCell(asked, part),
    }));
  }
}

function blankOr(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom("", " ") }, { weight: 4, arbitrary: text });
}

function optionsOf(question: Question): readonly string[] {
  return "options" in question && question.options !== undefined ? question.options : WORDS;
}

function several(words: readonly string[], ...joiners: string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.shuffledSubarray([...words], { minLength: 1 }), fc.constantFrom(...joiners))
    .map(([chosen, joiner]) => chosen.join(joiner));
}

/** A cell that holds the whole answer. */
function cellIn(question: Question, names: readonly string[]): fc.Arbitrary<string> {
  switch (question.kind) {
    case "choices":
    case "ranking":
      return several(
        optionsOf(question),
        ";",
        "; ",
        ...("options" in question && question.options ? [", "] : []),
      );
    case "people":
      return several(names.slice(0, 4), ";", "\n", ", ");
    case "coordinates":
      return coordinatePair();
    case "vector":
      return several(["0.25", "-1e-3", "3"], " ").map((text) =>
        text.split(" ").concat("0.5").slice(0, 2).join(", "),
      );
    case "availability":
      return several(TIMES(question.days ?? DAYS), "; ", "\n");
    default:
      return oneIn(question, names);
  }
}

/** Few places, so that some people are at the same one. */
function coordinatePair(): fc.Arbitrary<string> {
  return fc.constantFrom("52.52, 13.405", "52.4 13.1", "-33.9; 18.4", "53,55; 10", "0, 0");
}

const TIMES = (days: readonly string[]) => [
  `${days[0]} 18:00-20:00`,
  `${days[2]} 6pm-8pm`,
  `${days[6]} 22:00-02:00`,
  `${days[1]} Evening`,
  `${days[3]}, ${days[4]} 9-11`,
];

/** A cell that holds one value. */
function oneIn(question: Question, names: readonly string[]): fc.Arbitrary<string> {
  switch (question.kind) {
    case "scale":
      return question.options === undefined ? between(question) : fc.constantFrom(...question.options);
    case "number":
      return between(question);
    case "ratings":
      return question.labels === undefined ? between(question) : fc.constantFrom(...question.labels);
    case "date":
      return dateIn(question.order ?? "ymd");
    case "person":
    case "people":
      return fc.constantFrom("none", "-", "Somebody Else", ...names);
    case "coordinates":
    case "vector":
      return fc.constantFrom("0", "-33.5", "45.25", "0.5");
    case "importance":
      return fc.constantFrom("1", "2", "4", "5", ...Object.keys(question.answers ?? {}));
    case "text":
      return fc.constantFrom("Hello", "=1+1", 'She said "yes", twice', "two\nlines");
    default:
      return fc.constantFrom(...optionsOf(question));
  }
}

function between({
  from = -100,
  to = 100,
}: {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}): fc.Arbitrary<string> {
  return fc.integer({ min: from, max: to }).map(String);
}

function dateIn(order: "ymd" | "dmy" | "mdy"): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min: 1950, max: 2010 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => {
      if (order === "dmy") return `${day}.${month}.${year}`;
      return order === "mdy" ? `${month}/${day}/${year}` : `${year}-${month}-${day}`;
    });
}

function gridNames(question: Question, part: string): readonly string[] {
  if (part === "option") return optionsOf(question);
  if (part === "rank") return optionsOf(question).map((_, rank) => `Rank ${rank + 1}`);
  if (question.kind !== "availability") return [];
  return part === "slot" ? Object.keys(question.slots ?? {}) : (question.days ?? DAYS);
}

function gridCell(question: Question, part: string): fc.Arbitrary<string> {
  if (part === "rank") return fc.constantFrom(...optionsOf(question));
  if (part === "slot") {
    const days = question.kind === "availability" ? (question.days ?? DAYS) : DAYS;
    return several(days, "; ", ", ");
  }
  if (part === "day") return several(["18:00-20:00", "Evening", "7-8:30"], ";", ", ");
  if (question.kind === "choices") return fc.constantFrom("yes", "no", "x", "1", "FALSE");
  if (question.kind === "ranking") return fc.integer({ min: 1, max: 5 }).map(String);
  return oneIn(question, []);
}
