/**
 * From two form exports to a programme to start from.
 */
import { type Issue, issue, type Result } from "../issue.js";
import { plain } from "../plain.js";
import type { ProgrammeJson, Side } from "../programme/index.js";
import { type RosterFiles, type TableInput, tableOf, withSameFile } from "../roster/index.js";
import type { Table } from "../tables/index.js";
import { type Asked, askedOf, askedOfBoth, questionOf } from "./asked.js";
import { type ColumnProfile, columnProfiles, textsOf } from "./column-profile.js";
import { groundsOf } from "./grounds.js";
import type { ColumnGuess, Guessed } from "./guess.js";
import { type FileRoles, guessPeople, type PeopleGuess } from "./guess-people.js";
import { guessRole, type RoleGuess } from "./guess-roles.js";
import { allColumns, itemsOf } from "./items.js";
import { guessKind } from "./kinds/guess-kind.js";
import type { KindContext } from "./kinds/kind-guess.js";
import { mended } from "./mend.js";
import { notesOnSteps } from "./missing-steps.js";
import { newIds } from "./new-ids.js";
import { notesOn } from "./notes-on.js";
import { notesOnImportance } from "./notes-on-importance.js";
import { notesOnNames } from "./notes-on-names.js";
import { notesOnUnpaired } from "./notes-on-unpaired.js";
import { pairItems, type TakenItem } from "./pair-items.js";
import { propose } from "./propose.js";
import { isSensitive } from "./sensitive.js";
import { withSharedScales } from "./shared-scales.js";
import { notesOnSlips, strangeAnswers } from "./strange-answers.js";
import { weighed } from "./weighed.js";

/** The files to guess from: either one for each side, or one for both with a role column. */
export type GuessFiles = Pick<RosterFiles, "mentors" | "mentees" | "participants">;

/**
 * Guesses a programme: what each column is, the questions that the two files share, and criteria and rules for the dimensions
 * that are asked about. Everything is guessed from headings and answers in these files alone, and by no chance. The order of
 * rows tells at most whether timestamps begin with the day or the month, where the timestamps leave it open.
 *
 * @param files Texts or bytes of form exports, with a name for messages or without.
 * @returns A programme that `defineProgramme` takes wherever the files have something to compare, and a guess for every column
 *   with how sure it is and why; or the issues that kept a file from being read. Nothing is thrown for what a file holds.
 */
export function guessProgramme(files: GuessFiles): Result<Guessed> {
  const sources = sourcesOf(files);
  if (sources.length === 0 || (files.participants === undefined && sources.length < 2))
    return { ok: false, issues: [filesNeeded()] };
  const tables = sources.map(({ side, input, name }) => ({ side, read: tableOf(input, name) }));
  const issues = tables.flatMap(({ read }) => read.issues);
  const read = tables.flatMap(({ side, read: { ok, ...rest } }) =>
    ok && "value" in rest ? [{ side, table: rest.value }] : [],
  );
  if (read.length < tables.length) return { ok: false, issues };
  return { ok: true, value: guessed(read, files), issues: withSameFile(files, issues) };
}

type Source = FileRoles["side"];

function sourcesOf({
  mentors,
  mentees,
  participants,
}: GuessFiles): readonly { side: Source; input: TableInput; name: string }[] {
  const all = [
    { side: "mentor" as const, input: mentors, name: "mentors" },
    { side: "mentee" as const, input: mentees, name: "mentees" },
    { side: "both" as const, input: participants, name: "participants" },
  ];
  const used = participants === undefined ? all.slice(0, 2) : all.slice(2);
  return used.flatMap(({ input, ...rest }) => (input === undefined ? [] : [{ ...rest, input }]));
}

function filesNeeded(): Issue {
  return issue({
    code: "files-needed",
    at: "files",
    expected: "expected a file of mentors and one of mentees, or one of all participants",
    remedy: "Give mentors and mentees, or participants alone.",
  });
}

function guessed(tables: readonly { side: Source; table: Table }[], files: GuessFiles): Guessed {
  const roled = tables.map(({ side, table }): FileRoles => {
    const columns = columnProfiles(table);
    const others = tables
      .filter((other) => other.table !== table)
      .flatMap((other) => answeredIn(other.table));
    const roles = columns.flatMap((column): [ColumnProfile, RoleGuess][] => {
      const role = guessRole(column, side, others.includes(plain(column.heading)));
      return role === undefined ? [] : [[column, role]];
    });
    return { side, columns, roles: new Map(roles) };
  });
  const who = guessPeople(roled);
  const asked = newIds(withSharedScales(questionsIn(roled, who, { isPerson: knownPeople(roled) })));
  const notes = [...who.notes];
  const assemble = (questions: readonly Asked[]): ProgrammeJson => programmeOf(questions, who, tables);
  const { asked: settled, issues } = mended(asked, assemble, files);
  const programme = assemble(settled);
  return {
    programme,
    guesses: roled.flatMap((file) => columnGuesses(file, who, settled)),
    strangeAnswers: strangeAnswers(settled),
    grounds: groundsOf(programme),
    notes: [
      ...notesOnUnpaired(settled),
      ...notes,
      ...notesOn(programme, settled),
      ...notesOnImportance(settled),
      ...notesOnSteps(settled),
      ...notesOnSlips(settled),
      ...notesOnNames(programme, settled, issues),
    ],
    dialects: Object.fromEntries(tables.map(({ table }) => [table.file, table.dialect])),
  };
}

/** The headings under which somebody answered. */
function answeredIn({ headings, rows }: Table): readonly string[] {
  return headings.filter((_, at) => rows.some(({ cells }) => cells[at] !== "")).map(plain);
}

/** Names, ids and addresses of everybody. */
function knownPeople(files: readonly FileRoles[]): KindContext["isPerson"] {
  const known = new Set<string>();
  for (const { columns, roles } of files) {
    const names = columns.filter((column) => roles.get(column)?.role === "name");
    const ids = columns.filter((column) => ["id", "contact"].includes(roles.get(column)?.role ?? ""));
    for (const column of [...names, ...ids]) for (const text of textsOf(column)) known.add(plain(text));
    const whole = new Map<number, string>();
    for (const column of names)
      for (const { text, row } of column.filled) whole.set(row, `${whole.get(row) ?? ""} ${text}`);
    for (const name of whole.values()) known.add(plain(name));
  }
  return (text) => known.has(plain(text));
}

function questionsIn(
  files: readonly FileRoles[],
  { used }: PeopleGuess,
  context: KindContext,
): readonly Omit<Asked, "id">[] {
  const taken = files.map(({ columns, roles }) => {
    const free = columns.filter((column) => !roles.has(column) && !used.has(column));
    return itemsOf(free).map((item): TakenItem => ({ item, kind: guessKind(item, context) }));
  });
  const [first = [], second] = taken;
  if (second === undefined) return first.flatMap(({ item, kind }) => askedOfBoth(item, kind));
  return pairItems(first, second).flatMap((pairing) => askedOf(pairing, context));
}

function programmeOf(
  asked: readonly Asked[],
  { people }: PeopleGuess,
  tables: readonly { side: Source; table: Table }[],
): ProgrammeJson {
  const { criteria, rules = [] } = propose(asked);
  const places = menteesPerMentor(people, tables);
  return {
    $schema: "./node_modules/mentor-matching/programme.schema.json",
    name: "Mentoring programme",
    people,
    questions: asked.map(questionOf),
    criteria: weighed(criteria),
    rules,
    format: { kind: "one-to-one", ...(places === undefined ? {} : { menteesPerMentor: places }) },
    objective: ["coverage", "total"],
    seed: 1,
  };
}

/** Where nobody was asked, mentors take as many as it needs for everybody to have one. */
function menteesPerMentor(
  { capacity }: ProgrammeJson["people"],
  tables: readonly { side: Source; table: Table }[],
): { max: number } | undefined {
  const rows = (side: Side) => tables.find((one) => one.side === side)?.table.rows.length ?? 0;
  if (capacity !== undefined || rows("mentor") === 0 || rows("mentee") <= rows("mentor")) return undefined;
  return { max: Math.ceil(rows("mentee") / rows("mentor")) };
}

/** How far a column does; of several that make an id together each alone. */
function apartText(column: ColumnProfile): string {
  const texts = textsOf(column);
  const [blank, repeated] = [column.rows - texts.length, texts.length - new Set(texts.map(plain)).size];
  return [
    blank === 0 ? "filled in" : `filled in but for ${rowsOf(blank)}`,
    repeated === 0 ? "and different for everybody" : `and different but for ${rowsOf(repeated)}`,
  ].join(", ");
}

function rowsOf(count: number): string {
  return count === 1 ? "1 row" : `${count} rows`;
}

function columnGuesses(
  { side, columns, roles }: FileRoles,
  { used, idSureness }: PeopleGuess,
  asked: readonly Asked[],
): readonly ColumnGuess[] {
  return columns.map((column): ColumnGuess => {
    const { file, name, index, words } = column;
    const place = { file, side, column: name, at: index + 1 };
    const question = asked.find(({ items }) =>
      Object.values(items).some((item) => allColumns(item).includes(column)),
    );
    if (question !== undefined) {
      const { kind, sureness, why } = question.kind;
      return { ...place, guess: kind, question: question.id, sensitive: question.sensitive, sureness, why };
    }
    const sensitive = isSensitive(words);
    const role = used.get(column);
    if (role === "id")
      return {
        ...place,
        guess: "id",
        sensitive,
        sureness: idSureness,
        why: `It tells people apart best: ${apartText(column)}.`,
      };
    const own = roles.get(column);
    if (own?.role === "id") {
      const why = "It tells people apart too, but another column does so already.";
      return { ...place, guess: "unused", sensitive, sureness: own.sureness, why };
    }
    const isOpen =
      own !== undefined && role === undefined && !["contact", "unused", "name"].includes(own.role);
    if (isOpen)
      return {
        ...place,
        guess: own.role,
        sensitive,
        sureness: "unsure",
        why: `${own.why} The programme does not use it as it stands.`,
      };
    return {
      ...place,
      guess: role ?? own?.role ?? "unused",
      sensitive,
      sureness: own?.sureness ?? "unsure",
      why: own?.why ?? "Nothing is read from it.",
    };
  });
}
