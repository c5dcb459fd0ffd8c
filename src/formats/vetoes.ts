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
import { vetoRow } from "./veto-row.js";

/** A reason for a veto. */
export interface VetoReason {
  /** The rule's id; the criterion's id, where it blocks on a missing answer; `must:…` where somebody asks for it; `self` for the pair of one person in both roles. */
  readonly id: string;
  /** Absent for a criterion and for `self`. */
  readonly rule?: DefinedPairRule;
  readonly check: Check;
  /** Whether it is that nobody is matched with themselves. */
  readonly isSelf?: true;
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
  /** Writes 0 at the place of every mentor with whom a mentee is vetoed. */
  readonly close: (mentee: number, allowed: Uint8Array) => void;
}

/** One bit a reason for every pair, in as many words as all reasons take: few reasons, small words. */
export type VetoBits = Uint8Array | Uint16Array | Int32Array;

const BITS = 32;

/** Every reason a pair can be vetoed for. */
export function vetoReasons(programme: Programme, scoring: Scoring): readonly VetoReason[] {
  const { everybody: roster } = scoring;
  const fit = (mentor: Participant, mentee: Participant) => fitOfUnits(pairUnits(scoring, mentor, mentee));
  const self: VetoReason = {
    id: "self",
    isSelf: true,
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

/** How many words of bits the reasons take for a pair. */
export function wordsOf(reasons: readonly VetoReason[]): number {
  return Math.ceil(reasons.length / BITS);
}

/** How many bytes they take for a pair. */
export function bitBytesOf(reasons: readonly VetoReason[]): number {
  if (reasons.length <= 8) return 1;
  return reasons.length <= 16 ? 2 : Int32Array.BYTES_PER_ELEMENT * wordsOf(reasons);
}

/** The bits of so many pairs in memory, from a byte on. */
export function bitsIn(memory: ArrayBufferLike, from: number, bitBytes: number, pairs: number): VetoBits {
  if (bitBytes === 1) return new Uint8Array(memory, from, pairs);
  if (bitBytes === 2) return new Uint16Array(memory, from, pairs);
  return new Int32Array(memory, from, (pairs * bitBytes) / Int32Array.BYTES_PER_ELEMENT);
}

/** Room for the bits of so many pairs. */
export function roomForBits(reasons: readonly VetoReason[], pairs: number): VetoBits {
  const bitBytes = bitBytesOf(reasons);
  return bitsIn(new ArrayBuffer(pairs * bitBytes), 0, bitBytes, pairs);
}

/** For a mentee by their place in the roster: sets the bits of every mentor, who begin at word (mentor · words), all 0 before. */
export type WriteBits = (mentee: number, bits: VetoBits) => void;

/** Applies every reason to one mentee and every mentor. */
export function bitsWriter(reasons: readonly VetoReason[], roster: Roster): WriteBits {
  const words = wordsOf(reasons);
  const rows = reasons.map((reason) => vetoRow(reason, roster));
  return (mentee, bits) => {
    for (const [number, isVetoed] of rows.entries()) {
      const vetoed = isVetoed(mentee);
      const bit = 1 << (number & 31);
      for (let mentor = 0, at = number >>> 5; mentor < vetoed.length; mentor++, at += words)
        if (vetoed[mentor] === 1) bits[at]! |= bit;
    }
  };
}

/** Reads the bits of all pairs, a row for each mentee. */
export function vetoesOfBits(reasons: readonly VetoReason[], bits: VetoBits, mentors: number): Vetoes {
  const words = wordsOf(reasons);
  return {
    reasons,
    allows: (row, column) => {
      const from = (row * mentors + column) * words;
      for (let word = from; word < from + words; word++) if (bits[word] !== 0) return false;
      return true;
    },
    of: (row, column) => {
      const from = (row * mentors + column) * words;
      const found: number[] = [];
      for (let word = 0; word < words; word++)
        for (let rest = bits[from + word]!; rest !== 0; rest &= rest - 1)
          found.push(BITS * word + (BITS - 1 - Math.clz32(rest & -rest)));
      return found;
    },
    close: (row, allowed) => {
      for (let at = 0, word = row * mentors * words; at < mentors * words; at++, word++)
        if (bits[word] !== 0) allowed[words === 1 ? at : Math.floor(at / words)] = 0;
    },
  };
}
