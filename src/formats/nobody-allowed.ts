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

/** Counts what each rule takes in either direction from somebody of one list, over others who are all vetoed; by their places. */
export function nobodyAllowedBothWays(
  { mentors, mentees }: Roster,
  vetoes: Vetoes,
  place: number,
  others: readonly number[],
): NobodyAllowed {
  const found = others.map((other) => {
    const directions = [
      [place, other],
      [other, place],
    ] as const;
    const broken = directions.flatMap(([row, column]) =>
      vetoes.of(row, column).map((reason) => ({
        reason,
        verdict: vetoes.reasons[reason]?.check(mentors[column] as Participant, mentees[row] as Participant),
      })),
    );
    return { broken, reasons: new Set(broken.map(({ reason }) => reason)) };
  });
  const removed = vetoes.reasons.flatMap(({ id }, reason): RemovedBy[] => {
    const vetoed = found.filter(({ reasons }) => reasons.has(reason));
    if (vetoed.length === 0) return [];
    const isUnanswered = ({ broken }: (typeof found)[number]) =>
      broken.every((one) => one.reason !== reason || one.verdict === "unanswered");
    return [
      {
        rule: id,
        pairs: vetoed.length,
        unanswered: vetoed.filter(isUnanswered).length,
        alone: vetoed.filter(({ reasons }) => reasons.size === 1).length,
      },
    ];
  });
  removed.sort((a, b) => b.alone - a.alone || b.pairs - a.pairs);
  return { code: "no-allowed-counterpart", counterparts: others.length, removed };
}
