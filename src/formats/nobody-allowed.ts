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
  const { reasons } = vetoes;
  const verdicts = counterparts.map((counterpart) => {
    const [row, column] = cellOf(counterpart);
    const found = vetoes.of(row, column);
    return reasons.map(({ check }, reason) =>
      found.includes(reason)
        ? check(roster.mentors[column] as Participant, roster.mentees[row] as Participant)
        : "allowed",
    );
  });
  return nobodyAllowedBy(reasons, verdicts);
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
