import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solver } from "../../src/assignment/munkres/index.js";
import {
  compareAll,
  type Matching,
  type MatchOptions,
  match,
  oneToOneProblem,
  requiredPairsOf,
  type Unmatched,
} from "../../src/formats/index.js";
import { IssueError } from "../../src/issue.js";
import { matchedValueOf, type ProgrammeJson } from "../../src/programme/index.js";
import type { Roster } from "../../src/roster/index.js";
import { fitOfUnits, unitsOfFit } from "../../src/scoring/index.js";
import { bestByForce, type PlainProblem } from "../oracles/best-by-force.js";
import { choice, person, programmeOf, rosterOf } from "../support/people.js";
import { matchingOf, preferredUnits, type RandomCase, randomCase, readCase } from "../support/random-case.js";

/** Holds what is said of random cases that have a matching. */
function onRandomCases(
  holds: (random: RandomCase, matching: NonNullable<ReturnType<typeof matchingOf>>) => void,
  { numRuns = 200, people = 5 } = {},
): void {
  fc.assert(
    fc.property(randomCase({ people }), (random) => {
      const matching = matchingOf(random);
      if (matching !== undefined) holds(random, matching);
    }),
    { numRuns, seed: 2 },
  );
}

describe("a matching of a random programme", () => {
  it("matches no vetoed pair, nobody with themselves, nobody who sits out", () => {
    onRandomCases((random, { matches }) => {
      const { programme, roster } = readCase(random);
      const { reasons } = compareAll(programme, roster).vetoes;
      for (const { pairs } of matches)
        for (const pair of pairs) {
          const mentor = roster.mentors.find(({ id }) => id === pair.mentor)!;
          const mentee = roster.mentees.find(({ id }) => id === pair.mentee)!;
          expect(reasons.filter(({ check }) => check(mentor, mentee) !== "allowed")).toEqual([]);
          expect(pair.mentor).not.toBe(pair.mentee);
          expect(mentor.takesPart && mentee.takesPart).toBe(true);
        }
    });
  });

  it("exceeds no capacity and keeps required pairs", () => {
    onRandomCases((random, { matches }) => {
      const { programme, roster } = readCase(random);
      for (const { id, capacity } of roster.mentors)
        expect(matches.filter(({ mentors }) => mentors.includes(id)).length).toBeLessThanOrEqual(capacity);
      for (const rule of programme.rules)
        if (rule.rule === "required-pairs")
          for (const { mentor, mentee } of rule.pairs)
            expect(matches.some((one) => one.mentors[0] === mentor && one.mentees[0] === mentee)).toBe(true);
    });
  });

  it("has everybody in a match or among the unmatched, exactly once a side", () => {
    onRandomCases((random, { matches, unmatched }) => {
      const { roster } = readCase(random);
      const left = (side: string) => unmatched.filter((one) => one.side === side).map(({ id }) => id);
      const mentees = [...matches.flatMap((one) => one.mentees), ...left("mentee")];
      const mentors = [...new Set(matches.flatMap((one) => one.mentors)), ...left("mentor")];
      expect(mentees.sort()).toEqual(roster.mentees.map(({ id }) => id).sort());
      expect(mentors.sort()).toEqual(roster.mentors.map(({ id }) => id).sort());
    });
  });

  it("has parts that add up to each fit, and objectives that its matches sum to", () => {
    onRandomCases((random, { matches, objective }) => {
      const matchedValue = matchedValueOf(readCase(random).programme.objective) ?? 0;
      for (const { fit, pairs } of matches)
        for (const pair of pairs) {
          expect(fitOfUnits(pair.parts.reduce((sum, { units }) => sum + units, 0))).toBe(pair.fit);
          expect(pair.fit).toBe(fit);
        }
      const units = worthOf(random, matches) + matches.length * unitsOfFit(matchedValue);
      expect(objective.find(({ name }) => name === "total")?.value).toBe(fitOfUnits(units));
      const coverage = objective.find(({ name }) => name === "coverage");
      if (coverage !== undefined) expect(coverage.value).toBe(matches.length);
    });
  });

  it("is as good as the best of all, in coverage and in total", () => {
    onRandomCases((random, { matches }) => {
      const best = bestByForce(plainProblem(random))!;
      const units = worthOf(random, matches);
      const { objective } = readCase(random).programme;
      const matchedValue = matchedValueOf(objective);
      if (matchedValue === undefined) expect([matches.length, units]).toEqual([best.pairs, best.total]);
      else {
        const unmatchedRows = random.mentees.length - 1 - matches.length;
        expect(units - unmatchedRows * unitsOfFit(matchedValue)).toBe(best.total);
      }
    });
  });

  it("is the same, byte for byte, whatever the order of the rows", () => {
    fc.assert(
      fc.property(
        randomCase().chain((random) =>
          fc.tuple(fc.constant(random), shuffled(random.mentors), shuffled(random.mentees)),
        ),
        ([random, mentors, mentees]) => {
          const again = matchingOf({ ...random, mentors, mentees });
          expect(JSON.stringify(again)).toBe(JSON.stringify(matchingOf(random)));
        },
      ),
      { numRuns: 150, seed: 3 },
    );
  });

  it.each<[string, Partial<ProgrammeJson>, MatchOptions, string]>([
    ["a solver for stable", { objective: ["stable"] }, { solver }, "options.solver"],
    ["a solver for worst-off", { objective: ["coverage", "worst-off"] }, { solver }, "options.solver"],
    ["a solver for peers", { format: { kind: "peers" } }, { solver }, "options.solver"],
    ["moves of no search", {}, { groups: { iterations: 5 } }, "options.groups.iterations"],
    ["time of no search", {}, { groups: { timeLimitMs: 5, now: () => 0 } }, "options.groups.timeLimitMs"],
  ])("refuses what would do nothing: %s", (_, parts, options, path) => {
    const programme = programmeOf({
      questions: [{ id: "field", kind: "choice", both: "field" }],
      criteria: [{ dimension: "background", compare: "same", question: "field" }],
      ...parts,
    });
    expect(() => match(programme, rosterOf([]), options)).toThrowError(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "option-unused", path })] }),
    );
  });

  it("has the same matches at the same prices with munkres-js as the solver", () => {
    onRandomCases(
      (random, { matches, objective, unmatched }) => {
        const other = matchingOf(random, { solver })!;
        expect(other.matches).toEqual(matches);
        expect(other.objective).toEqual(objective);
        expect(other.unmatched.map(pricedAt)).toEqual(unmatched.map(pricedAt));
      },
      { numRuns: 100 },
    );
  });

  it("survives JSON", () => {
    onRandomCases((_, matching) => expect(JSON.parse(JSON.stringify(matching))).toEqual(matching), {
      numRuns: 50,
    });
  });
});

/** A reason without the moves, of which several may be equally cheap. */
function pricedAt({ id, side, reason }: Unmatched) {
  return "allowed" in reason
    ? { id, side, allowed: reason.allowed, loss: reason.loss }
    : { id, side, reason };
}

/** Fits and what preferred pairs count beside them, in units. */
function worthOf(random: RandomCase, matches: Matching["matches"]): number {
  const { programme } = readCase(random);
  return matches
    .flatMap(({ pairs }) => pairs)
    .reduce(
      (sum, { mentor, mentee, fit }) => sum + unitsOfFit(fit) + preferredUnits(programme, mentor, mentee),
      0,
    );
}

/** The rows in another order, the header still first. */
function shuffled(rows: readonly string[]): fc.Arbitrary<readonly string[]> {
  const [header, ...people] = rows as [string, ...string[]];
  return fc
    .shuffledSubarray(people, { minLength: people.length, maxLength: people.length })
    .map((order) => [header, ...order]);
}

function plainProblem(random: RandomCase): PlainProblem {
  const { programme, roster } = readCase(random);
  const compared = compareAll(programme, roster);
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  const { allowed, ...problem } = oneToOneProblem(programme, roster, compared, required);
  const { units, mentors } = compared.fits;
  const values = roster.mentees.map((mentee, row) =>
    roster.mentors.map((mentor, column) => {
      const cell = row * mentors + column;
      return allowed?.[cell] === 1 ? units[cell]! + preferredUnits(programme, mentor.id, mentee.id) : null;
    }),
  );
  return { ...problem, values };
}

const FIELD: Partial<ProgrammeJson> = {
  questions: [{ id: "field", kind: "choice", both: "field" }],
  criteria: [{ dimension: "background", compare: "same", question: "field", weight: 1 }],
};
const inField = (side: "mentor" | "mentee", id: string, field: string, rest = {}) =>
  person(side, id, { field: choice(field) }, rest);

describe("small cases", () => {
  const pairsOf = (roster: Roster, programme = programmeOf(FIELD)) =>
    match(programme, roster).matches.map(({ mentors, mentees }) => `${mentors}–${mentees}`);

  it("match as well as can be: same field with same field", () => {
    const roster = rosterOf([
      inField("mentor", "m1", "Law"),
      inField("mentor", "m2", "Art"),
      inField("mentee", "e1", "Art"),
      inField("mentee", "e2", "Law"),
    ]);
    expect(pairsOf(roster)).toEqual(["m1–e2", "m2–e1"]);
  });

  it("answer empty sides", () => {
    const lonely = inField("mentor", "m1", "Law");
    for (const people of [[], [lonely], [inField("mentee", "e1", "Law")]]) {
      const matching = match(programmeOf(FIELD), rosterOf(people));
      expect(matching.matches).toEqual([]);
      expect(matching.unmatched.map(({ reason }) => reason.code)).toEqual(
        people.map(() => "no-allowed-counterpart"),
      );
    }
  });

  it("answer one person in both roles, who is never their own partner", () => {
    const roster = rosterOf([inField("mentor", "x", "Law"), inField("mentee", "x", "Law")]);
    const { matches, unmatched } = match(programmeOf(FIELD), roster);
    expect(matches).toEqual([]);
    expect(unmatched).toMatchObject([
      { id: "x", side: "mentee", reason: { removed: [{ rule: "self", pairs: 1, alone: 1 }] } },
      { id: "x", side: "mentor", reason: { removed: [{ rule: "self", pairs: 1, alone: 1 }] } },
    ]);
  });

  it("answer where nobody is allowed", () => {
    const programme = programmeOf({ ...FIELD, rules: [{ rule: "different", question: "field" }] });
    const people = ["1", "2", "3"].flatMap((n) => [
      inField("mentor", `m${n}`, "Law"),
      inField("mentee", `e${n}`, "Law"),
    ]);
    const { matches, unmatched, objective } = match(programme, rosterOf(people));
    expect(matches).toEqual([]);
    expect(unmatched).toHaveLength(6);
    expect(objective).toEqual([
      { name: "coverage", value: 0 },
      { name: "total", value: 0 },
    ]);
  });

  it("choose by the seed where all fits are equal, and by nothing else", () => {
    const people = ["1", "2", "3", "4"].flatMap((n) => [
      inField("mentor", `m${n}`, "Law"),
      inField("mentee", `e${n}`, "Law"),
    ]);
    const withSeed = (seed: number) => pairsOf(rosterOf(people), programmeOf({ ...FIELD, seed })).join();
    expect(withSeed(1)).toBe(withSeed(1));
    expect(new Set([1, 2, 3, 4, 5, 6].map(withSeed)).size).toBeGreaterThan(1);
  });

  it("give a mentor as many mentees as they take, a match each", () => {
    const roster = rosterOf([
      inField("mentor", "m1", "Law", { capacity: 2 }),
      inField("mentee", "e1", "Law"),
      inField("mentee", "e2", "Art"),
      inField("mentee", "e3", "Law"),
    ]);
    expect(pairsOf(roster)).toEqual(["m1–e1", "m1–e3"]);
  });

  it("leave somebody out rather than lower a total that comes first", () => {
    // m1–e1 counts 1 alone; with e2 on m1, and e1 on m2, two pairs count 0.5 together.
    const programme = programmeOf({
      questions: [{ id: "level", kind: "number", from: 0, to: 4, both: "level" }],
      criteria: [{ dimension: "culture", compare: "closeness", question: "level", weight: 1 }],
      objective: ["total"],
      rules: [{ rule: "blocked-pairs", pairs: [{ mentor: "m2", mentee: "e2" }] }],
    });
    const at = (side: "mentor" | "mentee", id: string, value: number) =>
      person(side, id, { level: { kind: "number", value } });
    const roster = rosterOf([
      at("mentor", "m1", 0),
      at("mentor", "m2", 4),
      at("mentee", "e1", 0),
      at("mentee", "e2", 2),
    ]);
    expect(pairsOf(roster, programme)).toEqual(["m1–e1"]);
    expect(pairsOf(roster, { ...programme, objective: ["coverage", "total"] })).toEqual(["m1–e2", "m2–e1"]);
    const worth = { ...programme, objective: [{ name: "total", matchedValue: 0.51 }] } as typeof programme;
    expect(pairsOf(roster, worth)).toEqual(["m1–e2", "m2–e1"]);
  });
});

describe("preferred pairs", () => {
  const roster = rosterOf([
    inField("mentor", "m1", "Law"),
    inField("mentor", "m2", "Art"),
    inField("mentee", "e1", "Law"),
    inField("mentee", "e2", "Art"),
  ]);
  const matchedWith = (value: number | undefined) => {
    const pairs = [{ mentor: "M1", mentee: "e2", ...(value === undefined ? {} : { value }) }];
    return match(programmeOf({ ...FIELD, rules: [{ rule: "preferred-pairs", pairs }] }), roster);
  };
  const pairsOf = ({ matches }: Matching) => matches.map(({ mentors, mentees }) => `${mentors}–${mentees}`);

  // Swapping costs both pairs their whole fit, 2 in all: no value up to 1 is worth that.
  it("are not made where everybody together would lose more than their value", () => {
    const matching = matchedWith(1);
    expect(pairsOf(matching)).toEqual(["m1–e1", "m2–e2"]);
    expect(matching.objective).toContainEqual({ name: "total", value: 2 });
  });

  it("are made where everybody together loses less, count in the total and leave the fit as it is", () => {
    const alike = rosterOf([
      inField("mentor", "m1", "Law"),
      inField("mentor", "m2", "Law"),
      inField("mentee", "e1", "Law"),
      inField("mentee", "e2", "Law"),
    ]);
    for (const mentor of ["m1", "m2"]) {
      const rules = [{ rule: "preferred-pairs", pairs: [{ mentor, mentee: "e2" }] }] as const;
      const matching = match(programmeOf({ ...FIELD, rules }), alike);
      expect(pairsOf(matching)).toContain(`${mentor}–e2`);
      expect(matching.matches.map(({ fit }) => fit)).toEqual([1, 1]);
      expect(matching.objective).toContainEqual({ name: "total", value: 2.1 });
    }
  });

  it("never take a place from somebody, where coverage comes first", () => {
    const rules: ProgrammeJson["rules"] = [
      { rule: "preferred-pairs", pairs: [{ mentor: "m2", mentee: "e1", value: 1 }] },
      { rule: "blocked-pairs", pairs: [{ mentor: "m1", mentee: "e2" }] },
    ];
    expect(pairsOf(match(programmeOf({ ...FIELD, rules }), roster))).toEqual(["m1–e1", "m2–e2"]);
  });
});

describe("required pairs that cannot be", () => {
  const people = [
    inField("mentor", "Mia", "Law"),
    inField("mentor", "Max", "Art", { takesPart: false }),
    inField("mentee", "Eva", "Law"),
    inField("mentee", "Eli", "Art"),
  ];
  const errorFor = (
    pairs: readonly { mentor: string; mentee: string }[],
    rules: ProgrammeJson["rules"] = [],
  ) => {
    const programme = programmeOf({ ...FIELD, rules: [...rules, { rule: "required-pairs", pairs }] });
    try {
      match(programme, rosterOf(people));
    } catch (error) {
      if (error instanceof IssueError) return error;
    }
    throw new Error("nothing was refused");
  };

  it("that a rule vetoes: the error names the rule", () => {
    const error = errorFor(
      [{ mentor: "Mia", mentee: "Eva" }],
      [{ rule: "different", question: "field", id: "not the same field" }],
    );
    expect(error.code).toBe("required-vetoed");
    expect(error.path).toBe("rules[1].pairs[0]");
    expect(error.message).toContain('"Mia – Eva": is required, but vetoed by "not the same field"');
  });

  it("that exceed a capacity", () => {
    const error = errorFor([
      { mentor: "Mia", mentee: "Eva" },
      { mentor: "mia", mentee: "Eli" },
    ]);
    expect(error.code).toBe("required-over-capacity");
    expect(error.message).toContain("takes no more than 1");
  });

  it("of somebody who sits out", () => {
    const error = errorFor([{ mentor: "Max", mentee: "Eva" }]);
    expect(error.code).toBe("required-sits-out");
    expect(error.message).toContain("Max sits this round out");
  });

  it("of somebody who is not in the roster", () => {
    expect(errorFor([{ mentor: "Mia", mentee: "Nobody" }]).code).toBe("required-unknown");
  });

  it("are told all at once", () => {
    const error = errorFor([
      { mentor: "Mia", mentee: "Nobody" },
      { mentor: "Max", mentee: "Eva" },
    ]);
    expect(error.issues.map(({ code }) => code)).toEqual(["required-unknown", "required-sits-out"]);
  });
});
