/**
 * Groups as a problem of numbers: a leader for each mentor, a member for each mentee, in the roster's order. Ids become indices
 * here, and ids again in `matchGroups`.
 */
import type { GroupProblem, GroupRule, GroupWeights, PairUnits } from "../../assignment/groups/index.js";
import type { GroupSetting, WeightedQuestions } from "../../programme/index.js";
import { type LikenessUnits, likenessUnits, PERFECT_FIT } from "../../scoring/index.js";
import { keptApart } from "./company-rules.js";
import type { GroupWorld } from "./group-world.js";
import { answeredOneOf, spreadBounds, standingOf } from "./head-counts.js";
import { mayBeMates } from "./mates.js";
import { mergedSets } from "./together-sets.js";

/** Builds the problem. Whoever sits out keeps their place, without a slot. */
export function groupsProblem(world: GroupWorld): GroupProblem {
  const { programme, roster, setting, grid, places, company, compared, mates } = world;
  const { mentors, mentees } = roster;
  const apart = membersApart(world);
  const sets = mergedSets(world.together);
  const possible = sets.filter((set) => canBeTogether(set, apart, setting.size.max));
  const never = new Set(sets.filter((set) => !possible.includes(set)).flat());
  return {
    leaders: mentors.length,
    members: mentees.length,
    size: { from: setting.size.min, to: setting.size.max },
    leadersPerGroup: setting.mentors,
    leaderCapacities: places.map(({ groups }) => groups),
    leaderSizes: places.map(({ size }) => Math.max(size, 1)),
    pairUnits: setting.mentors === 0 ? mates?.units : compared.fits.units,
    allowed: setting.mentors === 0 ? undefined : allowedPairs(world),
    ...comparedMentees(world),
    weights: groupWeights(setting),
    slots: {
      count: grid.count,
      length: grid.length,
      leaders: grid.mentors,
      members: withoutBlocked(world, never),
    },
    apart,
    leadersApart:
      setting.mentors === 2
        ? keptApart(
            company.filter(({ ofMentors }) => ofMentors),
            mentors,
          )
        : undefined,
    together: possible,
    rules: groupRules(world),
    objective: programme.objective[1] === "worst-group" ? "worst-group" : "total",
    keys: { leaders: mentors.map(({ key }) => key), members: mentees.map(({ key }) => key) },
    seed: programme.seed,
  };
}

/** What a weight of 1 is to the solver, which takes whole numbers. */
const WHOLE = 1000;

/** Pairs of members whom anything keeps apart; of mates it is known already of all. */
function membersApart({
  company,
  mates,
  roster: { mentees },
}: GroupWorld): readonly (readonly [number, number])[] {
  if (mates === undefined) return keptApart(company, mentees);
  const onGroups = company.filter(({ ofMentors }) => !ofMentors);
  const apart = [...keptApart(onGroups, mentees)];
  for (let one = 0; one < mentees.length; one++)
    for (let other = one + 1; other < mentees.length; other++)
      if (!mayBeMates(mates, one, other)) apart.push([one, other]);
  return apart;
}

/** Shares in thousandths that sum to 1,000: cohesion and diversity rounded, the fits of pairs the rest. */
export function groupWeights({ pairShare, cohesion, diversity, faultline }: GroupSetting): GroupWeights {
  const alike = Math.round(cohesion.weight * WHOLE);
  const unlike = pairShare === 0 ? WHOLE - alike : Math.round(diversity.weight * WHOLE);
  return {
    pairs: WHOLE - alike - unlike,
    cohesion: alike,
    diversity: unlike,
    faultline: Math.round(faultline.weight * WHOLE),
  };
}

/** Pairs that no rule vetoes; a required pair keeps its mentee from every other mentor. */
function allowedPairs({ roster, compared, required }: GroupWorld): Uint8Array {
  const { mentors, mentees } = roster;
  const allowed = new Uint8Array(mentees.length * mentors.length);
  for (const [row, mentee] of mentees.entries())
    for (const [column, mentor] of mentors.entries()) {
      const takePart = mentee.takesPart && mentor.takesPart;
      const isMeant = (required.get(row)?.mentor ?? column) === column;
      allowed[row * mentors.length + column] =
        takePart && isMeant && compared.vetoes.allows(row, column) ? 1 : 0;
    }
  return allowed;
}

type Comparisons = Pick<GroupProblem, "likeness" | "difference" | "distance">;

/** How alike, how different and how far apart mentees are, where it weighs anything. */
function comparedMentees({ programme, roster: { mentees }, setting }: GroupWorld): Comparisons {
  const unitsOn = ({ weight, questions }: WeightedQuestions, turn: (units: number) => number) => {
    if (weight === 0) return undefined;
    const likeness = likenessUnits(programme, mentees, questions);
    return unitsOfAll(mentees.length, (one, other) => turn(likeness(one, other)));
  };
  const difference = (units: number) => PERFECT_FIT - units;
  return {
    likeness: unitsOn(setting.cohesion, (units) => units),
    difference: unitsOn(setting.diversity, difference),
    distance: unitsOn(setting.faultline, difference),
  };
}

/** Up to so many mentees everybody is compared with everybody beforehand (36 MB), beyond it when it is asked for. */
const MOST_BEFOREHAND = 3000;

function unitsOfAll(count: number, units: LikenessUnits): PairUnits {
  if (count > MOST_BEFOREHAND) return units;
  const all = new Int32Array(count * count);
  for (let one = 0; one < count; one++)
    for (let other = 0; other < one; other++)
      all[one * count + other] = all[other * count + one] = units(one, other);
  return all;
}

/** Whether a set that must be together can be: it fits into a group, and nobody of it is kept apart from another. */
function canBeTogether(
  set: readonly number[],
  apart: readonly (readonly [number, number])[],
  largest: number,
): boolean {
  return set.length <= largest && !apart.some((pair) => pair.every((mentee) => set.includes(mentee)));
}

/** Mentees' starts; none for those of whom a spread cannot be told, nor for those who could never be with whom they must be. */
function withoutBlocked(
  { roster: { mentees }, rules, grid }: GroupWorld,
  never: ReadonlySet<number>,
): Uint32Array {
  const words = Math.ceil(grid.count / 32);
  const starts = grid.mentees.slice();
  const spreads = rules.filter((rule) => rule.rule === "spread");
  for (const [at, person] of mentees.entries())
    if (never.has(at) || spreads.some(({ question }) => standingOf(person, question) === undefined))
      starts.fill(0, at * words, (at + 1) * words);
  return starts;
}

function groupRules({ programme, roster: { mentees }, rules }: GroupWorld): readonly GroupRule[] {
  const flagsOf = (question: string, options: readonly string[]) =>
    Uint8Array.from(mentees, (person) => (answeredOneOf(person, question, options) ? 1 : 0));
  return rules.flatMap((rule): readonly GroupRule[] => {
    switch (rule.rule) {
      case "no-lone-member":
        return rule.of.map((option) => ({ rule: "not-alone", flags: flagsOf(rule.question, [option]) }));
      case "count":
        return [{ rule: "count", flags: flagsOf(rule.question, rule.is), from: rule.min, to: rule.max }];
      case "spread": {
        const isDate = programme.questions.some(({ id, kind }) => id === rule.question && kind === "date");
        const levels = Float64Array.from(mentees, (person) => standingOf(person, rule.question) ?? 0);
        const { from, to } = spreadBounds(rule, isDate);
        return [{ rule: "spread", levels, from, to: to === Number.POSITIVE_INFINITY ? undefined : to }];
      }
      default:
        return [];
    }
  });
}
