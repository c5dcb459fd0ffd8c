/**
 * Checks of what stands around the questions: dates, time zone, columns about people.
 */
import { type Issue, issue } from "../issue.js";
import type { ColumnBySide } from "./column.js";
import type { ProgrammeJson } from "./programme.js";
import type { Question } from "./question.js";

/** Every clock change in the programme is looked at, and a mistyped year would be thousands. */
const MOST_YEARS = 20;

/** Everything wrong with a programme's dates, zone and people. */
export function checkSetting(programme: ProgrammeJson): readonly Issue[] {
  return [...checkDates(programme), ...checkZone(programme), ...checkPositions(programme)];
}

function checkDates({ startsOn, endsOn, people }: ProgrammeJson): Issue[] {
  const issues: Issue[] = [];
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    issues.push(
      issue({
        code: "ends-before-start",
        at: "endsOn",
        value: endsOn,
        expected: `lies before startsOn (${startsOn})`,
        remedy: "Swap the two dates or correct one of them.",
      }),
    );
  }
  if (startsOn !== undefined && endsOn !== undefined && isLater(endsOn, startsOn, MOST_YEARS)) {
    issues.push(
      issue({
        code: "too-long",
        at: "endsOn",
        value: endsOn,
        expected: `lies more than ${MOST_YEARS} years after startsOn (${startsOn})`,
        remedy: "Correct the year of one of the two dates.",
      }),
    );
  }
  if (startsOn === undefined && (endsOn !== undefined || people.timeZone !== undefined)) {
    issues.push(
      issue({
        code: "start-needed",
        at: "startsOn",
        expected: "is missing; without it nobody knows which clock changes fall into the programme",
        remedy: 'Add the first day of the programme: "startsOn": "2027-02-01".',
      }),
    );
  }
  return issues;
}

/** Whether a date lies beyond the same day so many years after another. ISO dates sort as text. */
function isLater(date: string, than: string, years: number): boolean {
  return date > `${String(Number(than.slice(0, 4)) + years).padStart(4, "0")}${than.slice(4)}`;
}

function checkZone({ timeZone, people }: ProgrammeJson): Issue[] {
  if (timeZone !== undefined && !isKnownZone(timeZone)) {
    return [
      issue({
        code: "unknown-time-zone",
        at: "timeZone",
        value: timeZone,
        expected: "is not the name of a time zone",
        remedy: "Write an IANA name such as Europe/Berlin or America/New_York.",
      }),
    ];
  }
  if (timeZone === undefined && people.timeZone !== undefined) {
    return [
      issue({
        code: "time-zone-needed",
        at: "timeZone",
        expected: "is missing; people who leave their time zone blank are in none",
        remedy: 'Add the zone of people who name none: "timeZone": "Europe/Berlin".',
      }),
    ];
  }
  return [];
}

/** Whether the engine's time zone data know a name; offsets such as +01:00, which some engines take, are none. */
function isKnownZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Without a header there are no headings: every column must be named by its position. */
function checkPositions({ headerRows, people, managers, questions }: ProgrammeJson): Issue[] {
  if (headerRows !== 0) return [];
  const columns: [string, ColumnBySide | undefined][] = [
    ...columnEntries("people", people as unknown as Record<string, ColumnBySide>, PEOPLE_COLUMNS),
    ...columnEntries("managers", (managers ?? {}) as Record<string, ColumnBySide>, ["person", "manager"]),
    ...questions.flatMap((question: Question, index) =>
      columnEntries(`questions[${index}]`, question as unknown as Record<string, ColumnBySide>, [
        "both",
        "mentor",
        "mentee",
      ]),
    ),
  ];
  return columns
    .filter(([, column]) => column !== undefined && namesHeading(column))
    .map(([path]) =>
      issue({
        code: "position-needed",
        at: path,
        expected: "names a heading, but headerRows is 0: the files have none",
        remedy: 'Write the position, the first column being 1: { "at": 1 }; or leave headerRows out.',
      }),
    );
}

const PEOPLE_COLUMNS = ["id", "name", "contact", "capacity", "role", "timeZone", "timestamp", "takesPart"];

function columnEntries(
  path: string,
  columns: Readonly<Record<string, ColumnBySide>>,
  keys: readonly string[],
): [string, ColumnBySide | undefined][] {
  return keys.map((key) => [`${path}.${key}`, columns[key]]);
}

function namesHeading(column: ColumnBySide): boolean {
  if (typeof column === "string") return true;
  if (Array.isArray(column)) return column.some((part) => typeof part === "string");
  const object = column as {
    readonly at?: number;
    readonly mentor?: ColumnBySide;
    readonly mentee?: ColumnBySide;
  };
  if (object.at !== undefined) return false;
  return [object.mentor, object.mentee].some((part) => part !== undefined && namesHeading(part));
}
