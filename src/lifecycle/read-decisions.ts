/**
 * From a file to decisions, with every issue on the way.
 */
import { type Issue, issue, type Result, resultOf } from "../issue.js";
import type { Programme } from "../programme/index.js";
import type { Roster, TableInput } from "../roster/index.js";
import { readTable } from "../tables/index.js";
import { checkDecisions } from "./check-decisions.js";
import type { Decision } from "./decision.js";
import { decisionColumns } from "./decision-columns.js";
import { DECISIONS } from "./decision-words.js";
import { personFinder } from "./person-finder.js";
import { readDecisionRow } from "./read-decision-row.js";

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
 *   `capacity-of-peers`, `prefer-in-groups`, `pin-in-groups` (of two mentors), `pin-in-circles`,
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
  const columns = decisionColumns(programme, read.value);
  if (!columns.ok) return { ok: false, issues: [...read.issues, ...columns.issues] };

  const finder = personFinder(programme, roster);
  const context = { programme, file: name, columns: columns.value, headings: read.value.headings, finder };
  const rows = read.value.rows.filter(({ cells }) => cells[columns.value.decision] !== "");
  const found = rows.map((row) => ({ row, ...readDecisionRow(context, row) }));
  const kept = found.flatMap(({ row, decision }) => (decision === undefined ? [] : [{ row, decision }]));
  const decisions = kept.map(({ decision }) => decision);
  const objections = checkDecisions(programme, roster, decisions).map(({ index, ...parts }) =>
    issue({ at: { file: name, row: kept[index]!.row.row, column: "decision" }, ...parts }),
  );
  const issues = [...read.issues, ...found.flatMap((one) => one.issues), ...objections];
  return resultOf(decisions, [...issues, ...(rows.length === 0 ? [nothingDecided(name)] : [])]);
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
