/**
 * From a row to a decision, with every issue on the way.
 */
import { type Issue, issue } from "../issue.js";
import { PREFERRED_VALUE, type Programme, type Side } from "../programme/index.js";
import type { TableRow } from "../tables/index.js";
import { isValue, VALUES } from "./check-decisions.js";
import type { Decision } from "./decision.js";
import type { DecisionColumns } from "./decision-columns.js";
import { isPool } from "./decision-keys.js";
import {
  type CellPlace,
  missingPerson,
  tooManyPeople,
  unknownDecision,
  valueNotUsed,
} from "./decision-row-issues.js";
import { decisionNamed } from "./decision-words.js";
import type { PersonFinder } from "./person-finder.js";
import { refusedByFormat } from "./refused-by-format.js";

/** What a row is read with. */
export interface RowContext {
  readonly programme: Programme;
  readonly file: string;
  readonly columns: DecisionColumns;
  readonly headings: readonly string[];
  readonly finder: PersonFinder;
}

/** The decision, where nothing is wrong with it, and every issue. */
interface RowRead {
  readonly decision?: Decision;
  readonly issues: readonly Issue[];
}

/** Reads a row whose cell for the decision is not blank. */
export function readDecisionRow(
  { programme, file, columns, headings, finder }: RowContext,
  { row, cells }: TableRow,
): RowRead {
  const cell = (at: number | undefined) => (at === undefined ? "" : (cells[at] ?? ""));
  const at = (column: keyof DecisionColumns) => ({
    file,
    row,
    column: headings[columns[column] ?? -1] ?? column,
  });
  const word = cell(columns.decision);
  const kind = decisionNamed(word);
  if (kind === undefined) return { issues: [unknownDecision(word, at("decision"))] };

  const refused = refusedByFormat(programme.format, kind);
  if (refused !== undefined) return { issues: [issue({ at: at("decision"), value: kind, ...refused })] };

  const issues: Issue[] = [];
  const person = (side: Side): string | undefined => {
    const text = cell(columns[side]);
    if (text === "") {
      issues.push(missingPerson(kind, isPool(programme) ? "peer" : side, at(side)));
      return undefined;
    }
    const found = finder(side, text, at(side));
    if (!found.ok) issues.push(...found.issues);
    return found.ok ? found.value : undefined;
  };
  const value = readValue(kind, cell(columns.value), at("value"), issues);
  const decision = decisionOf(kind, { person, value, isNamed: (side) => cell(columns[side]) !== "" });
  if (decision === "person-too-many") issues.push(tooManyPeople(kind, at("mentee")));
  const isWrong = issues.some(({ severity }) => severity === "error");
  return {
    issues,
    ...(isWrong || decision === undefined || decision === "person-too-many" ? {} : { decision }),
  };
}

/** What stands in a row beside the decision. */
interface RowParts {
  /** The id of whom the cell of a side names; undefined, and an issue added, where it names nobody. */
  readonly person: (side: Side) => string | undefined;
  readonly value: number | undefined;
  readonly isNamed: (side: Side) => boolean;
}

function decisionOf(
  kind: Decision["decision"],
  { person, value, isNamed }: RowParts,
): Decision | "person-too-many" | undefined {
  if (kind === "sits out") {
    if (isNamed("mentor") && isNamed("mentee")) return "person-too-many";
    const side = isNamed("mentee") ? "mentee" : "mentor";
    const found = person(side);
    return found === undefined ? undefined : { decision: kind, side, person: found };
  }
  if (kind === "capacity") {
    if (isNamed("mentee")) return "person-too-many";
    const mentor = person("mentor");
    return mentor === undefined || value === undefined ? undefined : { decision: kind, mentor, value };
  }
  const [mentor, mentee] = [person("mentor"), person("mentee")];
  if (mentor === undefined || mentee === undefined) return undefined;
  if (kind !== "prefer") return { decision: kind, mentor, mentee };
  return value === undefined ? undefined : { decision: kind, mentor, mentee, value };
}

function readValue(
  kind: Decision["decision"],
  text: string,
  at: CellPlace,
  issues: Issue[],
): number | undefined {
  if (kind !== "prefer" && kind !== "capacity") {
    if (text !== "") issues.push(valueNotUsed(kind, text, at));
    return undefined;
  }
  if (text === "" && kind === "prefer") return PREFERRED_VALUE;
  if (text === "") {
    issues.push(
      issue({
        code: "missing-value",
        at,
        expected: "expected how many mentees the mentor takes",
        remedy: "Write 0, 1, 2 and so on into the column value.",
      }),
    );
    return undefined;
  }
  // Spreadsheets of many countries write 0,2.
  const value = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (isValue(kind, value)) return value;
  issues.push(
    issue({
      code: "not-a-value",
      at,
      value: text,
      expected: VALUES[kind],
      remedy: kind === "prefer" ? "Write 0.1, 0.2 and so on." : "Write 0, 1, 2 and so on.",
    }),
  );
  return undefined;
}
