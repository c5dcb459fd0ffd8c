/**
 * What takes every counterpart from somebody.
 */
import type { Participant, Roster } from "../roster/index.js";
import { type Check, type Verdict, worse } from "../rules/index.js";
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
  { reasons }: Vetoes,
  place: number,
  others: readonly number[],
): NobodyAllowed {
  const verdict = (check: Check, helper: number, helped: number) =>
    check(mentors[helper] as Participant, mentees[helped] as Participant);
  return nobodyAllowedBy(
    reasons,
    others.map((other) =>
      reasons.map(({ check }) => worse(verdict(check, other, place), verdict(check, place, other))),
    ),
  );
}

/** Counts what each rule takes, over others who are all kept apart from somebody; a verdict by other and rule. */
export function nobodyAllowedBy(
  rules: readonly { readonly id: string }[],
  verdicts: readonly (readonly Verdict[])[],
): NobodyAllowed {
  const removed = rules.flatMap(({ id }, at): RemovedBy[] => {
    const kept = verdicts.filter((of) => of[at] !== "allowed");
    if (kept.length === 0) return [];
    const isAlone = (of: readonly Verdict[]) => of.filter((verdict) => verdict !== "allowed").length === 1;
    return [
      {
        rule: id,
        pairs: kept.length,
        unanswered: kept.filter((of) => of[at] === "unanswered").length,
        alone: kept.filter(isAlone).length,
      },
    ];
  });
  removed.sort((a, b) => b.alone - a.alone || b.pairs - a.pairs);
  return { code: "no-allowed-counterpart", counterparts: verdicts.length, removed };
}
