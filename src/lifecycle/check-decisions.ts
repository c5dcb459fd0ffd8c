/**
 * Everything wrong or doubtful with a list of decisions.
 */
import { nearest } from "../nearest.js";
import { plain } from "../plain.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { contradictions } from "./contradictions.js";
import { type Decision, peopleIn } from "./decision.js";
import { isPool, peopleNamed } from "./decision-keys.js";
import type { Objection } from "./objection.js";
import { decisionContext, objectionsToDecision, overCapacity } from "./objections-to-decision.js";
import { refusedByFormat } from "./refused-by-format.js";

/** Checks decisions against each other, the programme and its people; in the order of the list. */
export function checkDecisions(
  programme: Programme,
  roster: Roster,
  decisions: readonly Decision[],
): readonly Objection[] {
  const refused = decisions.flatMap((decision, index) => refusal(programme, decision, index));
  if (refused.length > 0) return refused;
  const context = decisionContext(programme, roster, decisions);
  const pins = context.required.map((pair) => ({ decision: "pin", ...pair }) as const);
  const found = [
    ...decisions.flatMap((decision, index) => strangers(programme, roster, decision, index)),
    ...decisions.flatMap((decision, index) => wrongValue(decision, index)),
    ...contradictions(programme, decisions),
    ...decisions.flatMap((decision, index) => objectionsToDecision(context, decision, index)),
    // Of two pins of a peer the second contradicts the first.
    ...(isPool(programme) ? [] : tooManyPins(programme, [...pins, ...decisions], context.capacities)).map(
      (one) => ({ ...one, index: one.index - pins.length }),
    ),
  ];
  return found.filter(({ index }) => index >= 0).sort((a, b) => a.index - b.index);
}

/** A decision that the format knows nothing of: only when all of them are gone are the others looked at. */
function refusal({ format }: Programme, { decision }: Decision, index: number): readonly Objection[] {
  const why = refusedByFormat(format, decision);
  return why === undefined ? [] : [{ index, severity: "error", value: decision, ...why }];
}

/** People whom the roster does not have. */
function strangers(
  programme: Programme,
  roster: Roster,
  decision: Decision,
  index: number,
): readonly Objection[] {
  return peopleIn(decision).flatMap(({ side, id }): readonly Objection[] => {
    const people = peopleNamed(programme, roster, side);
    const whom = isPool(programme) ? "somebody in the list" : `a ${side}`;
    if (people.some(({ key }) => key === plain(id))) return [];
    const close = nearest(
      id,
      people.map((person) => person.id),
    );
    return [
      {
        index,
        code: "unknown-person",
        severity: "error",
        value: id,
        expected: `is not the id of ${whom}`,
        remedy: close === undefined ? `Write the id of ${whom}.` : `Did you mean "${close}"?`,
      },
    ];
  });
}

/** Only code can be wrong here: what a file says is checked where it is read. */
function wrongValue(decision: Decision, index: number): readonly Objection[] {
  if (!("value" in decision) || isValue(decision.decision, decision.value)) return [];
  return [
    {
      index,
      code: "not-a-value",
      severity: "error",
      value: String(decision.value),
      expected: VALUES[decision.decision],
      remedy: "Correct the value.",
    },
  ];
}

/** What the value of a decision has to be. */
export const VALUES = {
  prefer: "is not what a preferred pair may count more: a fit above 0, at most 1",
  capacity: "is not a number of mentees: a whole number of 0 or more",
} as const;

/** Whether a number can be the value of a decision. */
export function isValue(decision: keyof typeof VALUES, value: number): boolean {
  return decision === "prefer"
    ? value > 0 && value <= 1
    : Number.isSafeInteger(value) && value >= 0 && value <= 999_999;
}

/** Pins beyond the places of their mentor; those that the programme requires come first. */
function tooManyPins(
  programme: Programme,
  decisions: readonly Decision[],
  capacities: ReadonlyMap<string, number>,
): readonly Objection[] {
  const pinned = new Map<string, Set<string>>();
  return decisions.flatMap((decision, index) => {
    if (decision.decision !== "pin") return [];
    const key = plain(decision.mentor);
    const mentees = pinned.get(key) ?? new Set();
    pinned.set(key, mentees.add(plain(decision.mentee)));
    const capacity = capacities.get(key) ?? 0;
    return capacity > 0 && mentees.size > capacity
      ? [overCapacity(programme, index, decision, capacity)]
      : [];
  });
}
