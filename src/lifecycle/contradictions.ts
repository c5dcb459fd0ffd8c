/**
 * Decisions that cannot hold beside each other, and decisions made twice.
 */
import { plain } from "../plain.js";
import { type Decision, isPairDecision, type PairDecision, peopleIn } from "./decision.js";
import type { Objection } from "./objection.js";

/** Every decision that repeats or contradicts another; of two rows the lower one is told. */
export function contradictions(decisions: readonly Decision[], mentorsPerMentee = 1): readonly Objection[] {
  const first = new Map<string, Decision>();
  const kindOfPair = new Map<string, PairDecision["decision"]>();
  const mentorsOf = new Map<string, readonly string[]>();
  const absent = new Set(
    decisions.filter(({ decision }) => decision === "sits out").map((one) => peopleKey(one)),
  );
  return decisions.flatMap((decision, index) => {
    const key = JSON.stringify([decision.decision, peopleKey(decision)]);
    const before = first.get(key);
    if (before !== undefined) return [repeated(decision, before, index)];
    first.set(key, decision);
    if (!isPairDecision(decision)) return [];

    const pair = peopleKey(decision);
    const kind = kindOfPair.get(pair);
    kindOfPair.set(pair, kind ?? decision.decision);
    if (kind !== undefined) return [contradicting(decision, `${kind} and ${decision.decision}`, index)];
    if (decision.decision === "forbid") return [];

    const away = peopleIn(decision).find((person) => absent.has(JSON.stringify([keyOf(person)])));
    if (away !== undefined) return [contradicting(decision, `${away.id} sits out by another row`, index)];
    if (decision.decision !== "pin") return [];
    const pinned = mentorsOf.get(plain(decision.mentee)) ?? [];
    if (pinned.length >= mentorsPerMentee)
      return [
        contradicting(decision, `${decision.mentee} is pinned to ${pinned.join(" and ")} already`, index),
      ];
    mentorsOf.set(plain(decision.mentee), [...pinned, decision.mentor]);
    return [];
  });
}

function peopleKey(decision: Decision): string {
  return JSON.stringify(peopleIn(decision).map(keyOf));
}

function keyOf({ side, id }: ReturnType<typeof peopleIn>[number]): readonly [string, string] {
  return [side, plain(id)];
}

function repeated(decision: Decision, other: Decision, index: number): Objection {
  const differs = "value" in decision && "value" in other && decision.value !== other.value;
  return {
    index,
    code: differs ? "decisions-contradict" : "decision-repeated",
    severity: differs ? "error" : "warning",
    value: decision.decision,
    expected: differs
      ? `stands here twice for the same people, with ${other.value} and with ${decision.value}`
      : "stands here twice for the same people",
    remedy: "Keep one of the two rows.",
  };
}

function contradicting(decision: Decision, why: string, index: number): Objection {
  return {
    index,
    code: "decisions-contradict",
    severity: "error",
    value: decision.decision,
    expected: `contradicts another row: ${why}`,
    remedy: "Keep one of the two rows.",
  };
}
