import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../../src/audit/index.js";
import { type GroupsMatching, match } from "../../../src/formats/index.js";
import { defineProgramme } from "../../../src/programme/index.js";
import { readRoster } from "../../../src/roster/index.js";

const read = (file: string) => readFileSync(`examples/groups/${file}`, "utf8");
const PROGRAMME = defineProgramme(JSON.parse(read("programme.json")));
const RESULT = readRoster(PROGRAMME, { mentors: read("mentors.csv"), mentees: read("mentees.csv") });
if (!RESULT.ok) throw new Error(RESULT.issues.map(({ message }) => message).join("\n"));
const ROSTER = RESULT.value;
const MATCHING = match(PROGRAMME, ROSTER) as GroupsMatching;

type Open<Value> = { -readonly [Key in keyof Value]: Open<Value[Key]> };

/** What the check says of the example's groups once something in them was changed. */
function tampered(change: (matching: Open<GroupsMatching>) => void): readonly string[] {
  const copy = JSON.parse(JSON.stringify(MATCHING)) as Open<GroupsMatching>;
  change(copy);
  const check = verifyMatching(PROGRAMME, ROSTER, copy);
  return check.holds ? [] : check.because;
}

describe("the check of groups", () => {
  it("lets the example's groups pass, also as JSON", () => {
    expect(tampered(() => {})).toEqual([]);
  });

  const cases: readonly (readonly [string, (matching: Open<GroupsMatching>) => void, RegExp])[] = [
    ["somebody was left out", ({ matches }) => void matches[0]!.mentees.pop(), /does not list every mentor/],
    [
      "two people were exchanged",
      ({ matches }) => {
        const [one, other] = [matches[0]!, matches[1]!];
        const [a, b] = [one.mentees[0]!, other.mentees[0]!];
        one.mentees[0] = b;
        other.mentees[0] = a;
        for (const pair of one.pairs) if (pair.mentee === a) pair.mentee = b;
        for (const pair of other.pairs) if (pair.mentee === b) pair.mentee = a;
      },
      /fit|free|break|vetoed/,
    ],
    [
      "a group stands twice",
      ({ matches }) => void matches.push(matches[0]!),
      /stands in the matching 2 times/,
    ],
    ["a group is missing", ({ matches }) => void matches.pop(), /neither in a group nor among the unmatched/],
    [
      "it meets on another day",
      ({ matches }) => {
        matches[0]!.slot.day = 6;
      },
      /is not free when/,
    ],
    [
      "it meets on no day",
      ({ matches }) => {
        matches[0]!.slot.day = 7;
      },
      /no quarter hour of a week/,
    ],
    [
      "it meets too shortly",
      ({ matches }) => {
        matches[0]!.slot.minutes = 30;
      },
      /30 minutes, not 90/,
    ],
    [
      "its time is elsewhere",
      ({ matches }) => {
        matches[0]!.slot.timeZone = "UTC";
      },
      /UTC, not in Europe/,
    ],
    [
      "a group's fit is another",
      ({ matches }) => {
        matches[0]!.fit += 1e-6;
      },
      /The fit of the group/,
    ],
    [
      "a part is another",
      ({ matches }) => {
        matches[0]!.parts.cohesion += 1;
      },
      /cohesion adds/,
    ],
    [
      "a pair's fit is another",
      ({ matches }) => {
        matches[0]!.pairs[0]!.fit = 1;
      },
      /The fit of “/,
    ],
    [
      "the coverage is another",
      ({ objective }) => {
        objective[0]!.value += 1;
      },
      /The coverage is/,
    ],
    [
      "the total is another",
      ({ objective }) => {
        objective[1]!.value += 1;
      },
      /The total is/,
    ],
    [
      "the bound is lower",
      ({ proof }) => {
        proof.bound = (Math.round(proof.value * 1e6) - 1) / 1e6;
      },
      /The proof fails/,
    ],
    [
      "the gap is another",
      ({ proof }) => {
        proof.gap += 1e-9;
      },
      /The gap is/,
    ],
    [
      "fewer could be in groups",
      ({ proof }) => {
        proof.coverageBound = 3;
      },
      /The proof fails/,
    ],
    [
      "a price is lower",
      ({ proof }) => {
        if ("memberPrices" in proof.totalPrices) proof.totalPrices.memberPrices.fill(0);
        else proof.totalPrices = proof.coveragePrices;
      },
      /The proof fails/,
    ],
    [
      "a reason is another",
      ({ unmatched }) => {
        unmatched[0]!.reason = { code: "sits-out" };
      },
      /The reason of “.*” is no-room, not sits-out/,
    ],
    [
      "the counts of a reason are others",
      ({ unmatched }) => {
        const { reason } = unmatched[0]!;
        if (reason.code === "no-room") reason.groups = 99;
      },
      /other counts/,
    ],
    [
      "its format is another",
      (matching) => {
        (matching as { format: string }).format = "circles";
      },
      /format/,
    ],
    ["its slot is missing", ({ matches }) => void delete (matches[0] as { slot?: unknown }).slot, /slot/],
  ];

  it.each(cases)("says so where %s", (_, change, words) => {
    expect(tampered(change).join("\n")).toMatch(words);
  });

  it("finds what breaks a rule that the programme has got since, with its fingerprint made good", () => {
    const [first] = MATCHING.matches;
    const people = first!.mentees.slice(0, 2);
    const stricter = {
      ...PROGRAMME,
      rules: [...PROGRAMME.rules, { rule: "apart", id: "new", people } as const],
    };
    const { fingerprints } = match(stricter, ROSTER).manifest;
    const copy = { ...MATCHING, manifest: { ...MATCHING.manifest, fingerprints } };
    const check = verifyMatching(stricter, ROSTER, copy);
    expect(check.holds ? [] : check.because.join("\n")).toContain("may not be in one group by “new”");
  });

  it("survives anything nested in a proof", () => {
    let proof: unknown = MATCHING.proof.coveragePrices;
    for (let depth = 0; depth < 20_000; depth++) proof = { pair: [0, 1], together: proof, apart: proof };
    const check = verifyMatching(PROGRAMME, ROSTER, {
      ...MATCHING,
      proof: { ...MATCHING.proof, totalPrices: proof },
    });
    expect(check.holds).toBe(false);
  });
});
