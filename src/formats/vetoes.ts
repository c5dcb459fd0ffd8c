/**
 * Which pairs may not be, and by which rule: one bit a rule for every pair.
 */
import { type DefinedPairRule, isGroupRule, type Programme } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { type Check, checkOf, type Verdict } from "../rules/index.js";
import {
  fitOfUnits,
  isBlockedBy,
  mustsOf,
  pairUnits,
  type Scoring,
  scoredCriteria,
} from "../scoring/index.js";
import { rowsAStep, type Steps } from "../steps.js";
import { vetoRow } from "./veto-row.js";

/** A reason for a veto. */
export interface VetoReason {
  /** The rule's id; the criterion's id, where it blocks on a missing answer; `must:…` where somebody asks for it; `self` for the pair of one person in both roles. */
  readonly id: string;
  /** Absent for a criterion and for `self`. */
  readonly rule?: DefinedPairRule;
  readonly check: Check;
  /** The question whose two answers alone decide; absent where anything else about the two people does. */
  readonly decidedBy?: string;
}

/** All reasons, in the programme's order, and the vetoes of all pairs. */
export interface Vetoes {
  readonly reasons: readonly VetoReason[];
  /** Whether no reason vetoes a pair. Indices are those of the roster. */
  readonly allows: (mentee: number, mentor: number) => boolean;
  /** Indices of the reasons that veto a pair. */
  readonly of: (mentee: number, mentor: number) => readonly number[];
}

const BITS = 32;

/** Checking a pair takes longer than reading a fit, where a rule looks at more than answers. */
const CHECKS_A_READING = 8;

/** Every reason a pair can be vetoed for. */
export function vetoReasons(programme: Programme, roster: Roster, scoring: Scoring): readonly VetoReason[] {
  const fit = (mentor: Participant, mentee: Participant) => fitOfUnits(pairUnits(scoring, mentor, mentee));
  const self: VetoReason = {
    id: "self",
    check: (mentor, mentee) => (mentor.key === mentee.key ? "broken" : "allowed"),
  };
  const blocking = scoredCriteria(scoring).filter(({ ifUnknown }) => ifUnknown === undefined);
  const criteria = [...new Set(blocking.map(({ criterion }) => criterion.id))].map((id): VetoReason => {
    const readings = blocking.filter(({ criterion }) => criterion.id === id);
    const check = (mentor: Participant, mentee: Participant): Verdict =>
      readings.some((scored) => isBlockedBy(scored, mentor, mentee)) ? "unanswered" : "allowed";
    return { id, check };
  });
  const musts = mustsOf(programme, scoring).map(({ id, verdict }): VetoReason => ({ id, check: verdict }));
  const rules = programme.rules
    .filter(
      (rule): rule is DefinedPairRule =>
        !isGroupRule(rule) && rule.rule !== "required-pairs" && rule.rule !== "preferred-pairs",
    )
    .map((rule): VetoReason => {
      const reason = { id: rule.id, rule, check: checkOf({ rule, programme, roster, fit }) };
      return isDecidedByAnswers(rule) ? { ...reason, decidedBy: rule.question } : reason;
    });
  return [self, ...rules, ...criteria, ...musts];
}

/** Rules that read both people's answers to one question and nothing else. */
function isDecidedByAnswers(
  rule: DefinedPairRule,
): rule is Extract<DefinedPairRule, { readonly question: string }> {
  return ["gap", "share", "same", "different", "answered", "age", "next-tier"].includes(rule.rule);
}

/** Applies every reason to every pair. */
export function* vetoesOf(reasons: readonly VetoReason[], roster: Roster): Steps<Vetoes> {
  const { mentors, mentees } = roster;
  // Pair (row, column) begins at word (row · mentors + column) · words.
  const words = Math.ceil(reasons.length / BITS);
  const bits = new Int32Array(mentees.length * mentors.length * words);
  const stride = Math.ceil(rowsAStep(mentors.length) / CHECKS_A_READING);
  for (const [number, reason] of reasons.entries()) {
    const isVetoed = vetoRow(reason, roster);
    const bit = 1 << (number & 31);
    for (let row = 0; row < mentees.length; row++) {
      const vetoed = isVetoed(row);
      let at = row * mentors.length * words + (number >>> 5);
      for (let column = 0; column < mentors.length; column++, at += words)
        if (vetoed[column] === 1) bits[at]! |= bit;
      if ((row + 1) % stride === 0) yield (number + row / mentees.length) / reasons.length;
    }
  }
  return {
    reasons,
    allows: (row, column) => {
      const from = (row * mentors.length + column) * words;
      for (let word = from; word < from + words; word++) if (bits[word] !== 0) return false;
      return true;
    },
    of: (row, column) => {
      const from = (row * mentors.length + column) * words;
      return [...reasons.keys()].filter(
        (reason) => ((bits[from + (reason >>> 5)]! >>> (reason & 31)) & 1) === 1,
      );
    },
  };
}
