/**
 * What the programme and its people have against a decision.
 */
import { ruleText } from "../explanation/index.js";
import { mentorPlaces, type VetoReason, vetoReasons } from "../formats/index.js";
import { plain } from "../plain.js";
import {
  groupSettingOf,
  menteesPerMentorOf,
  mentorsPerMenteeOf,
  type NamedPair,
  type Programme,
} from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { scoringOf } from "../scoring/index.js";
import { type Decision, isPairDecision, type PairDecision } from "./decision.js";
import { decisionKeys, isPool } from "./decision-keys.js";
import type { Objection } from "./objection.js";

/** The roster's people by key, and what can veto a pair. */
export interface DecisionContext {
  readonly programme: Programme;
  readonly mentors: ReadonlyMap<string, Participant>;
  readonly mentees: ReadonlyMap<string, Participant>;
  readonly reasons: readonly VetoReason[];
  /** Pairs that the programme requires. */
  readonly required: readonly NamedPair[];
  /** How many mentees each mentor takes with the decisions, by key; in groups, as many as theirs hold. */
  readonly capacities: ReadonlyMap<string, number>;
}

/** Prepares what decisions are held against. */
export function decisionContext(
  programme: Programme,
  roster: Roster,
  decisions: readonly Decision[],
): DecisionContext {
  const decided = new Map(
    decisions.flatMap((one) =>
      one.decision === "capacity" ? [[plain(one.mentor), one.value] as const] : [],
    ),
  );
  return {
    programme,
    mentors: new Map(roster.mentors.map((person) => [person.key, person])),
    mentees: new Map(roster.mentees.map((person) => [person.key, person])),
    reasons: vetoReasons(programme, scoringOf(programme, roster)),
    required: programme.rules.flatMap((rule) => (rule.rule === "required-pairs" ? rule.pairs : [])),
    capacities: new Map(
      roster.mentors.map((mentor) => {
        const capacity = decided.get(mentor.key) ?? mentor.capacity;
        return [mentor.key, placesIn(programme, { ...mentor, capacity })] as const;
      }),
    ),
  };
}

/** A mentor may take more mentees than whole groups of theirs hold. */
function placesIn({ format }: Programme, mentor: Participant): number {
  if (format.kind !== "groups") return mentor.capacity;
  const { groups, size } = mentorPlaces(groupSettingOf(format), mentor);
  return groups * size;
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
      remedy: `Write at most ${max}, or raise ${context.programme.format.kind === "groups" ? "format.size.max or format.groupsPerMentor" : "format.menteesPerMentor.max"} in the programme.`,
    },
  ];
}

function objectionsToPair(
  context: DecisionContext,
  decision: PairDecision,
  index: number,
): readonly Objection[] {
  const { programme, mentors, mentees, required, capacities } = context;
  const [mentor, mentee] = [mentors.get(plain(decision.mentor)), mentees.get(plain(decision.mentee))];
  if (mentor === undefined || mentee === undefined) return [];
  const base = { index, severity: "error", value: `${decision.mentor} – ${decision.mentee}` } as const;
  const keys = decisionKeys(programme);
  const due = required.filter((pair) => takesPlaceOf(programme, pair, decision));
  const isDue = due.some((pair) => keys.ofPair(pair) === keys.ofPair(decision));
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
  const against = reasonsAgainst(context, mentor, mentee);
  if (against.length > 0) {
    const names = against.map(({ reason }) => ruleName(programme, reason)).join(" and ");
    // Nobody knows whether such a rule is broken; whoever decides by hand may know the answer.
    const isUnanswered = against.every((one) => one.isUnanswered);
    const forbids = isUnanswered
      ? `cannot be checked while an answer is missing, and ${against.length === 1 ? "forbids" : "forbid"} the pair until then`
      : `${against.length === 1 ? "forbids" : "forbid"} the pair`;
    return [
      {
        ...base,
        severity: isPin ? "error" : "warning",
        code: `${decision.decision}-vetoed`,
        expected: `is ${word}, but ${names} ${forbids}${isPin ? "" : ", so it has no effect"}`,
        remedy: isUnanswered
          ? "Ask, and enter the answer in the export; or take the row out."
          : "Take the row out, or change the rule or the answers that forbid the pair.",
      },
    ];
  }
  if (!isPin) return [];
  if (due.length >= mentorsPerMenteeOf(programme.format) && !isDue) {
    return [
      {
        ...base,
        code: "pin-required-elsewhere",
        expected: `is pinned, but the programme requires ${due.map((pair) => `${pair.mentor} – ${pair.mentee}`).join(" and ")}`,
        remedy: "Take the pair out of the programme's required pairs, or this row out.",
      },
    ];
  }
  const taking = isPool(programme) ? [mentor, mentee] : [mentor];
  if (taking.every(({ key }) => (capacities.get(key) ?? 0) > 0)) return [];
  return [overCapacity(programme, index, decision, 0)];
}

/** Whether a required pair takes the one place that a mentee has, of peers that either has. */
function takesPlaceOf(programme: Programme, pair: NamedPair, { mentor, mentee }: NamedPair): boolean {
  if (!isPool(programme)) return plain(pair.mentee) === plain(mentee);
  const theirs = [plain(pair.mentor), plain(pair.mentee)];
  return theirs.includes(plain(mentor)) || theirs.includes(plain(mentee));
}

/** What vetoes a pair, and whether only for want of an answer; of peers in either direction. */
function reasonsAgainst(
  { programme, mentors, mentees, reasons }: DecisionContext,
  mentor: Participant,
  mentee: Participant,
): readonly { readonly reason: VetoReason; readonly isUnanswered: boolean }[] {
  const [other, one] = isPool(programme) ? [mentors.get(mentee.key), mentees.get(mentor.key)] : [];
  return reasons.flatMap((reason) => {
    const back = other === undefined || one === undefined ? "allowed" : reason.check(other, one);
    const found = [reason.check(mentor, mentee), back];
    if (found.every((verdict) => verdict === "allowed")) return [];
    return [{ reason, isUnanswered: !found.includes("broken") }];
  });
}

/** How messages name a reason. */
function ruleName(programme: Programme, { id }: VetoReason): string {
  return id === "self"
    ? "that nobody is matched with themselves"
    : `the rule "${id}" (${ruleText(programme, id)})`;
}

/** A mentor has more pins than places. */
export function overCapacity(
  { format }: Programme,
  index: number,
  { mentor, mentee }: PairDecision,
  capacity: number,
): Objection {
  const base = {
    index,
    severity: "error",
    value: `${mentor} – ${mentee}`,
    code: "pin-over-capacity",
  } as const;
  if (format.kind === "peers")
    return {
      ...base,
      expected: "is pinned, but one of the two takes nobody",
      remedy: "Take the pin out, or let both take somebody in the form.",
    };
  if (format.kind === "groups")
    return {
      ...base,
      expected: `is pinned, but ${capacity === 0 ? `${mentor} takes fewer than the smallest group has` : `the groups of ${mentor} hold no more than ${capacity}`}`,
      remedy: `${capacity === 0 ? `Add a row: capacity, ${mentor}, ${groupSettingOf(format).size.min}` : `Give ${mentor} more by a row capacity, where the format allows it`}; or take a pin out.`,
    };
  return {
    ...base,
    expected: `is pinned, but ${mentor} takes ${capacity === 0 ? "nobody" : `no more than ${capacity}`}`,
    remedy: `Add a row: capacity, ${mentor}, ${capacity + 1}; or take a pin out.`,
  };
}
