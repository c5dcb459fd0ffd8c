/**
 * Reads one row as a person: who they are, how they take part, what they answered.
 */
import { type Issue, type IssueParts, issue, type Place } from "../issue.js";
import { plain } from "../plain.js";
import { type PeopleColumns, type Programme, type Side, tierOf } from "../programme/index.js";
import { columnName, type Table, type TableRow } from "../tables/index.js";
import type { Answer } from "./answer.js";
import { answerKeys } from "./answer-keys.js";
import { type Answers, answersOf } from "./answers/answers-of.js";
import { NO, type Report, YES } from "./answers/cell-problem.js";
import { parseTimestamp } from "./answers/read-date.js";
import type { BoundQuestion } from "./bind-columns.js";
import { mentorCapacity } from "./capacity.js";
import type { Participant } from "./participant.js";
import { readAnswer } from "./read-answer.js";
import { rolesIn } from "./roles.js";
import type { SentIn } from "./settle-duplicates.js";
import { isZone } from "./week/zones.js";

/** A person as read, with where, when and what was wrong with the row. */
export interface ReadPerson extends Participant, SentIn {
  /** Of the row: void where another row of the same person counts. */
  readonly issues: readonly Issue[];
  /** For messages about an answer: what its column is called, by question id. */
  readonly columnNames: ReadonlyMap<string, string>;
}

/** A file, and whose rows in it are read. */
export interface PeopleSource {
  readonly programme: Programme;
  readonly table: Table;
  readonly side: Side;
  /** Whether the file holds both sides, told apart by the role column. */
  readonly byRole: boolean;
}

/** The keys of {@link PeopleColumns} that name a column. */
export type PeopleKey = Exclude<keyof PeopleColumns, "roles" | "timestampOrder">;

/** Every {@link PeopleKey}. */
export const PEOPLE_KEYS: readonly PeopleKey[] = [
  "id",
  "name",
  "contact",
  "capacity",
  "role",
  "timeZone",
  "timestamp",
  "takesPart",
];

/** The columns of one file for one side. */
export interface BoundColumns {
  readonly people: Readonly<Partial<Record<PeopleKey, readonly number[]>>>;
  readonly questions: readonly BoundQuestion[];
  /** What the first column of each question is called, by question id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What {@link readRow} reads. */
export interface RowSource extends PeopleSource {
  readonly columns: BoundColumns;
  readonly row: TableRow;
}

/** The person in a row, or nobody where it is the other side's. */
export function readRow(source: RowSource): {
  readonly person: ReadPerson | undefined;
  readonly issues: readonly Issue[];
} {
  const reader = new RowReader(source);
  const person = reader.person();
  return { person, issues: reader.issues };
}

/** A problem with a cell about the person. */
type Problem = Pick<IssueParts, "code" | "severity" | "value" | "expected" | "remedy">;

/** Reads one row, and takes note of what is wrong with it. */
class RowReader {
  readonly issues: Issue[] = [];
  readonly #source: RowSource;

  constructor(source: RowSource) {
    this.#source = source;
  }

  person(): ReadPerson | undefined {
    const { side, byRole, table, row, columns } = this.#source;
    if (byRole && columns.people.role !== undefined && !this.#hasRole()) return undefined;
    const written = columns.people.id === undefined ? undefined : this.#text("id");
    if (written === "")
      this.#report("id", {
        code: "missing-id",
        expected: "has no id, so nobody could tell whom a match is for",
        remedy: "Fill in the cell, or delete the row.",
      });
    // Every row is somebody all the same, so that the rest of it, and whoever names them, can be checked.
    const id = written || `row ${row.row}`;
    const tier = this.#tier();
    if (tier?.isOfSide === false) return undefined;
    const name = this.#text("name");
    return {
      id,
      key: plain(id),
      name: name === "" ? id : name,
      contact: this.#text("contact"),
      side,
      capacity: side === "mentor" ? this.#capacity(tier?.takes) : 1,
      takesPart: this.#takesPart(),
      timeZone: this.#timeZone(),
      answers: this.#answers(),
      file: table.file,
      row: row.row,
      sentAt: this.#sentAt(),
      written: JSON.stringify(row.cells),
      issues: this.issues,
      columnNames: columns.names,
    };
  }

  #hasRole(): boolean {
    const { side, programme } = this.#source;
    const text = this.#text("role");
    const roles = rolesIn(text, programme.people.roles);
    // Both sides read the row; one of them says what is wrong with it.
    if (roles.length === 0 && side === "mentor") {
      this.#report("role", {
        code: "unknown-role",
        value: text,
        expected:
          text === ""
            ? "is blank; expected mentor, mentee or both"
            : "names neither mentor nor mentee nor both",
        remedy:
          'Correct the cell, or list the text in people.roles: { "mentor": ["…"], "mentee": ["…"], "both": ["…"] }.',
      });
    }
    return roles.includes(side);
  }

  /** The tier somebody stands in, and whether they take this side in it; undefined where there are no tiers. */
  #tier(): { readonly isOfSide: boolean; readonly takes?: number | undefined } | undefined {
    const { programme, side, byRole, columns } = this.#source;
    const { tiers } = programme;
    const bound = columns.questions.find(({ question }) => question.id === tiers?.question);
    if (tiers === undefined || bound === undefined) return undefined;
    const answer = this.#answer(bound, byRole && side === "mentor");
    const place = answer === undefined ? undefined : tierOf(tiers.levels, answerKeys(answer));
    const takes = tiers.levels[place ?? -1]?.takes;
    if (!byRole) return { isOfSide: true, takes };
    const column = bound.columns[0] ?? 0;
    // Both sides read the row; one of them says what is wrong with it.
    if (place === undefined && side === "mentor" && this.issues.length === 0)
      this.issues.push(inNoTier(this.#place(column), this.#cell(column)));
    const end = side === "mentor" ? 0 : tiers.levels.length - 1;
    return { isOfSide: place !== undefined && place !== end, takes };
  }

  #capacity(takes: number | undefined): number {
    const text = this.#text("capacity");
    const { capacity, problem } = mentorCapacity(this.#source.programme, text, takes);
    if (problem !== undefined) this.#report("capacity", { ...problem, value: text });
    return capacity;
  }

  #takesPart(): boolean {
    const text = this.#text("takesPart");
    const word = plain(text);
    if (word !== "" && !YES.includes(word) && !NO.includes(word)) {
      this.#report("takesPart", {
        code: "not-yes-or-no",
        value: text,
        expected: "is neither yes nor no",
        remedy: "Write yes or no; blank means yes.",
      });
    }
    return !NO.includes(word);
  }

  #timeZone(): string | undefined {
    const zone = this.#text("timeZone");
    if (zone === "") return undefined;
    if (isZone(zone)) return zone;
    this.#report("timeZone", {
      code: "unknown-time-zone",
      value: zone,
      expected: "is not the name of a time zone",
      remedy: "Write an IANA name such as Europe/Berlin; blank means the programme's zone.",
    });
    return undefined;
  }

  #sentAt(): number | undefined {
    const text = this.#text("timestamp");
    if (text === "") return undefined;
    const sentAt = parseTimestamp(text, this.#source.programme.people.timestampOrder ?? "ymd");
    if (sentAt === undefined) {
      this.#report("timestamp", {
        code: "unknown-timestamp",
        severity: "warning",
        value: text,
        expected: "is no time that can be read; of two answers of one person the lower row would count",
        remedy: 'Set people.timestampOrder to "dmy" or "mdy", or write 2027-01-31 18:05.',
      });
    }
    return sentAt;
  }

  #answers(): Answers {
    const answers: [string, Answer][] = [];
    for (const bound of this.#source.columns.questions) {
      const answer = this.#answer(bound, true);
      if (answer !== undefined) answers.push([bound.question.id, answer]);
    }
    return answersOf(answers);
  }

  #answer(bound: BoundQuestion, isReported: boolean): Answer | undefined {
    const report: Report = ({ cell, ...problem }) => {
      if (isReported) this.issues.push(issue({ ...problem, at: this.#place(bound.columns[cell] ?? 0) }));
    };
    const cells = bound.columns.map((column) => this.#cell(column));
    return readAnswer(bound, cells, report);
  }

  #cell(column: number): string {
    return this.#source.row.cells[column] ?? "";
  }

  /** What stands about the person under a key; several columns are joined by a space. */
  #text(key: PeopleKey): string {
    const cells = (this.#source.columns.people[key] ?? []).map((column) => this.#cell(column));
    return cells.filter((cell) => cell !== "").join(" ");
  }

  /** An empty cell has no value to be shown. */
  #report(key: PeopleKey, { value, ...problem }: Problem): void {
    const at = this.#place(this.#source.columns.people[key]?.[0] ?? 0);
    this.issues.push(issue({ ...problem, at, value: value === "" ? undefined : value }));
  }

  #place(column: number): Place {
    const { table, row } = this.#source;
    return { file: table.file, row: row.cellRows?.[column] ?? row.row, column: this.#columnName(column) };
  }

  #columnName(column: number): string {
    return columnName(this.#source.table.headings, column);
  }
}

function inNoTier(at: Place, value: string): Issue {
  return issue({
    code: "in-no-tier",
    severity: "warning",
    at,
    value: value === "" ? undefined : value,
    expected:
      value === ""
        ? "is blank, so this person stands in no tier and takes no part"
        : "is in no tier, so this person takes no part",
    remedy: "Correct the cell, or add the answer to a tier.",
  });
}
