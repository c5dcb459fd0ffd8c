import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../src/audit/index.js";
import { match, type OneToOneMatching } from "../../src/formats/index.js";
import { defineProgramme, type ProgrammeJson } from "../../src/programme/index.js";
import { type Participant, readRoster } from "../../src/roster/index.js";
import { fitOfUnits, pairFit, scoringOf } from "../../src/scoring/index.js";
import { programmeWithCsv } from "../arbitraries/index.js";
import { choice, number, person, programmeOf, rosterOf } from "../support/people.js";
import { matchingOf, randomCase, readCase } from "../support/random-case.js";

describe("verifyMatching", () => {
  it("holds on the matching of every random programme, also after JSON", () => {
    fc.assert(
      fc.property(randomCase(), (random) => {
        const matching = matchingOf(random);
        if (matching === undefined) return;
        const { programme, roster } = readCase(random);
        const check = verifyMatching(programme, roster, JSON.parse(JSON.stringify(matching)));
        expect(check).toEqual({ holds: true });
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it("holds on the matching of any valid programme and roster", () => {
    fc.assert(
      fc.property(programmeWithCsv(), ({ programme: json, mentorsCsv, menteesCsv }) => {
        const programme = defineProgramme(json);
        const read = readRoster(programme, { mentors: mentorsCsv, mentees: menteesCsv });
        if (!read.ok) return;
        const matching = JSON.parse(JSON.stringify(match(programme, read.value)));
        expect(verifyMatching(programme, read.value, matching)).toEqual({ holds: true });
      }),
      { numRuns: 200, seed: 16 },
    );
  });

  it("never throws, and never holds, for what is no matching", () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(verifyMatching(PROGRAMME, ROSTER, anything).holds).toBe(false);
      }),
      { numRuns: 500, seed: 9 },
    );
  });

  it("never throws, and does not hold, where any one value of a matching is another", () => {
    const paths = leavesOf(MATCHING).filter((path) => !isNotChecked(path));
    const other = fc.oneof(fc.constantFrom(undefined, null, -1, 0.123, 1e300, "other", true, [], {}));
    fc.assert(
      fc.property(fc.constantFrom(...paths), other, (path, value) => {
        const changed = JSON.parse(JSON.stringify(MATCHING));
        const parent = path.slice(0, -1).reduce((node, key) => node[key], changed);
        const key = path[path.length - 1]!;
        fc.pre(parent[key] !== value);
        parent[key] = value;
        expect(verifyMatching(PROGRAMME, ROSTER, changed).holds, path.join(".")).toBe(false);
      }),
      { numRuns: 1000, seed: 10 },
    );
  });
});

const JSON_PROGRAMME: Partial<ProgrammeJson> = {
  questions: [
    { id: "level", kind: "number", from: 0, to: 4, both: "level" },
    { id: "team", kind: "choice", both: "team" },
  ],
  criteria: [
    { dimension: "culture", compare: "closeness", question: "level", weight: 3 },
    { dimension: "background", compare: "different", question: "team", weight: 1 },
  ],
  rules: [{ rule: "different", question: "team", id: "not of one team" }],
};
const PROGRAMME = programmeOf(JSON_PROGRAMME);

const at = (
  side: "mentor" | "mentee",
  id: string,
  level: number,
  team: string,
  rest: Partial<Participant> = {},
) => person(side, id, { level: number(level), team: choice(team) }, rest);
const PEOPLE: readonly Participant[] = [
  at("mentor", "Mia", 0, "red"),
  at("mentor", "Mo", 1, "blue"),
  at("mentor", "Max", 4, "red", { takesPart: false }),
  at("mentor", "Mel", 4, "red", { capacity: 0 }),
  at("mentee", "Ada", 0, "green"),
  at("mentee", "Ben", 2, "green"),
  at("mentee", "Cem", 4, "red"),
  at("mentee", "Dan", 4, "green"),
  at("mentee", "Eve", 4, "green", { takesPart: false }),
];
const ROSTER = rosterOf(PEOPLE);
const MATCHING = match(PROGRAMME, ROSTER) as OneToOneMatching;

/** A copy of the matching that a test may change. */
type Open<Value> = { -readonly [Key in keyof Value]: Open<Value[Key]> };
function tampered(change: (matching: Open<OneToOneMatching>) => void): readonly string[] {
  const copy = JSON.parse(JSON.stringify(MATCHING)) as Open<OneToOneMatching>;
  change(copy);
  const check = verifyMatching(PROGRAMME, ROSTER, copy);
  return check.holds ? ["it holds"] : check.because;
}

/** Pairs a mentor with a mentee in place of a match, with the numbers that are true of them. */
function rematch(matching: Open<OneToOneMatching>, index: number, mentorId: string, menteeId: string): void {
  const mentor = ROSTER.mentors.find(({ id }) => id === mentorId)!;
  const mentee = ROSTER.mentees.find(({ id }) => id === menteeId)!;
  const { units, lowestUnits, highestUnits, parts } = pairFit(scoringOf(PROGRAMME, ROSTER), mentor, mentee);
  const fit = fitOfUnits(units);
  const interval = { lowest: fitOfUnits(lowestUnits), highest: fitOfUnits(highestUnits) };
  const pair = { mentor: mentorId, mentee: menteeId, fit, interval, parts: [...parts] };
  matching.matches[index] = { mentors: [mentorId], mentees: [menteeId], peers: [], fit, pairs: [pair] };
  const total = matching.matches.reduce((sum, one) => sum + one.fit, 0);
  matching.objective[1]!.value = total;
}

describe("a matching that was tampered with is refused", () => {
  it("but not the one these tests change", () => {
    expect(tampered(() => {})).toEqual(["it holds"]);
    const matched = MATCHING.matches.map(({ mentors, mentees }) => `${mentors}–${mentees}`);
    expect(matched).toEqual(["Mia–Ada", "Mo–Ben"]);
    expect(Object.fromEntries(MATCHING.unmatched.map(({ id, reason }) => [id, reason.code]))).toEqual({
      Cem: "would-leave-out",
      Dan: "would-leave-out",
      Eve: "sits-out",
      Max: "sits-out",
      Mel: "no-capacity",
    });
  });

  it("where two partners were swapped", () => {
    const because = tampered(({ matches }) => {
      for (const [index, mentee] of ["Ben", "Ada"].entries()) {
        matches[index]!.mentees[0] = mentee;
        matches[index]!.pairs[0]!.mentee = mentee;
      }
    });
    expect(because[0]).toBe("The fit of “Mia” with “Ben” is 0.625, not 1.");
  });

  it("where two partners were swapped with all their numbers: the proof fails", () => {
    const because = tampered((matching) => {
      rematch(matching, 0, "Mia", "Ben");
      rematch(matching, 1, "Mo", "Ada");
    });
    expect(because).toHaveLength(1);
    expect(because[0]).toMatch(/^The proof fails\. .*\(Rows are mentees and columns mentors/);
  });

  it("where a match was dropped", () => {
    expect(tampered(({ matches }) => matches.pop())).toEqual([
      "The mentor “Mo” is missing: neither matched nor among the unmatched.",
      "The mentee “Ben” is missing: neither matched nor among the unmatched.",
    ]);
  });

  it("where a match stands twice", () => {
    const because = tampered(({ matches }) => matches.push(matches[0]!));
    expect(because).toEqual(["The mentee “Ada” stands in the matching 2 times."]);
  });

  it("where a fit, a part or an interval was changed", () => {
    expect(
      tampered(({ matches }) => {
        matches[0]!.fit = 0.9;
        matches[0]!.pairs[0]!.fit = 0.9;
      }),
    ).toContain("The fit of “Mia” with “Ada” is 1, not 0.9.");
    expect(
      tampered(({ matches }) => {
        matches[0]!.fit = 0.9;
      }),
    ).toEqual(["The match of “Mia” with “Ada” is not the one pair it lists."]);
    expect(
      tampered(({ matches }) => {
        matches[1]!.pairs[0]!.parts[0]!.units += 1;
      }),
    ).toEqual(["In part 1 of “Mo” with “Ben”, units is 562500, not 562501."]);
    expect(
      tampered(({ matches }) => {
        matches[1]!.pairs[0]!.interval.lowest = 0;
      }),
    ).toEqual(["The lowest fit of “Mo” with “Ben” is 0.8125, not 0."]);
    expect(
      tampered(({ matches }) => {
        matches[1]!.pairs[0]!.parts.pop();
      }),
    ).toEqual(["“Mo” with “Ben” has 2 parts, not 1."]);
  });

  it("where an objective's value was changed, or an objective left out", () => {
    expect(
      tampered(({ objective }) => {
        objective[0]!.value = 3;
      }),
    ).toEqual(["The coverage is 2, not 3."]);
    expect(
      tampered(({ objective }) => {
        objective[1]!.value = 1.9;
      }),
    ).toEqual(["The total is 1.8125, not 1.9."]);
    expect(tampered(({ objective }) => objective.shift())).toEqual([
      "The objectives are coverage, then total, not total.",
    ]);
  });

  it("where a dual or a level's value was changed, or duals are missing", () => {
    for (const change of [
      ({ proof }: Open<OneToOneMatching>) => {
        proof.levels[1]!.menteeDuals[0]! += 1;
      },
      ({ proof }: Open<OneToOneMatching>) => {
        proof.levels[0]!.mentorDuals[0]! = 0.5;
      },
      ({ proof }: Open<OneToOneMatching>) => {
        proof.levels[1]!.value += 1;
      },
      ({ proof }: Open<OneToOneMatching>) => {
        proof.levels.length = 1;
      },
      ({ proof }: Open<OneToOneMatching>) => {
        proof.levels[1]!.menteeDuals.pop();
      },
    ])
      expect(tampered((matching) => change(matching))[0]).toMatch(/^The proof fails\. /);
    expect(tampered(({ proof }) => (proof.capacities[0]! += 1))).toEqual([
      "The proof lists other capacities than the mentors have.",
    ]);
    expect(tampered(({ proof }) => proof.mentees.reverse())).toEqual([
      "The proof lists other mentees than the roster.",
    ]);
  });

  it("where a vetoed pair is matched: the rule is named", () => {
    const because = tampered((matching) => {
      rematch(matching, 0, "Mia", "Cem");
      matching.unmatched.find(({ id }) => id === "Cem")!.id = "Ada";
    });
    expect(because).toContain("“Mia” with “Cem” is vetoed by “not of one team”.");
  });

  it("where a capacity is exceeded, or somebody who sits out is matched", () => {
    const exceeded = tampered((matching) => {
      rematch(matching, 1, "Mia", "Ben");
      matching.unmatched.push({ id: "Mo", side: "mentor", reason: { code: "no-capacity" } });
    });
    expect(exceeded).toContain("The mentor “Mia” takes 1 and is matched 2 times.");
    const asleep = tampered((matching) => {
      rematch(matching, 1, "Max", "Ben");
      matching.unmatched.find(({ id }) => id === "Max")!.id = "Mo";
    });
    expect(asleep).toContain("The mentor “Max” sits this round out and is matched.");
  });

  it("where an id is unknown or somebody is missing", () => {
    const unknown = tampered((matching) => {
      matching.matches[1]!.mentees[0] = "Zoe";
      matching.matches[1]!.pairs[0]!.mentee = "Zoe";
    });
    expect(unknown).toEqual([
      "There is no mentee “Zoe” in the roster.",
      "The mentee “Ben” is missing: neither matched nor among the unmatched.",
    ]);
    expect(tampered(({ unmatched }) => unmatched.shift())).toEqual([
      "The mentee “Cem” is missing: neither matched nor among the unmatched.",
    ]);
  });

  it("where a reason or a count of the unmatched was changed", () => {
    const reasonOf = ({ unmatched }: Open<OneToOneMatching>, id: string) =>
      unmatched.find((one) => one.id === id)!;
    expect(
      tampered((matching) => {
        reasonOf(matching, "Mel").reason = { code: "sits-out" };
      }),
    ).toEqual(["The reason of “Mel” is no-capacity, not sits-out."]);
    expect(
      tampered((matching) => {
        reasonOf(matching, "Dan").reason = { code: "sits-out" };
      }),
    ).toEqual(["The reason of “Dan” is that others come first, not sits-out."]);
    expect(
      tampered((matching) => {
        const { reason } = reasonOf(matching, "Dan");
        if ("allowed" in reason) reason.allowed = 1;
      }),
    ).toEqual(["2 people are allowed for “Dan”, not 1."]);
  });

  it("where what the rules took was changed", () => {
    const red = [at("mentor", "Mia", 0, "red"), at("mentee", "Cem", 4, "red")];
    const matching = JSON.parse(JSON.stringify(match(PROGRAMME, rosterOf(red)))) as Open<OneToOneMatching>;
    const [{ reason }] = matching.unmatched as [Open<OneToOneMatching>["unmatched"][number]];
    if (reason.code !== "no-allowed-counterpart") throw new Error("not the case this test is about");
    reason.removed[0]!.alone = 0;
    expect(verifyMatching(PROGRAMME, rosterOf(red), matching)).toEqual({
      holds: false,
      because: [
        "What takes counterparts from “Cem” is “not of one team” 1 (0 unanswered, 1 alone), not “not of one team” 1 (0 unanswered, 0 alone).",
      ],
    });
    reason.counterparts = 5;
    expect(verifyMatching(PROGRAMME, rosterOf(red), matching)).toMatchObject({
      because: ["There are 1 counterparts for “Cem”, not 5."],
    });
  });

  it("where a required pair is not in it", () => {
    const programme = programmeOf({
      ...JSON_PROGRAMME,
      rules: [{ rule: "required-pairs", pairs: [{ mentor: "Mia", mentee: "Ada" }] }],
    });
    const matching = JSON.parse(JSON.stringify(match(programme, ROSTER))) as Open<OneToOneMatching>;
    rematch(matching, 0, "Mia", "Dan");
    matching.unmatched.find(({ id }) => id === "Dan")!.id = "Ada";
    const check = verifyMatching(programme, ROSTER, matching);
    expect(check).toMatchObject({ holds: false });
    expect("because" in check && check.because).toContain(
      "“Mia” with “Ada” is required and not in the matching.",
    );
  });

  it("against another roster, another programme, another seed", () => {
    const fewer = rosterOf(PEOPLE.slice(1));
    expect(verifyMatching(PROGRAMME, fewer, MATCHING)).toEqual({
      holds: false,
      because: [
        "The matching was made from another roster: the fingerprints differ.",
        "There are 3 mentors, not 4.",
      ],
    });
    expect(verifyMatching({ ...PROGRAMME, seed: 2 }, ROSTER, MATCHING)).toEqual({
      holds: false,
      because: [
        "The matching was made from another programme: the fingerprints differ.",
        "The seed is 2, not 1.",
      ],
    });
  });

  it("where it is of another version or format, or malformed", () => {
    const read = (change: object) => verifyMatching(PROGRAMME, ROSTER, { ...MATCHING, ...change });
    expect(read({ version: 2 })).toMatchObject({
      because: ["The version of the matching is not 1, which this library reads."],
    });
    expect(read({ format: "circles" })).toMatchObject({
      because: ['The format of the matching is none of "one-to-one", "groups" and "peers".'],
    });
    expect(verifyMatching(PROGRAMME, ROSTER, { name: "a programme" })).toEqual({
      holds: false,
      because: ["This is no matching: it holds no matches."],
    });
    expect(read({ matches: [{}] })).toMatchObject({ holds: false });
    expect(
      tampered(({ matches }) => {
        delete (matches[0] as { fit?: number }).fit;
      }),
    ).toEqual(["matches[0].fit is missing, or not what a matching holds there."]);
    expect(verifyMatching(PROGRAMME, ROSTER, null)).toEqual({
      holds: false,
      because: ["This is no matching."],
    });
  });
});

/** Paths to every value in the matching that is not a list or an object. */
function leavesOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part).map((path) => [key, ...path]));
}

/** Prices need a solver, and the library's version says nothing of the result. */
function isNotChecked(path: readonly string[]): boolean {
  return (
    path.some((key) => ["loss", "leftOut", "moves", "impossible"].includes(key)) ||
    path.join(".") === "manifest.version" ||
    // One price for another.
    (path[0] === "unmatched" && path[path.length - 1] === "code")
  );
}
