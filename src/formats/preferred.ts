/**
 * What preferred pairs count beside their fits.
 */
import { plain } from "../plain.js";
import { type NamedPair, PREFERRED_VALUE, type Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { type FitMatrix, unitsOfFit } from "../scoring/index.js";

/** How many units a pair counts beside its fit: 0 for all that the programme does not prefer. */
export function preferredUnitsOf({ rules }: Pick<Programme, "rules">): (pair: NamedPair) => number {
  const units = new Map(
    rules
      .flatMap((rule) => (rule.rule === "preferred-pairs" ? rule.pairs : []))
      .map((pair) => [keyOf(pair), unitsOfFit(pair.value ?? PREFERRED_VALUE)]),
  );
  return (pair) => (units.size === 0 ? 0 : (units.get(keyOf(pair)) ?? 0));
}

/** The fits, with what preferred pairs count beside them: what the total is made of. The fits themselves where none is preferred. */
export function worths(
  { rules }: Pick<Programme, "rules">,
  { mentors, mentees }: Roster,
  { units }: FitMatrix,
): Int32Array {
  const preferred = rules.flatMap((rule) => (rule.rule === "preferred-pairs" ? rule.pairs : []));
  if (preferred.length === 0) return units;
  const columns = new Map(mentors.map(({ key }, column) => [key, column]));
  const rows = new Map(mentees.map(({ key }, row) => [key, row]));
  const sums = units.slice();
  for (const pair of preferred) {
    const [row, column] = [rows.get(plain(pair.mentee)), columns.get(plain(pair.mentor))];
    if (row !== undefined && column !== undefined)
      sums[row * mentors.length + column]! += unitsOfFit(pair.value ?? PREFERRED_VALUE);
  }
  return sums;
}

function keyOf({ mentor, mentee }: NamedPair): string {
  return JSON.stringify([plain(mentor), plain(mentee)]);
}
