/**
 * A roster as the two files a form would export, under the programme's own headings.
 */
import type { ColumnBySide, Programme, Side } from "../../programme/index.js";
import { columnFor } from "../../programme/index.js";
import { csv } from "../../report/index.js";
import { type Participant, peopleOf, type Roster } from "../../roster/index.js";
import { type CsvColumn, questionColumns } from "./question-columns.js";

/** The text of each file. */
export interface RosterCsv {
  readonly mentors: string;
  readonly mentees: string;
}

/** Writes both files; `readRoster` with the same programme reads the same roster from them, unless an answer begins like a spreadsheet formula. */
export function rosterCsv(programme: Programme, roster: Roster): RosterCsv {
  return { mentors: fileOf(programme, roster, "mentor"), mentees: fileOf(programme, roster, "mentee") };
}

function fileOf(programme: Programme, roster: Roster, side: Side): string {
  const columns = placed([
    ...peopleColumns(programme, side),
    ...programme.questions.flatMap((question) => {
      const column = columnFor(question, side);
      return column === undefined ? [] : questionColumns(question, column);
    }),
  ]);
  const rows = peopleOf(roster, side).map((person) => columns.map((column) => column?.cell(person) ?? ""));
  const header = columns.map((column) => (typeof column?.heading === "string" ? column.heading : ""));
  return csv(programme.headerRows === 0 ? rows : [header, ...rows]);
}

/** Columns with a position stand there, the others fill the gaps in order; of two with one heading the first counts. */
function placed(columns: readonly CsvColumn[]): readonly (CsvColumn | undefined)[] {
  const fixed = new Map<number, CsvColumn>();
  const named = new Map<string, CsvColumn>();
  for (const column of columns) {
    if (typeof column.heading === "string") named.set(column.heading, named.get(column.heading) ?? column);
    else if (!fixed.has(column.heading.at - 1)) fixed.set(column.heading.at - 1, column);
  }
  const rest = [...named.values()];
  const last = Math.max(-1, ...fixed.keys());
  const found: (CsvColumn | undefined)[] = [];
  for (let at = 0; at <= last || rest.length > 0; at++) found.push(fixed.get(at) ?? rest.shift());
  return found;
}

function peopleColumns({ people }: Programme, side: Side): readonly CsvColumn[] {
  const role = people.roles?.[side]?.[0] ?? side;
  const cells: readonly (readonly [ColumnBySide | undefined, CsvColumn["cell"]])[] = [
    [people.id, ({ id }) => id],
    [people.name, ({ name }) => name],
    [people.contact, ({ contact }) => contact],
    [people.capacity, ({ capacity }: Participant) => (side === "mentor" ? capacity : "")],
    [people.role, () => role],
    [people.takesPart, ({ takesPart }) => (takesPart ? "yes" : "no")],
    [people.timeZone, ({ timeZone }) => timeZone ?? ""],
    [people.timestamp, () => ""],
  ];
  return cells.flatMap(([column, cell]) => (column === undefined ? [] : peopleColumn(column, side, cell)));
}

/** Of several headings whose cells are joined, the first takes the whole. */
function peopleColumn(column: ColumnBySide, side: Side, cell: CsvColumn["cell"]): readonly CsvColumn[] {
  const own = typeof column === "object" && "mentor" in column ? column[side] : column;
  const headings = (Array.isArray(own) ? own : [own]) as readonly CsvColumn["heading"][];
  return headings.map((heading, at) => ({ heading, cell: at === 0 ? cell : () => "" }));
}
