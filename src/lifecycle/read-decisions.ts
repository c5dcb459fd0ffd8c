/**
 * From a file to decisions, with every issue on the way.
 */
import { type Issue, issue, type Result, resultOf } from "../issue.js";
import { nearest } from "../nearest.js";
import { plain } from "../plain.js";
import { PREFERRED_VALUE, type Programme, type Side } from "../programme/index.js";
import type { Roster, TableInput } from "../roster/index.js";
import { readTable, type Table, type TableRow } from "../tables/index.js";
import { checkDecisions, isValue, VALUES } from "./check-decisions.js";
import type { Decision } from "./decision.js";
import { isPool } from "./decision-keys.js";
import { DECISIONS, decisionNamed, nearestDecision } from "./decision-words.js";
import { type PersonFinder, personFinder } from "./person-finder.js";
import { refusedByFormat } from "./refused-by-format.js";

/**
 * Reads decisions from a table with the columns `decision`, `mentor`, `mentee` and `value`, in any order; further columns are
 * left to the reader's own notes. `mentor_id` and `mentee_id`, where there are such columns, come before `mentor` and `mentee`,
 * so that a copy of `matches.csv` with a column `decision` will do. Rows in which it is blank are passed over.
 *
 * | decision | mentor | mentee | value |
 * |---|---|---|---|
 * | pin, forbid | one | one | |
 * | prefer | one | one | 0.1: what the pair counts more in the total, in fit; 0.1 where it is blank |
 * | sits out | one, | or one | |
 * | capacity | one | | 2: mentees the mentor takes |
 *
 * People are found by id, contact or name, however it is spelt. Of peers it does not matter in which of the two columns somebody stands;
 * these may be called `person` and `partner`.
 *
 * @returns The decisions in the order of the rows, with warnings; or every issue with file, row, column and remedy. Codes of errors:
 *   those of `readTable`, `missing-column`, `unknown-decision`, `missing-person`, `person-too-many`, `unknown-person`,
 *   `ambiguous-person`, `missing-value`, `not-a-value`, `decisions-contradict`, `pin-vetoed` (names the rule),
 *   `pin-sits-out`, `pin-over-capacity`, `pin-required-elsewhere`, `forbid-required`, `capacity-over-maximum`; what a format refuses,
 *   `capacity-of-peers`, `prefer-in-groups`, `pin-in-groups` (of two mentors), `pin-in-circles`, `forbid-in-circles`,
 *   `capacity-in-circles`; of warnings:
 *   `decision-repeated`, `prefer-vetoed`, `prefer-sits-out`, `value-not-used`, `no-decisions`. Never throws for what stands in
 *   the file.
 */
export function readDecisions(
  programme: Programme,
  roster: Roster,
  input: TableInput,
): Result<readonly Decision[]> {
  const { name, content } =
    typeof input === "string" || input instanceof Uint8Array ? { name: "decisions", content: input } : input;
  const read = readTable(content, { file: name, headerRows: 1 });
  if (!read.ok) return read;
  const columns = columnsOf(programme, read.value);
  if (!columns.ok) return { ok: false, issues: [...read.issues, ...columns.issues] };

  const finder = personFinder(programme, roster);
  const context = { programme, file: name, columns: columns.value, headings: read.value.headings, finder };
  const rows = read.value.rows.filter(({ cells }) => cells[columns.value.decision] !== "");
  const found = rows.map((row) => ({ row, ...readRow(context, row) }));
  const kept = found.flatMap(({ row, decision }) => (decision === undefined ? [] : [{ row, decision }]));
  const decisions = kept.map(({ decision }) => decision);
  const objections = checkDecisions(programme, roster, decisions).map(({ index, ...parts }) =>
    issue({ at: { file: name, row: kept[index]!.row.row, column: "decision" }, ...parts }),
  );
  const issues = [...read.issues, ...found.flatMap((one) => one.issues), ...objections];
  return resultOf(decisions, [...issues, ...(rows.length === 0 ? [nothingDecided(name)] : [])]);
}

/** Places of the columns. */
interface DecisionColumns {
  readonly decision: number;
  readonly mentor: number | undefined;
  readonly mentee: number | undefined;
  readonly value: number | undefined;
}

function columnsOf(programme: Programme, { file, headings }: Table): Result<DecisionColumns> {
  const find = (...names: readonly string[]): number | undefined => {
    const at = names
      .map((name) => headings.findIndex((heading) => plain(heading) === name))
      .find((place) => place >= 0);
    return at;
  };
  const decision = find("decision");
  const ofPeers = isPool(programme);
  const [mentor, mentee] = [
    find("mentor_id", "mentor", "helper_id", "helper", ...(ofPeers ? ["person_id", "person"] : [])),
    find("mentee_id", "mentee", "helped_id", "helped", ...(ofPeers ? ["partner_id", "partner"] : [])),
  ];
  const names = ofPeers ? (["person", "partner"] as const) : (["mentor", "mentee"] as const);
  const missing = (column: string) => {
    const close = nearest(column, headings);
    return issue({
      code: "missing-column",
      at: { file, column },
      expected: "expected a column with this heading",
      remedy: `${close === undefined ? "" : `Is it the column "${close}"? `}The first row has to name the columns decision, ${names.join(", ")} and value.`,
    });
  };
  if (decision === undefined) return { ok: false, issues: [missing("decision")] };
  if (mentor === undefined && mentee === undefined) return { ok: false, issues: names.map(missing) };
  return { ok: true, value: { decision, mentor, mentee, value: find("value") }, issues: [] };
}

interface RowContext {
  readonly programme: Programme;
  readonly file: string;
  readonly columns: DecisionColumns;
  readonly headings: readonly string[];
  readonly finder: PersonFinder;
}

interface RowRead {
  readonly decision?: Decision;
  readonly issues: readonly Issue[];
}

function readRow(
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
      issues.push(isPool(programme) ? missingPeer(kind, at(side)) : missingPerson(kind, side, at(side)));
      return undefined;
    }
    const found = finder(side, text, at(side));
    if (!found.ok) issues.push(...found.issues);
    return found.ok ? found.value : undefined;
  };
  const value = readValue(kind, cell(columns.value), at("value"), issues);
  const decision = decisionOf(kind, { person, value, isNamed: (side) => cell(columns[side]) !== "" });
  if (decision === "person-too-many") issues.push(tooMany(kind, at("mentee")));
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

type At = { readonly file: string; readonly row: number; readonly column: string };

function readValue(kind: Decision["decision"], text: string, at: At, issues: Issue[]): number | undefined {
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

function unknownDecision(word: string, at: At): Issue {
  const close = nearestDecision(word);
  return issue({
    code: "unknown-decision",
    at,
    value: word,
    expected: `is no decision: ${DECISIONS.join(", ")} are`,
    remedy: close === undefined ? "Write one of these, or leave the cell blank." : `Did you mean "${close}"?`,
  });
}

function missingPerson(kind: Decision["decision"], side: Side, at: At): Issue {
  return issue({
    code: "missing-person",
    at,
    expected: kind === "sits out" ? "expected who sits out" : `"${kind}" needs a ${side}`,
    remedy:
      kind === "sits out"
        ? "Write them into the column mentor or mentee."
        : `Write the ${side}'s id or name.`,
  });
}

function missingPeer(kind: Decision["decision"], at: At): Issue {
  return issue({
    code: "missing-person",
    at,
    expected: kind === "sits out" ? "expected who sits out" : `"${kind}" needs two people`,
    remedy:
      kind === "sits out"
        ? "Write them into one of the two columns for people."
        : "Write the other's id or name.",
  });
}

function tooMany(kind: Decision["decision"], at: At): Issue {
  return issue({
    code: "person-too-many",
    at,
    expected: kind === "sits out" ? "names two people; one of them is meant" : "capacity is of mentors alone",
    remedy:
      kind === "sits out"
        ? "Leave the other cell blank; write two rows if both sit out."
        : "Leave the mentee's cell blank.",
  });
}

function valueNotUsed(kind: Decision["decision"], text: string, at: At): Issue {
  return issue({
    code: "value-not-used",
    severity: "warning",
    at,
    value: text,
    expected: `says nothing for "${kind}"`,
    remedy: "Leave the cell blank.",
  });
}

function nothingDecided(file: string): Issue {
  return issue({
    code: "no-decisions",
    severity: "warning",
    at: { file },
    expected: "holds no decision",
    remedy: `Write ${DECISIONS.join(", ")} into the column decision.`,
  });
}
