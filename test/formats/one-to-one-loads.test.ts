import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../src/audit/index.js";
import { compareAll, type Matching, match, requiredPairsOf } from "../../src/formats/index.js";
import { withDecisions } from "../../src/lifecycle/index.js";
import {
  isWorstOff,
  matchedValueOf,
  type Programme,
  type ProgrammeJson,
  stableOf,
} from "../../src/programme/index.js";
import { placesOf, type Roster } from "../../src/roster/index.js";
import { fitOfUnits, pairFit, scoringOf, unitsOfFit } from "../../src/scoring/index.js";
import type { PlainProblem } from "../oracles/best-by-force.js";
import { bestCellsByForce, type Merits } from "../oracles/best-cells-by-force.js";
import { number, person, programmeOf, rosterOf } from "../support/people.js";
import { matchingOf, preferredUnits, type RandomCase, randomCase, readCase } from "../support/random-case.js";

/** Holds what is said of random cases with loads that have a matching. */
function onRandomCases(
  holds: (random: RandomCase, matching: Matching, programme: Programme, roster: Roster) => void,
  { numRuns, people = 3 }: { readonly numRuns: number; readonly people?: number },
): void {
  fc.assert(
    fc.property(randomCase({ people, loads: true }), (random) => {
      const matching = matchingOf(random);
      const { programme, roster } = readCase(random);
      if (matching !== undefined) holds(random, matching, programme, roster);
    }),
    { numRuns, seed: 40 },
  );
}

/** What one-to-one is asked for, as the programme says it. */
function asked({ format }: Programme) {
  if (format.kind !== "one-to-one") throw new Error("not what these tests are about");
  const { min = 0, spread = 0 } = format.menteesPerMentor ?? {};
  const costOf = (further: number) =>
    typeof spread === "number" ? spread * further : spread[Math.min(further, spread.length) - 1]!;
  return { mentorsPerMentee: format.mentorsPerMentee ?? 1, min, costOf };
}

/** What a matching comes to, first things first, from its loads and what its pairs are worth. */
function meritsOf(
  programme: Programme,
  { mentors }: Roster,
  rowLoads: readonly number[],
  columnLoads: readonly number[],
  worths: readonly number[],
): Merits {
  const { min, costOf } = asked(programme);
  const matchedValue = matchedValueOf(programme.objective);
  const covered = rowLoads.filter((load) => load > 0).length;
  const filled = columnLoads.map((load, at) => Math.min(load, min, placesOf(mentors[at]!)));
  const costs = columnLoads.flatMap((load) =>
    Array.from({ length: Math.max(0, load - 1) }, (_, k) => unitsOfFit(costOf(k + 1))),
  );
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const total = sum(worths) + worths.length * unitsOfFit(matchedValue ?? 0) - sum(costs);
  return [
    ...(matchedValue === undefined ? [covered, worths.length] : []),
    sum(filled),
    ...(isWorstOff(programme.objective) ? [...worths].sort((a, b) => a - b) : [total]),
  ];
}

describe("one-to-one with loads", () => {
  it("is as good as the best of all, by brute force", () => {
    onRandomCases(
      (_, { matches }, programme, roster) => {
        if (stableOf(programme.objective) !== undefined) return;
        const compared = compareAll(programme, roster);
        const problem: PlainProblem = {
          rows: roster.mentees.length,
          columns: roster.mentors.length,
          values: roster.mentees.map((mentee, row) =>
            roster.mentors.map((mentor, column) =>
              mentee.takesPart && placesOf(mentor) > 0 && compared.vetoes.allows(row, column)
                ? compared.fits.units[row * roster.mentors.length + column]! +
                  preferredUnits(programme, mentor.id, mentee.id)
                : null,
            ),
          ),
          rowCapacities: roster.mentees.map(() => asked(programme).mentorsPerMentee),
          columnCapacities: roster.mentors.map(placesOf),
          requiredPairs: requiredPairsOf(programme, roster, compared.vetoes).map(({ mentee, mentor }) => ({
            row: mentee,
            column: mentor,
          })),
        };
        const { best } = bestCellsByForce(problem, ({ rowLoads, columnLoads, values }) =>
          meritsOf(programme, roster, rowLoads, columnLoads, values),
        );
        const pairs = matches.flatMap((one) => one.pairs);
        const loads = (people: Roster["mentors"], side: "mentor" | "mentee") =>
          people.map(({ id }) => pairs.filter((pair) => pair[side] === id).length);
        const worths = pairs.map(
          ({ mentor, mentee, fit }) => unitsOfFit(fit) + preferredUnits(programme, mentor, mentee),
        );
        expect(
          meritsOf(
            programme,
            roster,
            loads(roster.mentees, "mentee"),
            loads(roster.mentors, "mentor"),
            worths,
          ),
        ).toEqual(best);
      },
      { numRuns: 250 },
    );
  });

  it("holds when verified, also after JSON, and is the same whatever the order of the rows", () => {
    onRandomCases(
      (random, matching, programme, roster) => {
        const written = JSON.stringify(matching);
        expect(verifyMatching(programme, roster, JSON.parse(written))).toEqual({ holds: true });
        const turned = (rows: readonly string[]) => [rows[0]!, ...rows.slice(1).reverse()];
        const again = matchingOf({
          ...random,
          mentors: turned(random.mentors),
          mentees: turned(random.mentees),
        });
        expect(JSON.stringify(again)).toBe(written);
      },
      { numRuns: 250, people: 5 },
    );
  });

  it("is refused with any pair less or more, all that is stated counted again", () => {
    let tried = 0;
    onRandomCases(
      (_, matching, programme, roster) => {
        const { matches } = matching;
        const placed = new Set(matches.map(({ pairs: [pair] }) => `${pair!.mentor} ${pair!.mentee}`));
        for (const mentee of roster.mentees)
          for (const mentor of roster.mentors) {
            const key = `${mentor.id} ${mentee.id}`;
            const changed = placed.has(key)
              ? matches.filter(({ pairs: [pair] }) => `${pair!.mentor} ${pair!.mentee}` !== key)
              : [...matches, matchOf(programme, roster, mentor.id, mentee.id)];
            const other = restated(programme, roster, matching, changed);
            tried++;
            expect(verifyMatching(programme, roster, other).holds, key).toBe(false);
          }
      },
      { numRuns: 40 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});

function matchOf(
  programme: Programme,
  roster: Roster,
  mentorId: string,
  menteeId: string,
): Matching["matches"][number] {
  const mentor = roster.mentors.find(({ id }) => id === mentorId)!;
  const mentee = roster.mentees.find(({ id }) => id === menteeId)!;
  const { units, lowestUnits, highestUnits, parts } = pairFit(scoringOf(programme, roster), mentor, mentee);
  const fit = fitOfUnits(units);
  const interval = { lowest: fitOfUnits(lowestUnits), highest: fitOfUnits(highestUnits) };
  const pair = { mentor: mentorId, mentee: menteeId, fit, interval, parts };
  return { mentors: [mentorId], mentees: [menteeId], peers: [], fit, pairs: [pair] };
}

/** Other matches in the place of a matching's, with the objectives that they come to and the people who are then left over. */
function restated(
  programme: Programme,
  roster: Roster,
  matching: Matching,
  matches: Matching["matches"],
): unknown {
  const pairs = matches.flatMap((one) => one.pairs);
  const loads = (people: Roster["mentors"], side: "mentor" | "mentee") =>
    people.map(({ id }) => pairs.filter((pair) => pair[side] === id).length);
  const worths = pairs.map(
    ({ mentor, mentee, fit }) => unitsOfFit(fit) + preferredUnits(programme, mentor, mentee),
  );
  const [rowLoads, columnLoads] = [loads(roster.mentees, "mentee"), loads(roster.mentors, "mentor")];
  const merits = [...meritsOf(programme, roster, rowLoads, columnLoads, worths)];
  const names = matching.objective.map(({ name }) => name);
  if (asked(programme).mentorsPerMentee === 1 && names[0] === "coverage") merits.splice(1, 1);
  if (asked(programme).min === 0)
    merits.splice(merits.length - (isWorstOff(programme.objective) ? worths.length : 1) - 1, 1);
  const objective = matching.objective.map(({ name, value }, at) => {
    if (name === "stable") return { name, value };
    const merit = merits[at] ?? 0;
    return { name, value: name === "total" || name === "worst-off" ? fitOfUnits(merit) : merit };
  });
  const left = (["mentee", "mentor"] as const).flatMap((side) => {
    const counts = side === "mentee" ? rowLoads : columnLoads;
    return (side === "mentee" ? roster.mentees : roster.mentors).flatMap(({ id }, at) => {
      if (counts[at]! > 0) return [];
      const known = matching.unmatched.find((one) => one.id === id && one.side === side);
      return [known ?? { id, side, reason: { code: "others-first", among: 1 } }];
    });
  });
  return { ...matching, matches, objective, unmatched: left };
}

const LEVEL: Partial<ProgrammeJson> = {
  questions: [{ id: "level", kind: "number", from: 0, to: 10, both: "level" }],
  criteria: [{ dimension: "culture", compare: "closeness", question: "level", weight: 1 }],
};
const at = (side: "mentor" | "mentee", id: string, level: number, capacity = 1) =>
  person(side, id, { level: number(level) }, { capacity });
const matched = (format: ProgrammeJson["format"], roster: Roster, rest: Partial<ProgrammeJson> = {}) => {
  const programme = programmeOf({ ...LEVEL, ...rest, format });
  const matching = match(programme, roster);
  expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  return matching;
};
const pairsOf = ({ matches }: Matching) => matches.map(({ mentors, mentees }) => `${mentors}–${mentees}`);

describe("small cases of loads", () => {
  const roster = rosterOf([
    at("mentor", "near", 5, 3),
    at("mentor", "far", 0, 3),
    at("mentee", "a", 5),
    at("mentee", "b", 5),
    at("mentee", "c", 4),
  ]);

  it("without a setting the nearest mentor takes all", () => {
    expect(pairsOf(matched({ kind: "one-to-one" }, roster))).toEqual(["near–a", "near–b", "near–c"]);
  });

  it("a minimum gives every mentor one before anybody has a second, at the least cost", () => {
    const matching = matched({ kind: "one-to-one", menteesPerMentor: { min: 1 } }, roster);
    expect(pairsOf(matching)).toEqual(["far–c", "near–a", "near–b"]);
    expect(matching.objective.slice(0, 2)).toEqual([
      { name: "coverage", value: 3 },
      { name: "minimum-load", value: 2 },
    ]);
  });

  it("a minimum leaves nobody out", () => {
    const lonely = rosterOf([
      at("mentor", "m", 5, 2),
      at("mentor", "n", 5, 1),
      at("mentee", "a", 5),
      at("mentee", "b", 5),
    ]);
    const rules: ProgrammeJson["rules"] = [
      {
        rule: "blocked-pairs",
        pairs: [
          { mentor: "n", mentee: "a" },
          { mentor: "n", mentee: "b" },
        ],
      },
    ];
    const matching = matched({ kind: "one-to-one", menteesPerMentor: { min: 1 } }, lonely, { rules });
    expect(pairsOf(matching)).toEqual(["m–a", "m–b"]);
  });

  it("spreading is worth what it says: a place that loses less is taken elsewhere", () => {
    const spread = (value: number | number[]) =>
      pairsOf(matched({ kind: "one-to-one", menteesPerMentor: { spread: value } }, roster));
    // The third with near costs twice the value; far is worse by 0.3 for c.
    expect(spread(0.1)).toEqual(["near–a", "near–b", "near–c"]);
    expect(spread(0.2)).toEqual(["far–c", "near–a", "near–b"]);
    expect(spread([0, 0.2])).toEqual(["near–a", "near–b", "near–c"]);
    expect(spread([0, 0.4])).toEqual(["far–c", "near–a", "near–b"]);
  });

  it("two mentors a mentee: never one twice, and everybody has a first before anybody has a second", () => {
    const scarce = rosterOf([
      at("mentor", "m", 5, 2),
      at("mentor", "n", 0, 1),
      at("mentee", "a", 5),
      at("mentee", "b", 0),
    ]);
    const two = matched({ kind: "one-to-one", mentorsPerMentee: 2 }, scarce);
    expect(pairsOf(two)).toEqual(["m–a", "m–b", "n–b"]);
    expect(two.objective).toEqual([
      { name: "coverage", value: 2 },
      { name: "matches", value: 3 },
      { name: "total", value: 2.5 },
    ]);
  });

  it("who is left over is told what their place would cost", () => {
    const full = rosterOf([at("mentor", "m", 5, 1), at("mentee", "a", 5), at("mentee", "b", 4)]);
    const [left] = matched({ kind: "one-to-one", mentorsPerMentee: 2 }, full).unmatched;
    expect(left).toEqual({
      id: "b",
      side: "mentee",
      reason: {
        code: "would-leave-out",
        impossible: false,
        allowed: 1,
        loss: 0.1,
        leftOut: [{ id: "a", side: "mentee" }],
        moves: [
          { mentee: "b", from: null, to: "m" },
          { mentee: "a", from: "m", to: null },
        ],
      },
    });
  });

  it("the worst-off come first where the programme says so", () => {
    const pair = rosterOf([
      at("mentor", "m", 0),
      at("mentor", "n", 6),
      at("mentee", "a", 0),
      at("mentee", "b", 0),
    ]);
    const uneven = rosterOf([
      at("mentor", "m", 5),
      at("mentor", "n", 0),
      at("mentee", "a", 5),
      at("mentee", "b", 10),
    ]);
    expect(
      pairsOf(matched({ kind: "one-to-one" }, uneven, { objective: ["coverage", "worst-off"] })),
    ).toEqual(["m–b", "n–a"]);
    expect(matched({ kind: "one-to-one" }, pair, { objective: ["coverage", "worst-off"] }).objective).toEqual(
      [
        { name: "coverage", value: 2 },
        { name: "worst-off", value: 0.4 },
      ],
    );
  });
});

describe("settings that cannot be had together are refused", () => {
  it.each<[string, Partial<ProgrammeJson>, string]>([
    [
      "a spread that falls",
      { format: { kind: "one-to-one", menteesPerMentor: { spread: [0.2, 0.1] } } },
      "spread-falls",
    ],
    [
      "more at least than at most",
      { format: { kind: "one-to-one", menteesPerMentor: { min: 3, max: 2 } } },
      "range-reversed",
    ],
    [
      "a spread without a total",
      {
        format: { kind: "one-to-one", menteesPerMentor: { spread: 0.1 } },
        objective: ["coverage", "worst-off"],
      },
      "spread-without-total",
    ],
    [
      "a minimum that choices could break",
      { format: { kind: "one-to-one", menteesPerMentor: { min: 1 } }, objective: ["stable"] },
      "stable-with-minimum",
    ],
    [
      "wishes that nobody is asked",
      { objective: [{ name: "stable", wishes: "wished" }] },
      "unknown-question",
    ],
    ["wishes of another kind", { objective: [{ name: "stable", wishes: "level" }] }, "wrong-kind"],
    [
      "only the chosen where nobody is asked",
      { objective: [{ name: "stable", unlisted: "never" }] },
      "unlisted-without-wishes",
    ],
    ["stable peers", { format: { kind: "peers" }, objective: ["stable"] }, "objective-of-one-to-one"],
  ])("%s", (_, rest, code) => {
    expect(() => programmeOf({ ...LEVEL, ...rest })).toThrow(expect.objectContaining({ code }));
  });
});

describe("decisions where mentees have two mentors", () => {
  const programme = programmeOf({ ...LEVEL, format: { kind: "one-to-one", mentorsPerMentee: 2 } });
  const roster = rosterOf([
    at("mentor", "m", 5),
    at("mentor", "n", 0),
    at("mentor", "o", 5),
    at("mentee", "a", 5),
    at("mentee", "b", 5),
  ]);
  const pin = (mentor: string, mentee: string) => ({ decision: "pin", mentor, mentee }) as const;

  it("pin a mentee to both, and refuse a third", () => {
    const decided = withDecisions(programme, roster, [pin("n", "a"), pin("m", "a")]);
    expect(pairsOf(match(decided.programme, decided.roster))).toEqual(["m–a", "n–a", "o–b"]);
    expect(() => withDecisions(programme, roster, [pin("n", "a"), pin("m", "a"), pin("o", "a")])).toThrow(
      "a is pinned to n and m already",
    );
  });

  it("refuse a pin beyond what the programme requires", () => {
    const required = programmeOf({
      ...LEVEL,
      format: { kind: "one-to-one", mentorsPerMentee: 2 },
      rules: [{ rule: "required-pairs", pairs: [{ mentor: "m", mentee: "a" }] }],
    });
    const decided = withDecisions(required, roster, [pin("n", "a"), pin("o", "a")]);
    expect(() => match(decided.programme, decided.roster)).toThrow("a has no more than 2 mentors");
  });
});
