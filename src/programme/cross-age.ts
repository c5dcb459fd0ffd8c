/**
 * Cross-age mentoring in one setting: a gap and the safeguards that belong to it, written out as rules. What a preset stands
 * for is documented with it; every part can be set by hand.
 */
import * as z from "zod/mini";
import { type AgesKnownBy, agesKnownBy, type Rule, type SafeguardPaper } from "./rule.js";
import { textSchema as text } from "./text.js";

/**
 * `cross-age-peer`: the mentor is 2 years older or more — Karcher 2005, Burton 2021; evidence: medium. `near-peer`: 1 to 3 years —
 * evidence: convention. `adult-youth`: mentors are adults and mentees minors. `reverse`: the junior is the mentor and out-rates
 * the senior on the topic (`expertise`); seniority does not count against anybody — evidence: convention.
 */
export type CrossAgePreset = "cross-age-peer" | "near-peer" | "adult-youth" | "reverse";

/** How far the mentor stands above, both ends included. */
export interface GapRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Where a paper is asked for. */
export interface PaperQuestion {
  readonly question: string;
  /** Answers that will do; not for dates, people and texts. */
  readonly with?: readonly string[] | undefined;
}

/** The setting. Where a preset has a gap, it is in years where `birth` is named, else in grades. */
export interface CrossAge extends AgesKnownBy {
  readonly preset: CrossAgePreset;
  /** Question on the grade or year (scale). */
  readonly grade?: string | undefined;
  /** Gap in years of age, instead of the preset's. */
  readonly years?: GapRange | undefined;
  /** Gap in steps of `grade`. */
  readonly grades?: GapRange | undefined;
  /** Where there is a gap in years and one in grades: whether both must hold (the default), or either. */
  readonly need?: "both" | "either" | undefined;
  /** For `reverse`: what the mentor must stand above the mentee in (scale, asked of both). */
  readonly expertise?: string | undefined;
  /** Adults who may meet a minor have been screened. */
  readonly screening?: PaperQuestion | undefined;
  /** Minors have a guardian's permission. */
  readonly permission?: PaperQuestion | undefined;
  /** A pair of adult and minor is supervised: on site, observable, monitored online, in the community with check-ins. */
  readonly supervision?: PaperQuestion | undefined;
  /** A minor who is a mentor names an adult who oversees them. */
  readonly oversight?: PaperQuestion | undefined;
}

/** The safeguards, in the order of the rules. */
export const PAPERS: readonly SafeguardPaper[] = ["screening", "permission", "supervision", "oversight"];

/** Gaps of the presets, in years or grades. */
const PRESET_GAPS: Readonly<Record<CrossAgePreset, GapRange | undefined>> = {
  "cross-age-peer": { min: 2 },
  "near-peer": { min: 1, max: 3 },
  "adult-youth": undefined,
  reverse: undefined,
};

/** The setting as rules. */
export function crossAgeRules(crossAge: CrossAge): readonly Rule[] {
  return [...ageRules(crossAge), ...gapRules(crossAge), ...safeguardRules(crossAge)];
}

/** The gaps that the setting asks for: its own, else the preset's. */
export function gapsOf({ preset, birth, grade, years, grades }: CrossAge): {
  readonly years: GapRange | undefined;
  readonly grades: GapRange | undefined;
} {
  if (years !== undefined || grades !== undefined) return { years, grades };
  const gap = PRESET_GAPS[preset];
  return birth !== undefined || grade === undefined
    ? { years: gap, grades: undefined }
    : { years: undefined, grades: gap };
}

/** Papers without which a pair could be that must not: by who may be a minor, and who an adult. */
export function papersNeeded({ mentors, mentees }: AgesKnownBy): readonly SafeguardPaper[] {
  const mayBe = (what: "adults" | "minors") =>
    [mentors, mentees].some((side) => side === undefined || side === what);
  const needed = {
    screening: mayBe("adults") && mayBe("minors"),
    permission: mayBe("minors"),
    supervision: mayBe("adults") && mayBe("minors"),
    oversight: mentors !== "adults",
  };
  return PAPERS.filter((paper) => needed[paper]);
}

function ageRules({ preset, birth, adultFrom, mentors, mentees }: CrossAge): readonly Rule[] {
  if (preset !== "adult-youth" || birth === undefined) return [];
  const limit = adultFrom ?? ADULT_FROM_YEARS;
  return [
    ...(mentors === undefined
      ? [{ id: "cross-age-mentors", rule: "age", question: birth, side: "mentor", from: limit } as const]
      : []),
    ...(mentees === undefined
      ? [{ id: "cross-age-mentees", rule: "age", question: birth, side: "mentee", below: limit } as const]
      : []),
  ];
}

function gapRules(crossAge: CrossAge): readonly Rule[] {
  const { birth = "", grade = "", need = "both", expertise } = crossAge;
  const { years, grades } = gapsOf(crossAge);
  const gaps = [
    ...(years === undefined ? [] : [{ id: "cross-age-years", question: birth, range: years }]),
    ...(grades === undefined ? [] : [{ id: "cross-age-grades", question: grade, range: grades }]),
  ];
  const skilled: readonly Rule[] =
    expertise === undefined
      ? []
      : [{ id: "cross-age-expertise", rule: "gap", question: expertise, mentorAbove: { min: 1 } }];
  if (need === "either" && gaps.length > 1) {
    const either = gaps.map(({ question, range }) => ({ question, ...range }));
    return [{ id: "cross-age-gap", rule: "any-gap", gaps: either }, ...skilled];
  }
  return [
    ...gaps.map(({ id, question, range }): Rule => ({ id, rule: "gap", question, mentorAbove: range })),
    ...skilled,
  ];
}

function safeguardRules(crossAge: CrossAge): readonly Rule[] {
  const { birth, adultFrom, mentors, mentees } = crossAge;
  return PAPERS.flatMap((paper): Rule[] => {
    const asked = crossAge[paper];
    if (asked === undefined) return [];
    const known = { birth, adultFrom, mentors, mentees };
    return [{ id: `cross-age-${paper}`, rule: "safeguard", paper, ...asked, ...known }];
  });
}

/** First age that is not a minor's, unless said: the age of majority in most countries. */
export const ADULT_FROM_YEARS = 18;

const range = z.optional(z.strictObject({ min: z.optional(z.number()), max: z.optional(z.number()) }));
const paper = z.optional(
  z.strictObject({ question: text, with: z.optional(z.array(text).check(z.minLength(1))) }),
);

/** Schema of {@link CrossAge}. */
export const crossAgeSchema: z.ZodMiniType<CrossAge> = z.strictObject({
  preset: z.enum(["cross-age-peer", "near-peer", "adult-youth", "reverse"]),
  ...agesKnownBy,
  grade: z.optional(text),
  years: range,
  grades: range,
  need: z.optional(z.enum(["both", "either"])),
  expertise: z.optional(text),
  screening: paper,
  permission: paper,
  supervision: paper,
  oversight: paper,
});
