/**
 * Decisions that cannot hold beside each other, and decisions made twice.
 */
import { mentorsPerMenteeOf, type Programme } from "../programme/index.js";
import { type Decision, isPairDecision, type PairDecision, peopleIn } from "./decision.js";
import { decisionKeys, isPool } from "./decision-keys.js";
import type { Objection } from "./objection.js";

/** Every decision that repeats or contradicts another; of two rows the lower one is told. */
export function contradictions(
  programme: Pick<Programme, "format">,
  decisions: readonly Decision[],
): readonly Objection[] {
  const keys = decisionKeys(programme);
  const most = mentorsPerMenteeOf(programme.format);
  const first = new Map<string, Decision>();
  const kindOfPair = new Map<string, PairDecision["decision"]>();
  const pinnedTo = new Map<string, readonly string[]>();
  const absent = new Set(
    decisions
      .filter(({ decision }) => decision === "sits out")
      .flatMap((one) => peopleIn(one).map(keys.ofPerson)),
  );
  return decisions.flatMap((decision, index) => {
    const key = JSON.stringify([decision.decision, keys.ofPeople(decision)]);
    const before = first.get(key);
    if (before !== undefined) return [repeated(decision, before, index)];
    first.set(key, decision);
    if (!isPairDecision(decision)) return [];

    const pair = keys.ofPeople(decision);
    const kind = kindOfPair.get(pair);
    kindOfPair.set(pair, kind ?? decision.decision);
    if (kind !== undefined) return [contradicting(decision, `${kind} and ${decision.decision}`, index)];
    if (decision.decision === "forbid") return [];

    const away = peopleIn(decision).find((person) => absent.has(keys.ofPerson(person)));
    if (away !== undefined) return [contradicting(decision, `${away.id} sits out by another row`, index)];
    if (decision.decision !== "pin") return [];
    const partners = partnersIn(programme, decision).map((one) => ({ ...one, key: keys.ofPerson(one) }));
    const full = partners.find(({ key }) => (pinnedTo.get(key)?.length ?? 0) >= most);
    if (full !== undefined) {
      const others = pinnedTo.get(full.key)!.join(" and ");
      return [contradicting(decision, `${full.id} is pinned to ${others} already`, index)];
    }
    for (const { key, to } of partners) pinnedTo.set(key, [...(pinnedTo.get(key) ?? []), to]);
    return [];
  });
}

/** Those of a pair who have no more partners than the format gives a mentee, and to whom they are pinned. */
function partnersIn(programme: Pick<Programme, "format">, { mentor, mentee }: PairDecision) {
  const ours = { side: "mentee", id: mentee, to: mentor } as const;
  return isPool(programme) ? [ours, { side: "mentor", id: mentor, to: mentee } as const] : [ours];
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
