/**
 * Safeguards of work with minors, each a rule of its own, so that a veto names the paper that is missing. All of them fail
 * closed — Elements of Effective Practice for Mentoring (MENTOR, 4th ed.): screening, permission, supervision; adult oversight of
 * young mentors: Karcher 2005, Burton 2021. Evidence: convention.
 */

import { plain } from "../plain.js";
import type { DefinedRule, Programme } from "../programme/index.js";
import { type Ages, type Answer, agesIn, answerKeys, type Participant } from "../roster/index.js";
import { type Check, type RuleContext, type Verdict, verdict, worse } from "./check.js";

type SafeguardRule = Extract<DefinedRule, { readonly rule: "safeguard" }>;

/** Whether a paper is needed; undefined where a date of birth that decides it is not known. */
type Need = boolean | undefined;

/** A safeguard applied to a pair, with whose papers it looks at. */
export interface Safeguard {
  readonly check: Check;
  /** What the paper is, of each of the two who would need it in this pair. */
  readonly wanting: (mentor: Participant, mentee: Participant) => readonly Wanting[];
}

/** Somebody whose paper keeps a pair from being. */
export interface Wanting {
  readonly person: Participant;
  /** `missing`: not answered. `not-valid`: answered with what will not do. `age`: their date of birth is not known. */
  readonly lack: "missing" | "not-valid" | "age";
}

/** Builds the check. */
export function safeguard({ rule, programme }: RuleContext<"safeguard">): Check {
  return safeguardOf(rule, programme).check;
}

/** Builds a safeguard. */
export function safeguardOf(rule: SafeguardRule, programme: Programme): Safeguard {
  const ages = agesIn(programme, rule);
  const held = holder(rule, programme);
  return rule.paper === "supervision" ? ofPair(ages, held) : ofPeople(rule, ages, held);
}

/** A paper that people hold each for themselves: screening, permission, oversight. */
function ofPeople({ paper }: SafeguardRule, ages: Ages, held: Held): Safeguard {
  const needs = (person: Participant, other: Participant): Need => {
    if (paper === "screening") return both(ages.isAdult(person), ages.isMinor(other));
    if (paper === "oversight" && person.side === "mentee") return false;
    return ages.isMinor(person);
  };
  const verdictOn = (person: Participant, other: Participant) =>
    verdictNeeding(needs(person, other), held(person));
  /** Whose ages decide whether a person needs the paper: only screening looks at whom they would meet. */
  const deciding = (person: Participant, other: Participant) =>
    paper === "screening" ? [person, other] : [person];
  return {
    check: (mentor, mentee) => worse(verdictOn(mentor, mentee), verdictOn(mentee, mentor)),
    wanting: (mentor, mentee) => {
      const wanting = [[mentor, mentee] as const, [mentee, mentor] as const].flatMap(([person, other]) => {
        if (verdictOn(person, other) === "allowed") return [];
        if (needs(person, other) === true) return [{ person, lack: lackOf(held(person)) }];
        return deciding(person, other).flatMap((one) => ageless(ages, one));
      });
      // One missing date of birth can leave both papers open.
      return wanting.filter(
        ({ person, lack }, at) =>
          wanting.findIndex((one) => one.person === person && one.lack === lack) === at,
      );
    },
  };
}

/** A paper that a pair of adult and minor needs once, from whichever of the two was asked. */
function ofPair(ages: Ages, held: Held): Safeguard {
  const needs = (mentor: Participant, mentee: Participant): Need =>
    either(
      both(ages.isAdult(mentor), ages.isMinor(mentee)),
      both(ages.isMinor(mentor), ages.isAdult(mentee)),
    );
  const heldByEither = (mentor: Participant, mentee: Participant): Verdict => {
    const verdicts = [held(mentor), held(mentee)];
    if (verdicts.includes("allowed")) return "allowed";
    return verdicts.includes("broken") ? "broken" : "unanswered";
  };
  const check: Check = (mentor, mentee) =>
    verdictNeeding(needs(mentor, mentee), heldByEither(mentor, mentee));
  return {
    check,
    wanting: (mentor, mentee) => {
      if (check(mentor, mentee) === "allowed") return [];
      if (needs(mentor, mentee) !== true) return [...ageless(ages, mentor), ...ageless(ages, mentee)];
      const lack = lackOf(heldByEither(mentor, mentee));
      return [mentor, mentee].map((person) => ({ person, lack }));
    },
  };
}

type Held = (person: Participant) => Verdict;

/** Whether a person's paper is there and will do. */
function holder(rule: SafeguardRule, { startsOn, endsOn = startsOn }: Programme): Held {
  const wanted = new Set(rule.with?.map(plain));
  const holds = (answer: Answer): boolean => {
    // A date says until when the paper is good: for the whole programme.
    if (answer.kind === "date") return endsOn !== undefined && answer.date >= endsOn;
    if (answer.kind === "person" || answer.kind === "people") return answer.names.length > 0;
    if (answer.kind === "text") return answer.text !== "";
    return answerKeys(answer).some((key) => wanted.has(key));
  };
  return ({ answers }) => {
    const answer = answers[rule.question];
    return answer === undefined ? "unanswered" : verdict(holds(answer));
  };
}

/** A paper that is there serves whether it is needed or not; one that is not, only where it is surely not needed. */
function verdictNeeding(need: Need, held: Verdict): Verdict {
  if (need === false || held === "allowed") return "allowed";
  return need === true ? held : "unanswered";
}

function lackOf(held: Verdict): Wanting["lack"] {
  return held === "unanswered" ? "missing" : "not-valid";
}

function ageless({ isMinor }: Ages, person: Participant): readonly Wanting[] {
  return isMinor(person) === undefined ? [{ person, lack: "age" }] : [];
}

function both(one: Need, other: Need): Need {
  if (one === false || other === false) return false;
  return one === undefined || other === undefined ? undefined : true;
}

function either(one: Need, other: Need): Need {
  if (one === true || other === true) return true;
  return one === undefined || other === undefined ? undefined : false;
}
