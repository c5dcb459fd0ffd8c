import fc from "fast-check";
import type { Column, Question, QuestionKind } from "../../src/programme/index.js";

/** Options as forms have them: one holds a comma, one is a part of another, two are names of the language's own. */
export const OPTIONS = ["thesis", "careers", "R, Python", "AI", "retail", "__proto__", "constructor", "Ünï"];

const KINDS: readonly QuestionKind[] = [
  "choice",
  "choices",
  "scale",
  "number",
  "date",
  "ratings",
  "ranking",
  "availability",
  "person",
  "people",
  "coordinates",
  "vector",
  "text",
];

const IDS = [
  "topics",
  "free",
  "__proto__",
  "constructor",
  "grade",
  "toString",
  "Größe",
  "a b",
  "q9",
  "q10",
  "q11",
  "q12",
  "q13",
];

const options = (least = 1) => fc.shuffledSubarray(OPTIONS, { minLength: least });

/** One to thirteen questions, each kind at most once, each with an id of its own, some of them names with a meaning in JavaScript. */
export function questions(): fc.Arbitrary<readonly Question[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...KINDS], { minLength: 1 }),
      fc.shuffledSubarray(IDS, { minLength: IDS.length }),
    )
    .chain(([kinds, ids]) => fc.tuple(...kinds.map((kind, at) => questionOf(kind, ids[at] as string))));
}

/** A question of one kind in any of its layouts; headings begin with its id, so that no two questions share one. */
function questionOf(kind: QuestionKind, id: string): fc.Arbitrary<Question> {
  return fc.tuple(settingsOf(kind), sides()).chain(([settings, asked]) =>
    fc.tuple(columnOf(kind, id, settings), fc.boolean()).map(([column, sensitive]) => {
      const columns = Object.fromEntries(asked.map((side) => [side, suffixed(column, side)]));
      return {
        id,
        kind,
        ...settings,
        ...columns,
        ...(sensitive ? { sensitive } : {}),
      } as unknown as Question;
    }),
  );
}

/** Mostly both sides, under one heading or two. */
function sides(): fc.Arbitrary<readonly ("both" | "mentor" | "mentee")[]> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(["both"] as const) },
    { weight: 4, arbitrary: fc.constant(["mentor", "mentee"] as const) },
    { weight: 1, arbitrary: fc.constantFrom(["mentor"] as const, ["mentee"] as const) },
  );
}

function suffixed(column: Column, side: string): Column {
  if (side === "both") return column;
  return typeof column === "string"
    ? `${column} (${side})`
    : (column as readonly string[]).map((heading) => `${heading} (${side})`);
}

type Settings = Readonly<Record<string, unknown>>;

function settingsOf(kind: QuestionKind): fc.Arbitrary<Settings> {
  const spellings = fc.constantFrom({}, { alsoWritten: {} });
  const closed = (least = 1) => options(least).map((list): Settings => ({ options: list }));
  const range = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 7 }));
  const ends = range.map(([from, length]): Settings => ({ from, to: from + length }));
  switch (kind) {
    case "choice":
    case "choices":
      return fc.oneof(
        fc.tuple(closed(), spellings).map(([list, also]): Settings => ({ ...list, ...also })),
        closed().map((list): Settings => ({ ...list, other: true })),
        fc.constant({}),
      );
    case "scale":
      return fc.oneof(closed(2), ends);
    case "number":
      return fc.oneof(ends, fc.constant({}), fc.constant({ unit: "years" }));
    case "date":
      return fc.constantFrom<Settings>({}, { order: "dmy" }, { order: "mdy" }, { order: "ymd" });
    case "ratings":
      return fc.oneof(
        fc.tuple(closed(), ends).map(([list, both]): Settings => ({ ...list, ...both })),
        closed().map((list): Settings => ({ ...list, labels: ["not at all", "a little", "very much"] })),
      );
    case "ranking":
      return closed();
    case "availability":
      return fc.constantFrom<Settings>(
        { slots: { Morning: "9:00-12:00", Evening: "18:00-21:00", "Late, late": "22:00-02:00" } },
        { slots: { Evening: "18:00-21:00" }, days: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"] },
      );
    case "person":
    case "people":
      return fc.constantFrom<Settings>({ outsiders: OUTSIDERS }, { outsiders: OUTSIDERS, none: ["the top"] });
    case "importance":
      return fc.constant({});
    case "vector":
      return fc.constant({ length: 2 });
    case "coordinates":
    case "text":
      return fc.constant({});
  }
}

/** Where the answer stands: under one heading, under several, or in a grid. */
function columnOf(kind: QuestionKind, id: string, settings: Settings): fc.Arbitrary<Column> {
  const heading = `Q ${id}`;
  const several = [`${heading} first`, `${heading} second`];
  const list = settings["options"] as readonly string[] | undefined;
  const each = (list ?? []).map((option) => `${heading}: ${option}`);
  switch (kind) {
    case "choices":
      return fc.constantFrom<Column>(
        heading,
        several,
        ...(list === undefined ? [] : [`${heading} [option]`]),
      );
    case "ratings":
      return fc.constantFrom<Column>(`${heading} [option]`, each);
    case "ranking":
      return fc.constantFrom<Column>(heading, several, `${heading} [rank]`, `${heading} [option]`);
    case "availability":
      return fc.constantFrom<Column>(heading, `${heading} [day]`, `${heading} [slot]`);
    case "coordinates":
    case "vector":
    case "person":
    case "people":
    case "text":
      return fc.constantFrom<Column>(heading, several);
    default:
      return fc.constant(heading);
  }
}

/** Names that may be written though nobody bears them: near to one that somebody bears, they would stop a rule. */
const OUTSIDERS = ["Ada One", "Bo Two", "Cy Three", "Di Four", "Mentor 23", "Somebody Else"];
