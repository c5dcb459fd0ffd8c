/**
 * From files to the people of a programme, with every issue on the way.
 */
import { type Issue, issue, type Result, resultOf } from "../issue.js";
import { isCircles, isReciprocal, type Programme, SIDES, type Side } from "../programme/index.js";
import { type ReadTableOptions, readTable, type Table } from "../tables/index.js";
import { checkNamedPairs } from "./check-named-pairs.js";
import { findPeople } from "./find-people.js";
import { missingDays } from "./missing-days.js";
import type { Participant, Roster } from "./participant.js";
import { type PeopleIndex, peopleIndex } from "./people-index.js";
import { readManagers } from "./read-managers.js";
import { type PeopleRead, readPeopleOf } from "./read-people.js";
import type { ReadPerson } from "./read-row.js";
import { withSameFile } from "./same-file.js";
import { settleDuplicates } from "./settle-duplicates.js";
import { sharedIds } from "./shared-ids.js";
import { toldOnce } from "./told-once.js";
import { unreadColumns } from "./unread-columns.js";

/** The text or the bytes of a file, with a name for messages or without. */
export type TableInput =
  | string
  | Uint8Array
  | {
      readonly name: string;
      readonly content: string | Uint8Array;
      /** What was found on the way to this content, as `readXlsx` gives it. */
      readonly issues?: readonly Issue[];
    };

/** Either a file for each side, or one for both with a role column. */
export interface RosterFiles {
  readonly mentors?: TableInput | undefined;
  readonly mentees?: TableInput | undefined;
  /** Both sides in one file, told apart by `people.role`. */
  readonly participants?: TableInput | undefined;
  /** The managers of people who do not take part, see `managers` in the programme. */
  readonly managers?: TableInput | undefined;
}

/**
 * Reads everybody.
 *
 * @param programme From `defineProgramme`.
 * @param files Delimited text (CSV, TSV …) or its bytes, in any common encoding.
 * @returns The roster, in an order that does not depend on the rows', with warnings; or every issue, with file, row,
 *   column, value, what was expected and what to do. Never throws for what stands in a file.
 */
export function readRoster(programme: Programme, files: RosterFiles): Result<Roster> {
  const sides = sources(programme, files).flatMap((source) => readSource(programme, source));
  const people = sides.flatMap((side) => side.people);
  const index = peopleIndex(people);
  const managers = managersIn(programme, files, index);
  const expected = new Set([...managers.managers].flatMap(([key, above]) => [key, ...above]));
  // Where somebody is missing, whoever names them would seem to name nobody.
  const needed = isCircles(programme.format) ? 1 : SIDES.length;
  const isComplete = sides.length >= needed && sides.every(({ isReadable }) => isReadable);
  const named = isComplete ? findPeople({ programme, people, index, expected }) : { people, issues: [] };
  const issues = [
    checkFiles(programme, files),
    ...sides.map((side) => side.issues),
    ...sides.map(nobodyIn),
    sharedIds(people),
    isComplete ? missingDays(sides) : [],
    named.issues,
    managers.issues,
    isComplete ? checkNamedPairs(programme, people) : [],
  ];
  return resultOf(
    { ...bySide(named.people), managers: managers.managers },
    toldOnce(withSameFile(files, issues.flat())),
  );
}

/** A side without anybody cannot be matched; the file is hardly the right one. */
function nobodyIn({ people, side, file, isReadable }: SideRead): readonly Issue[] {
  if (!isReadable || people.length > 0) return [];
  return [
    issue({
      code: "nobody-in-file",
      at: { file },
      expected: `holds no ${side}`,
      remedy: "Check that this is the right file, and export the form's answers again.",
    }),
  ];
}

/** What a file holds of one side. */
interface SideRead extends PeopleRead {
  readonly side: Side;
  readonly file: string;
  /** False where somebody may be missing. */
  readonly isReadable: boolean;
}

/** Reads one file, once for each side it holds; of somebody who answered twice only the row that counts is checked. */
function readSource(programme: Programme, { input, name, sides }: Source): readonly SideRead[] {
  const read = tableOf(input, name, programme);
  if (!read.ok)
    return sides.map((side) => ({
      people: [],
      questions: [],
      issues: read.issues,
      side,
      file: name,
      isReadable: false,
    }));
  const table = read.value;
  const ofFile = [...read.issues, ...unreadColumns(programme, table, sides)];
  return sides.map((side) => {
    const byRole = sides.length > 1 && !isReciprocal(programme.format);
    const found = readPeopleOf({ programme, table, side, byRole });
    const { kept, issues } = settleDuplicates(found.people);
    return {
      people: kept,
      questions: found.questions,
      issues: [ofFile, found.issues, issues, ...kept.map((person) => person.issues)].flat(),
      side,
      file: table.file,
      isReadable: ![...ofFile, ...found.issues].some(({ severity }) => severity === "error"),
    };
  });
}

/** A file that holds people, and whom. */
interface Source {
  readonly input: TableInput;
  readonly name: string;
  readonly sides: readonly Side[];
}

/**
 * In circles one list is enough. Without a role column everybody in it is a member, and where members are scored each is both: as a mentor
 * too.
 */
function sources(
  { format, people }: Programme,
  { mentors, mentees, participants }: RosterFiles,
): readonly Source[] {
  const isScored = isReciprocal(format);
  const everybody: readonly Side[] =
    isCircles(format) && !isScored && people.role === undefined ? ["mentee"] : SIDES;
  const all: readonly (Omit<Source, "input"> & { readonly input: TableInput | undefined })[] = [
    { input: mentors, name: "mentors", sides: ["mentor"] },
    { input: mentees, name: "mentees", sides: isScored ? SIDES : ["mentee"] },
    { input: participants, name: "participants", sides: everybody },
  ];
  return all.flatMap(({ input, ...source }) => (input === undefined ? [] : [{ input, ...source }]));
}

function checkFiles(programme: Programme, files: RosterFiles): readonly Issue[] {
  const { people, tiers, format } = programme;
  const { mentors, mentees, participants } = files;
  if (isCircles(format) && (mentors === undefined || isReciprocal(format))) return checkOneList(files);
  if (format.kind === "peers") {
    if (participants !== undefined && mentors === undefined && mentees === undefined) return [];
    return [
      issue({
        code: "files-needed",
        at: "files",
        expected: "expected one file of all participants, since peers are in one list",
        remedy: "Give participants alone.",
      }),
    ];
  }
  const two = mentors !== undefined && mentees !== undefined;
  const any = mentors !== undefined || mentees !== undefined;
  if (participants === undefined ? !two : any) {
    return [
      issue({
        code: "files-needed",
        at: "files",
        expected: "expected a file of mentors and one of mentees, or one of all participants",
        remedy: "Give mentors and mentees, or participants alone.",
      }),
    ];
  }
  if (participants === undefined || people.role !== undefined || tiers !== undefined) return [];
  return [
    issue({
      code: "role-needed",
      at: "people.role",
      expected: "is missing; with one file for everybody nothing tells mentors from mentees",
      remedy: 'Name the column that does: "role": "I want to be a".',
    }),
  ];
}

/** The members of circles stand in one file, whichever it is called. */
function checkOneList({ mentors, mentees, participants }: RosterFiles): readonly Issue[] {
  if (mentors === undefined && (mentees === undefined) !== (participants === undefined)) return [];
  return [
    issue({
      code: "files-needed",
      at: "files",
      expected: "expected one file of everybody, since circles have no mentors",
      remedy: "Give participants alone.",
    }),
  ];
}

/** The table in a file; whatever else reads exports reads them by this. */
export function tableOf(
  input: TableInput,
  fallback: string,
  options: Pick<ReadTableOptions, "headerRows" | "dialect"> = {},
): Result<Table> {
  const {
    name,
    content,
    issues = [],
  } = typeof input === "string" || input instanceof Uint8Array ? { name: fallback, content: input } : input;
  const read = readTable(content, { ...options, file: name });
  return { ...read, issues: [...issues, ...read.issues] };
}

function managersIn(
  programme: Programme,
  { managers }: RosterFiles,
  index: PeopleIndex,
): { readonly managers: Roster["managers"]; readonly issues: readonly Issue[] } {
  if (managers === undefined) return { managers: new Map(), issues: [] };
  const table = tableOf(managers, "managers", { headerRows: programme.headerRows });
  if (!table.ok) return { managers: new Map(), issues: table.issues };
  const read = readManagers(table.value, programme.managers, index);
  return { managers: read.managers, issues: [...table.issues, ...read.issues] };
}

/** Sorts by key, so that nothing later can depend on the order of the files. */
function bySide(people: readonly ReadPerson[]): Pick<Roster, "mentors" | "mentees"> {
  const sorted = people.map(participant).sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    mentors: sorted.filter(({ side }) => side === "mentor"),
    mentees: sorted.filter(({ side }) => side === "mentee"),
  };
}

/** Leaves out what only served the reading. */
function participant(person: ReadPerson): Participant {
  const { id, key, name, contact, side, capacity, takesPart, timeZone, answers } = person;
  return { id, key, name, contact, side, capacity, takesPart, timeZone, answers };
}
