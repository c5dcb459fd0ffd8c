/**
 * What to look at where a rule goes by names that nobody in the files bears.
 */
import type { Issue } from "../issue.js";
import { plain } from "../plain.js";
import type { ProgrammeJson, Rule } from "../programme/index.js";
import { splitOptions } from "../roster/index.js";
import type { Asked } from "./asked.js";
import { rowsText } from "./rows-text.js";

/** What becomes of such names, by the rule. Rows are told and not the names: they are nobody's business. */
const BECOMES: Readonly<Partial<Record<Rule["rule"], string>>> = {
  avoid:
    "nobody is kept apart by them until they are written as in the files. It asks whom somebody would rather not meet",
  "reporting-line": "they are taken as people who do not take part. Correct those that do",
  assessor: "they are taken as people who do not take part. Correct those that do",
};

/** One sentence or two for each question of a rule. */
export function notesOnNames(
  { rules = [] }: ProgrammeJson,
  asked: readonly Asked[],
  issues: readonly Issue[],
): readonly string[] {
  const unknown = new Set(
    issues.flatMap(({ code, value }) => (code === "unknown-person" ? [plain(String(value))] : [])),
  );
  return asked.flatMap((one) => {
    const rule = rules.find((own) => "question" in own && own.question === one.id);
    const becomes = rule === undefined ? undefined : BECOMES[rule.rule];
    const places = Object.values(one.items).flatMap(({ columns }) =>
      columns.flatMap(({ file, filled }) =>
        filled.filter(({ text }) => holds(text, unknown)).map(({ row }) => ({ file, row })),
      ),
    );
    if (becomes === undefined || places.length === 0) return [];
    return [`Look at “${one.id}” in ${rowsText(places)}: names there are nobody's in the files; ${becomes}.`];
  });
}

function holds(cell: string, names: ReadonlySet<string>): boolean {
  return [cell, ...splitOptions(cell)].some((name) => names.has(plain(name)));
}
