/**
 * What takes every counterpart from somebody.
 */
import type { Participant, Roster } from "../roster/index.js";
import type { NobodyAllowed, RemovedBy } from "./unmatched.js";
import type { Vetoes } from "./vetoes.js";

/** Where somebody and a counterpart, by the counterpart's place in the roster, stand among all pairs. */
export type CellOf = (counterpart: number) => readonly [row: number, column: number];

/** Counts what each rule takes, over counterparts who are all vetoed. */
export function nobodyAllowed(
  roster: Roster,
  vetoes: Vetoes,
  counterparts: readonly number[],
  cellOf: CellOf,
): NobodyAllowed {
  const removed = new Map<number, { pairs: number; unanswered: number; alone: number }>();
  for (const counterpart of counterparts) {
    const [row, column] = cellOf(counterpart);
    const reasons = vetoes.of(row, column);
    for (const reason of reasons) {
      const counts = removed.get(reason) ?? { pairs: 0, unanswered: 0, alone: 0 };
      const check = vetoes.reasons[reason]?.check;
      const found = check?.(roster.mentors[column] as Participant, roster.mentees[row] as Participant);
      counts.pairs++;
      if (found === "unanswered") counts.unanswered++;
      if (reasons.length === 1) counts.alone++;
      removed.set(reason, counts);
    }
  }
  const list = [...removed].map(([reason, counts]): RemovedBy & { order: number } => ({
    rule: vetoes.reasons[reason]?.id ?? "",
    ...counts,
    order: reason,
  }));
  list.sort((a, b) => b.alone - a.alone || b.pairs - a.pairs || a.order - b.order);
  return {
    code: "no-allowed-counterpart",
    counterparts: counterparts.length,
    removed: list.map(({ order: _, ...counts }) => counts),
  };
}
