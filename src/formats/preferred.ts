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
  programme: Pick<Programme, "rules">,
  roster: Roster,
  { units, mentors }: FitMatrix,
): Int32Array {
  if (!programme.rules.some(({ rule }) => rule === "preferred-pairs")) return units;
  const sums = units.slice();
  const add = preferredAdder(programme, roster);
  for (let row = 0; row < roster.mentees.length; row++)
    add(row, sums.subarray(row * mentors, (row + 1) * mentors));
  return sums;
}

/** Adds to a mentee's row what the pairs in it count beside their fits. */
export function preferredAdder(
  { rules }: Pick<Programme, "rules">,
  { mentors, mentees }: Roster,
): (row: number, units: Int32Array) => void {
  const columns = new Map(mentors.map(({ key }, column) => [key, column]));
  const rows = new Map(mentees.map(({ key }, row) => [key, row]));
  const ofRow = new Map<number, { readonly column: number; readonly units: number }[]>();
  for (const pair of rules.flatMap((rule) => (rule.rule === "preferred-pairs" ? rule.pairs : []))) {
    const [row, column] = [rows.get(plain(pair.mentee)), columns.get(plain(pair.mentor))];
    if (row === undefined || column === undefined) continue;
    const preferred = ofRow.get(row) ?? [];
    preferred.push({ column, units: unitsOfFit(pair.value ?? PREFERRED_VALUE) });
    ofRow.set(row, preferred);
  }
  return (row, units) => {
    for (const preferred of ofRow.get(row) ?? []) units[preferred.column]! += preferred.units;
  };
}

function keyOf({ mentor, mentee }: NamedPair): string {
  return JSON.stringify([plain(mentor), plain(mentee)]);
}
