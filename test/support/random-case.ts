/** Small random programmes with their two files, to hold `match` and its checks to what they promise. */

import fc from "fast-check";
import { type Matching, type MatchOptions, match } from "../../src/formats/index.js";
import { IssueError } from "../../src/issue.js";
import {
  defineProgramme,
  isReciprocal,
  type Programme,
  type ProgrammeJson,
} from "../../src/programme/index.js";
import { type Roster, readRoster } from "../../src/roster/index.js";

/** A programme and the rows of its two files, the header first. */
export interface RandomCase {
  readonly json: ProgrammeJson;
  readonly mentors: readonly string[];
  readonly mentees: readonly string[];
}

/** How large a case may be. */
export interface CaseLimits {
  /** Most people a side, default 5; at least 1. */
  readonly people?: number;
  /** Whether mentees may have several mentors, mentors a minimum, spreading load a value, and worst-off or stable be the objective. Default false. */
  readonly loads?: boolean;
}

const QUESTIONS: ProgrammeJson["questions"] = [
  { id: "field", kind: "choice", both: "field" },
  { id: "level", kind: "scale", from: 0, to: 4, both: "level" },
  { id: "topics", kind: "ratings", options: ["a", "b", "c"], from: 1, to: 3, both: "topic [option]" },
  { id: "languages", kind: "choices", options: ["de", "en", "tr"], both: "languages" },
  { id: "avoid", kind: "people", both: "avoid", sensitive: true },
  { id: "boss", kind: "person", both: "boss" },
  { id: "wished", kind: "people", both: "wished" },
];

const HEADER = "id,field,level,topic a,topic b,topic c,languages,avoid,boss,wished,capacity,here";

const CRITERIA: ProgrammeJson["criteria"] = [
  { dimension: "background", compare: "same", question: "field" },
  { dimension: "power", compare: "band", question: "level", from: 1, to: 2, softBelow: 2, softAbove: 1 },
  { dimension: "culture", compare: "closeness", question: "level" },
  { dimension: "goals", compare: "coverage", question: "topics" },
  { dimension: "background", compare: "overlap", question: "languages", shareOf: "mentee" },
];

const RULES: NonNullable<ProgrammeJson["rules"]> = [
  { rule: "different", question: "field" },
  { rule: "gap", question: "level", mentorAbove: { min: 0, max: 3 }, ifUnanswered: "allows" },
  { rule: "share", question: "languages", ifUnanswered: "allows" },
  { rule: "avoid", question: "avoid" },
  { rule: "reporting-line", question: "boss", maxLevels: 2, ifUnanswered: "allows" },
  { rule: "answered", question: "field", side: "mentor", with: ["Law", "Art"] },
  { rule: "minimum-fit", fit: 0.4 },
  { rule: "blocked-pairs", pairs: [{ mentor: "m0", mentee: "e0" }] },
  {
    rule: "preferred-pairs",
    pairs: [
      { mentor: "m1", mentee: "e0", value: 0.37 },
      { mentor: "m0", mentee: "e1" },
    ],
  },
];

const criteria = fc
  .array(
    fc.record({
      criterion: fc.constantFrom(...CRITERIA),
      weight: fc.integer({ min: 1, max: 7 }),
      ifUnanswered: fc.constantFrom(undefined, 0, 0.3, 1, "lowest" as const, "blocked" as const),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list): ProgrammeJson["criteria"] =>
    list.map(({ criterion, ...rest }) => ({ ...criterion, ...rest })),
  );

const objective: fc.Arbitrary<ProgrammeJson["objective"]> = fc.constantFrom(
  ["coverage", "total"],
  ["total"],
  [{ name: "total", matchedValue: 0.2 }],
);

/** Objectives and loads that go together. */
const loads: fc.Arbitrary<Pick<ProgrammeJson, "objective" | "format">> = fc
  .record({
    objective: fc.constantFrom<ProgrammeJson["objective"]>(
      ["coverage", "total"],
      ["coverage", "total"],
      ["total"],
      [{ name: "total", matchedValue: 0.2 }],
      ["coverage", "worst-off"],
      ["stable"],
      [{ name: "stable", wishes: "wished" }],
      [{ name: "stable", wishes: "wished", unlisted: "never", optimalFor: "mentors" }],
    ),
    mentorsPerMentee: fc.constantFrom(undefined, 1, 2, 2, 3),
    min: fc.constantFrom(undefined, 1, 1, 2),
    spread: fc.constantFrom<number | number[] | undefined>(undefined, 0.05, 0.3, [0.1], [0, 0.4, 0.5]),
  })
  .map(({ objective, mentorsPerMentee, min, spread }) => {
    const last = objective?.at(-1);
    const isStable = last === "stable" || (typeof last === "object" && last.name === "stable");
    const hasTotal = !isStable && last !== "worst-off";
    return {
      objective,
      format: {
        kind: "one-to-one",
        mentorsPerMentee,
        menteesPerMentor: {
          ...(isStable ? {} : { min }),
          ...(hasTotal ? { spread } : {}),
        },
      },
    };
  });

const cells = fc.record({
  field: fc.constantFrom("Law", "Art", "Law", "Art", ""),
  level: fc.constantFrom("0", "1", "2", "3", "4", ""),
  topics: fc.tuple(...[1, 2, 3].map(() => fc.constantFrom("1", "2", "3", "3", ""))),
  languages: fc.constantFrom("de", "en", "de; en", "en; tr", ""),
  avoid: fc.constantFrom("", "", "", "e0", "m1", "p1", "none"),
  boss: fc.constantFrom("none", "none", "m0", "p0", ""),
  wished: fc.constantFrom("", "m0; m1", "m1; m0; m2", "e1", "e2; e0", "e0; e1; e2", "p1; m0; e0"),
  capacity: fc.constantFrom("1", "1", "2", "0", ""),
  here: fc.constantFrom("yes", "yes", "yes", "yes", "no"),
});

type Cells = typeof cells extends fc.Arbitrary<infer Value> ? Value : never;

function rowOf(id: string, row: Cells): string {
  return [
    id,
    row.field,
    row.level,
    ...row.topics,
    row.languages,
    row.avoid,
    row.boss,
    row.wished,
    row.capacity,
    row.here,
  ].join();
}

/** Programmes of every objective with vetoes, blanks, capacities, people who sit out, people in both roles, required pairs. */
export function randomCase({
  people = 5,
  loads: hasLoads = false,
}: CaseLimits = {}): fc.Arbitrary<RandomCase> {
  const side = fc.array(cells, { minLength: 1, maxLength: people });
  return fc
    .record({
      criteria,
      rules: fc.subarray([...RULES], { maxLength: 5 }),
      setting: hasLoads ? loads : objective.map((one) => ({ objective: one })),
      seed: fc.nat(99),
      mentors: side,
      mentees: side,
      inBothRoles: fc.nat(2),
      required: fc.constantFrom(undefined, undefined, { mentor: "m1", mentee: "e1" }),
    })
    .map(({ rules, mentors, mentees, inBothRoles, required, setting, ...rest }): RandomCase => {
      const id = (letter: string) => (_: unknown, at: number) =>
        at >= 1 && at <= inBothRoles && mentors.length > at && mentees.length > at
          ? `p${at}`
          : `${letter}${at}`;
      const ids = { mentors: mentors.map(id("m")), mentees: mentees.map(id("e")) };
      const isThere =
        required !== undefined &&
        ids.mentors.includes(required.mentor) &&
        ids.mentees.includes(required.mentee);
      return {
        json: {
          name: "A random programme",
          people: { id: "id", capacity: "capacity", takesPart: "here" },
          questions: QUESTIONS,
          rules: isThere ? [...rules, { rule: "required-pairs", pairs: [required] }] : rules,
          ...rest,
          ...setting,
        },
        mentors: [HEADER, ...mentors.map((row, at) => rowOf(ids.mentors[at] as string, row))],
        mentees: [HEADER, ...mentees.map((row, at) => rowOf(ids.mentees[at] as string, row))],
      };
    });
}

/** Reads a case. */
export function readCase({ json, mentors, mentees }: RandomCase): {
  readonly programme: Programme;
  readonly roster: Roster;
} {
  const programme = defineProgramme(json);
  const read = readRoster(
    programme,
    isReciprocal(programme.format)
      ? { participants: mentees.join("\n") }
      : { mentors: mentors.join("\n"), mentees: mentees.join("\n") },
  );
  if (!read.ok) throw new IssueError(read.issues);
  return { programme, roster: read.value };
}

/** Units that a pair counts beside its fit, by the ids as a case writes them. */
export function preferredUnits({ rules }: Programme, mentor: string, mentee: string): number {
  for (const rule of rules)
    if (rule.rule === "preferred-pairs")
      for (const pair of rule.pairs)
        if (pair.mentor === mentor && pair.mentee === mentee)
          return Math.round((pair.value ?? 0.1) * 1_000_000);
  return 0;
}

/** The matching of a case; undefined where its required pair cannot be. */
export function matchingOf(random: RandomCase, options: MatchOptions = {}): Matching | undefined {
  const { programme, roster } = readCase(random);
  try {
    return match(programme, roster, options);
  } catch (error) {
    if (error instanceof IssueError && error.code.startsWith("required-")) return undefined;
    throw error;
  }
}
