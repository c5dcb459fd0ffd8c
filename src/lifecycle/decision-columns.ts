/**
 * The columns of a file of decisions.
 */
import { issue, type Result } from "../issue.js";
import { nearest } from "../nearest.js";
import { plain } from "../plain.js";
import type { Programme } from "../programme/index.js";
import type { Table } from "../tables/index.js";
import { isPool } from "./decision-keys.js";

/** Places of the columns. */
export interface DecisionColumns {
  readonly decision: number;
  readonly mentor: number | undefined;
  readonly mentee: number | undefined;
  readonly value: number | undefined;
}

/** Finds the columns by their headings; an issue for what a decision cannot be read without. */
export function decisionColumns(programme: Programme, { file, headings }: Table): Result<DecisionColumns> {
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
