/**
 * What the prices of a proof are held to: every group that may be and what it is worth, in the numbers of `assignment/groups`.
 */
import type { GroupProblem, GroupRule } from "../../assignment/groups/index.js";
import { plain } from "../../plain.js";
import { type DefinedGroupRule, isGroupRule } from "../../programme/index.js";
import { answerKeys, type Participant, QUARTERS_PER_WEEK, type WeekPattern } from "../../roster/index.js";
import { type LikenessUnits, PERFECT_FIT } from "../../scoring/index.js";
import type { AuditedGroups } from "./audited-groups.js";
import { STEPS_PER_YEAR, stepOf } from "./broken-rules.js";
import { type Likenesses, mateUnits, thousandths } from "./fit-of-group.js";

/** Leaders are mentors and members mentees, in the roster's order; slots are quarter hours. */
export function boundProblem(audited: AuditedGroups, alike: Likenesses): GroupProblem {
  const { programme, roster, setting, compared, mates, seats, starts } = audited;
  const weights = thousandths(setting);
  const apart = pairsOf(roster.mentees, (one, other) => audited.company.apart(one, other).length > 0);
  const { possible, impossible } = unionsOf(audited, apart);
  const unlike = (units: LikenessUnits | undefined) =>
    units === undefined ? undefined : (one: number, other: number) => PERFECT_FIT - units(one, other);
  return {
    leaders: roster.mentors.length,
    members: roster.mentees.length,
    size: { from: setting.size.min, to: setting.size.max },
    leadersPerGroup: setting.mentors,
    leaderCapacities: seats.map(({ groups }) => groups),
    leaderSizes: seats.map(({ each }) => Math.max(1, each)),
    ...(setting.mentors > 0 ? { pairUnits: compared.fits.units, allowed: allowedCells(audited) } : {}),
    ...(mates === undefined
      ? {}
      : { pairUnits: (one: number, other: number) => mateUnits(audited, mates, one, other) }),
    likeness: alike.cohesion,
    difference: unlike(alike.diversity),
    distance: unlike(alike.faultline),
    weights: {
      pairs: weights.pairs,
      cohesion: weights.cohesion,
      diversity: weights.diversity,
      faultline: weights.faultline,
    },
    slots: {
      count: QUARTERS_PER_WEEK,
      length: starts.length,
      leaders: joined(starts.mentors),
      members: joined(
        starts.mentees.map((week, at) =>
          impossible.has(at) || lacksAnswer(audited, roster.mentees[at] as Participant)
            ? new Uint32Array(week.length)
            : week,
        ),
      ),
    },
    apart,
    ...(setting.mentors === 2
      ? {
          leadersApart: pairsOf(
            roster.mentors,
            (one, other) => audited.company.mentorsApart(one, other).length > 0,
          ),
        }
      : {}),
    together: possible,
    objective: programme.objective[1] === "worst-group" ? "worst-group" : "total",
    rules: programme.rules.flatMap((rule) => (isGroupRule(rule) ? contentRules(rule, roster.mentees) : [])),
  };
}

function allowedCells({ roster, compared, required }: AuditedGroups): Uint8Array {
  return Uint8Array.from(
    roster.mentees.flatMap((mentee, row) =>
      roster.mentors.map((mentor, column) => {
        const meant = required.get(row)?.mentor ?? column;
        const both = mentee.takesPart && mentor.takesPart && meant === column;
        return both && compared.vetoes.allows(row, column) ? 1 : 0;
      }),
    ),
  );
}

type Pairs = readonly (readonly [number, number])[];

function pairsOf(
  people: readonly Participant[],
  isPair: (one: Participant, other: Participant) => boolean,
): Pairs {
  return people.flatMap((one, at) =>
    people.slice(at + 1).flatMap((other, step) => (isPair(one, other) ? [[at, at + 1 + step] as const] : [])),
  );
}

/** Sets that must be together, those that share somebody as one; and who is in one that can be in no group. */
function unionsOf({ company, setting }: AuditedGroups, apart: Pairs) {
  const unions: Set<number>[] = [];
  for (const { mentees } of company.together) {
    if (mentees.length < 2) continue;
    const touching = unions.filter((union) => mentees.some((mentee) => union.has(mentee)));
    for (const union of touching) unions.splice(unions.indexOf(union), 1);
    unions.push(new Set([...mentees, ...touching.flatMap((union) => [...union])]));
  }
  const isPossible = (union: ReadonlySet<number>) =>
    union.size <= setting.size.max && !apart.some((pair) => pair.every((mentee) => union.has(mentee)));
  return {
    possible: unions.filter(isPossible).map((union) => [...union]),
    impossible: new Set(unions.filter((union) => !isPossible(union)).flatMap((union) => [...union])),
  };
}

/** Whoever gave no answer that a spread needs is in no group. */
export function lacksAnswer({ programme }: AuditedGroups, { answers }: Participant): boolean {
  return programme.rules.some(
    (rule) => rule.rule === "spread" && stepOf(answers[rule.question]) === undefined,
  );
}

function joined(weeks: readonly WeekPattern[]): Uint32Array {
  return Uint32Array.from(weeks.flatMap((week) => [...week]));
}

function contentRules(rule: DefinedGroupRule, mentees: readonly Participant[]): readonly GroupRule[] {
  const flags = (question: string, options: readonly string[]) =>
    mentees.map(({ answers }) => {
      const answer = answers[question];
      const keys = answer === undefined ? [] : answerKeys(answer);
      return options.some((option) => keys.includes(plain(option))) ? 1 : 0;
    });
  switch (rule.rule) {
    case "no-lone-member":
      return rule.of.map((option) => ({ rule: "not-alone", flags: flags(rule.question, [option]) }));
    case "count":
      return [{ rule: "count", flags: flags(rule.question, rule.is), from: rule.min, to: rule.max }];
    case "spread": {
      const isDate = mentees.some(({ answers }) => answers[rule.question]?.kind === "date");
      const unit = isDate ? STEPS_PER_YEAR : 1;
      const levels = mentees.map(({ answers }) => stepOf(answers[rule.question]) ?? 0);
      const inSteps = (end: number | undefined) => (end === undefined ? undefined : end * unit);
      return [{ rule: "spread", levels, from: inSteps(rule.min), to: inSteps(rule.max) }];
    }
    default:
      return [];
  }
}
