/** Small random programmes that form groups, with their two files. */

import fc from "fast-check";
import type { ProgrammeJson } from "../../src/programme/index.js";
import type { RandomCase } from "./random-case.js";

const QUESTIONS: ProgrammeJson["questions"] = [
  { id: "field", kind: "choice", options: ["Law", "Art", "Bio"], both: "field" },
  { id: "level", kind: "scale", from: 0, to: 4, both: "level" },
  { id: "born", kind: "date", both: "born" },
  { id: "topics", kind: "ratings", options: ["a", "b"], from: 1, to: 3, both: "topic [option]" },
  { id: "languages", kind: "choices", options: ["de", "en", "tr"], both: "languages" },
  { id: "gender", kind: "choice", options: ["woman", "man"], mentee: "gender", sensitive: true },
  { id: "avoid", kind: "people", both: "avoid", sensitive: true },
  { id: "boss", kind: "person", both: "boss" },
  { id: "before", kind: "people", mentee: "before" },
  { id: "free", kind: "availability", both: "free" },
];

const HEADER =
  "id,field,level,born,topic a,topic b,languages,gender,avoid,boss,before,free,capacity,here,zone";

const RULES: NonNullable<ProgrammeJson["rules"]> = [
  { rule: "different", question: "field" },
  { rule: "share", question: "languages", ifUnanswered: "allows" },
  { rule: "avoid", question: "avoid" },
  { rule: "reporting-line", question: "boss", maxLevels: 2, ifUnanswered: "allows" },
  { rule: "no-lone-member", question: "gender", of: ["woman", "man"] },
  { rule: "count", question: "field", is: ["Law"], min: 1 },
  { rule: "count", question: "field", is: ["Art", "Bio"], max: 2 },
  { rule: "spread", question: "level", max: 2 },
  { rule: "spread", question: "born", max: 3, min: 1 },
  { rule: "together", people: ["e0", "e1"] },
  { rule: "apart", people: ["e0", "e2", "e3"] },
  { rule: "former-mates", question: "before", again: "never" },
  { rule: "former-mates", question: "before", again: "always", id: "again" },
];

const format = fc.record({
  size: fc.constantFrom({ min: 2, max: 3 }, { min: 1, max: 2 }, { min: 3, max: 4 }, undefined),
  mentors: fc.constantFrom(1, 1, 1, 2, 0),
  groupsPerMentor: fc.constantFrom(undefined, 2),
  combine: fc.constantFrom(undefined, "mean", "minimum"),
  fit: fc.record({
    mentor: fc.constantFrom(1, 0.6),
    peers: fc.constantFrom(undefined, undefined, 0.5, 0),
    cohesion: fc.constant({ weight: 0.3, questions: ["topics", "level"] }),
    diversity: fc.constantFrom(undefined, { weight: 0.2, questions: ["field", "languages"] }),
    faultline: fc.constantFrom(undefined, { weight: 0.2, questions: ["field", "level"] }),
  }),
});

/** Without what speaks of mentors. */
const circles = ({ size, mentors, combine, fit: { mentor: _, ...fit } }: Drawn) => ({
  size,
  mentors,
  fit,
  ...(fit.peers === 0 ? {} : { combine }),
});

/** Without what speaks of circles. */
const led = ({ combine: _, fit: { peers: __, ...fit }, ...rest }: Drawn) => ({ ...rest, fit });

type Drawn = typeof format extends fc.Arbitrary<infer Value> ? Value : never;

const cells = fc.record({
  field: fc.constantFrom("Law", "Art", "Bio", "Law", ""),
  level: fc.constantFrom("0", "1", "2", "3", "4", "2", ""),
  born: fc.constantFrom("2000-02-29", "2001-02-28", "2003-02-28", "1999-12-31", "2002-07-01"),
  topics: fc.constantFrom("1,3", "3,3", "2,1", ",2"),
  languages: fc.constantFrom("de", "en", "de; en", "en; tr", ""),
  gender: fc.constantFrom("woman", "man", "man", ""),
  avoid: fc.constantFrom("", "", "", "", "e0", "m1", "none"),
  boss: fc.constantFrom("none", "none", "none", "m0", "e1", ""),
  before: fc.constantFrom("", "", "", "e1", "e2"),
  free: fc.constantFrom(
    "Mon 18:00-20:00",
    "Mon 17:00-19:00; Tue 9:00-12:00",
    "Tue 9:00-11:00; Mon 18:30-20:00",
    "Sun 22:00-24:00; Mon 0:00-2:00; Mon 18:00-21:00",
    "Mon 12:00-22:00",
    "",
  ),
  capacity: fc.constantFrom("3", "4", "2", "0", "", "6"),
  here: fc.constantFrom("yes", "yes", "yes", "yes", "yes", "no"),
  zone: fc.constantFrom("", "", "", "Europe/London", "America/New_York"),
});

type Cells = typeof cells extends fc.Arbitrary<infer Value> ? Value : never;

function rowOf(id: string, row: Cells): string {
  const { field, level, born, topics, languages, gender, avoid, boss, before, free, capacity, here, zone } =
    row;
  return [
    id,
    field,
    level,
    born,
    topics,
    languages,
    gender,
    avoid,
    boss,
    before,
    free,
    capacity,
    here,
    zone,
  ].join();
}

/** Groups of every make with vetoes, blanks, people who sit out, zones, and up to four rules. */
export function randomGroups(): fc.Arbitrary<RandomCase> {
  return fc
    .record({
      rules: fc.subarray([...RULES], { maxLength: 4 }),
      format,
      objective: fc.constantFrom(["coverage", "total"] as const, ["coverage", "worst-group"] as const),
      minutes: fc.constantFrom(60, 90, 45),
      seed: fc.nat(99),
      blanks: fc.constantFrom(
        {},
        {},
        {},
        {},
        { ifUnanswered: "lowest" as const },
        { ifUnanswered: "blocked" as const },
      ),

      mentors: fc.array(cells, { minLength: 2, maxLength: 3 }),
      mentees: fc.array(cells, { minLength: 4, maxLength: 7 }),
    })
    .map(
      ({ rules, format: groups, objective, minutes, seed, mentors, mentees, blanks }): RandomCase => ({
        json: {
          name: "Random groups",
          startsOn: "2027-03-01",
          endsOn: "2027-04-30",
          timeZone: "Europe/Berlin",
          people: {
            id: "id",
            ...(groups.mentors === 0 ? {} : { capacity: "capacity" }),
            takesPart: "here",
            timeZone: "zone",
          },
          questions: QUESTIONS,
          criteria: [
            {
              dimension: "goals",
              compare: "coverage",
              question: "topics",
              weight: 2,
              ...(groups.mentors === 0 ? blanks : {}),
            },
            { dimension: "culture", compare: "closeness", question: "level", weight: 1 },
          ],
          rules,
          format: {
            kind: "groups",
            ...(groups.mentors === 0 ? circles(groups) : led(groups)),
          } as ProgrammeJson["format"],
          objective,
          meeting: { minutes, every: "week" },
          seed,
        },
        mentors: [HEADER, ...mentors.map((row, at) => rowOf(`m${at}`, row))],
        mentees: [HEADER, ...mentees.map((row, at) => rowOf(`e${at}`, row))],
      }),
    );
}
