/**
 * What the programme and its people have against a decision.
 */
import { type VetoReason, vetoReasons } from "../formats/index.js";
import { plain } from "../plain.js";
import {
  menteesPerMentorOf,
  mentorsPerMenteeOf,
  type NamedPair,
  type Programme,
} from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { scoringOf } from "../scoring/index.js";
import { type Decision, isPairDecision, type PairDecision } from "./decision.js";
import type { Objection } from "./objection.js";

/** The roster's people by key, and what can veto a pair. */
export interface DecisionContext {
  readonly programme: Programme;
  readonly mentors: ReadonlyMap<string, Participant>;
  readonly mentees: ReadonlyMap<string, Participant>;
  readonly reasons: readonly VetoReason[];
  /** Pairs that the programme requires. */
  readonly required: readonly NamedPair[];
  /** How many mentees each mentor takes with the decisions, by key. */
  readonly capacities: ReadonlyMap<string, number>;
}

/** Prepares what decisions are held against. */
export function decisionContext(
  programme: Programme,
  roster: Roster,
  decisions: readonly Decision[],
): DecisionContext {
  const decided = decisions.flatMap((one) =>
    one.decision === "capacity" ? [[plain(one.mentor), one.value] as const] : [],
  );
  return {
    programme,
    mentors: new Map(roster.mentors.map((person) => [person.key, person])),
    mentees: new Map(roster.mentees.map((person) => [person.key, person])),
    reasons: vetoReasons(programme, roster, scoringOf(programme, roster)),
    required: programme.rules.flatMap((rule) => (rule.rule === "required-pairs" ? rule.pairs : [])),
    capacities: new Map([...roster.mentors.map(({ key, capacity }) => [key, capacity] as const), ...decided]),
  };
}

/** Everything against one decision, whatever the others are. People must be in the roster. */
export function objectionsToDecision(
  context: DecisionContext,
  decision: Decision,
  index: number,
): readonly Objection[] {
  if (isPairDecision(decision)) return objectionsToPair(context, decision, index);
  if (decision.decision !== "capacity") return [];
  const max = menteesPerMentorOf(context.programme.format).max ?? Number.POSITIVE_INFINITY;
  if (decision.value <= max) return [];
  return [
    {
      index,
      code: "capacity-over-maximum",
      severity: "error",
      value: String(decision.value),
      expected: `is more than the ${max} that the programme allows a mentor`,
      remedy: `Write at most ${max}, or raise format.menteesPerMentor.max in the programme.`,
    },
  ];
}

function objectionsToPair(
  { programme, mentors, mentees, reasons, required, capacities }: DecisionContext,
  decision: PairDecision,
  index: number,
): readonly Objection[] {
  const [mentor, mentee] = [mentors.get(plain(decision.mentor)), mentees.get(plain(decision.mentee))];
  if (mentor === undefined || mentee === undefined) return [];
  const base = { index, severity: "error", value: `${decision.mentor} – ${decision.mentee}` } as const;
  const due = required.filter((pair) => plain(pair.mentee) === mentee.key);
  const isDue = due.some((pair) => plain(pair.mentor) === mentor.key);
  if (decision.decision === "forbid") {
    if (!isDue) return [];
    return [
      {
        ...base,
        code: "forbid-required",
        expected: "is forbidden, but the programme requires the pair",
        remedy: "Take the pair out of the programme's required pairs, or this row out.",
      },
    ];
  }
  const isPin = decision.decision === "pin";
  const word = isPin ? "pinned" : "preferred";
  const absent = [mentor, mentee].find(({ takesPart }) => !takesPart);
  if (absent !== undefined) {
    return [
      {
        ...base,
        severity: isPin ? "error" : "warning",
        code: `${decision.decision}-sits-out`,
        expected: `is ${word}, but ${absent.id} sits this round out`,
        remedy: "Take the row out, or let both take part in the form.",
      },
    ];
  }
  const broken = reasons.filter(({ check }) => check(mentor, mentee) !== "allowed").map(ruleName);
  if (broken.length > 0) {
    return [
      {
        ...base,
        severity: isPin ? "error" : "warning",
        code: `${decision.decision}-vetoed`,
        expected: `is ${word}, but ${broken.join(" and ")} ${broken.length === 1 ? "forbids" : "forbid"} the pair${isPin ? "" : ", so it has no effect"}`,
        remedy: "Take the row out, or change the rule or the answers that forbid the pair.",
      },
    ];
  }
  if (!isPin) return [];
  if (due.length >= mentorsPerMenteeOf(programme.format) && !isDue) {
    return [
      {
        ...base,
        code: "pin-required-elsewhere",
        expected: `is pinned, but the programme requires ${mentee.id} to be with ${due.map((pair) => pair.mentor).join(" and ")}`,
        remedy: "Take the pair out of the programme's required pairs, or this row out.",
      },
    ];
  }
  if ((capacities.get(mentor.key) ?? 0) > 0) return [];
  return [overCapacity(index, decision, 0)];
}

/** How messages name a reason. */
function ruleName({ id, rule }: VetoReason): string {
  if (id === "self") return "that nobody is matched with themselves";
  return rule?.label === undefined ? `the rule "${id}"` : `the rule "${id}" (${rule.label})`;
}

/** A mentor has more pins than places. */
export function overCapacity(index: number, { mentor, mentee }: PairDecision, capacity: number): Objection {
  return {
    index,
    severity: "error",
    value: `${mentor} – ${mentee}`,
    code: "pin-over-capacity",
    expected: `is pinned, but ${mentor} takes ${capacity === 0 ? "nobody" : `no more than ${capacity}`}`,
    remedy: `Add a row: capacity, ${mentor}, ${capacity + 1}; or take a pin out.`,
  };
}
