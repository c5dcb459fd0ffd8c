/**
 * Everything wrong or doubtful with a list of decisions.
 */
import { nearest } from "../nearest.js";
import { plain } from "../plain.js";
import { mentorsPerMenteeOf, type Programme } from "../programme/index.js";
import { peopleOf, type Roster } from "../roster/index.js";
import { contradictions } from "./contradictions.js";
import { type Decision, peopleIn } from "./decision.js";
import type { Objection } from "./objection.js";
import { decisionContext, objectionsToDecision, overCapacity } from "./objections-to-decision.js";

/** Checks decisions against each other, the programme and its people; in the order of the list. */
export function checkDecisions(
  programme: Programme,
  roster: Roster,
  decisions: readonly Decision[],
): readonly Objection[] {
  const context = decisionContext(programme, roster, decisions);
  const pins = context.required.map((pair) => ({ decision: "pin", ...pair }) as const);
  const found = [
    ...decisions.flatMap((decision, index) => strangers(roster, decision, index)),
    ...decisions.flatMap((decision, index) => wrongValue(decision, index)),
    ...contradictions(decisions, mentorsPerMenteeOf(programme.format)),
    ...decisions.flatMap((decision, index) => objectionsToDecision(context, decision, index)),
    ...tooManyPins([...pins, ...decisions], context.capacities).map((one) => ({
      ...one,
      index: one.index - pins.length,
    })),
  ];
  return found.filter(({ index }) => index >= 0).sort((a, b) => a.index - b.index);
}

/** People whom the roster does not have. */
function strangers(roster: Roster, decision: Decision, index: number): readonly Objection[] {
  return peopleIn(decision).flatMap(({ side, id }): readonly Objection[] => {
    const people = peopleOf(roster, side);
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
        expected: `is not the id of a ${side}`,
        remedy: close === undefined ? `Write the id of a ${side}.` : `Did you mean "${close}"?`,
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
    return capacity > 0 && mentees.size > capacity ? [overCapacity(index, decision, capacity)] : [];
  });
}
