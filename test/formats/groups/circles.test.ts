import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../../src/audit/index.js";
import { explainMatch, explainUnmatched } from "../../../src/explanation/index.js";
import { type GroupsMatching, match } from "../../../src/formats/index.js";
import { IssueError } from "../../../src/issue.js";
import { defineProgramme, type ProgrammeJson } from "../../../src/programme/index.js";
import { readRoster } from "../../../src/roster/index.js";

/** What somebody can help with, and what they want help with; blank where they did not say. */
interface Written {
  readonly offers: string;
  readonly wants: string;
  readonly field: string;
}

type Change = Partial<ProgrammeJson> & { readonly ifUnanswered?: number | "lowest" | "blocked" };

const programmeOf = ({ ifUnanswered, ...change }: Change = {}) =>
  defineProgramme({
    name: "Circles",
    startsOn: "2027-03-01",
    endsOn: "2027-04-30",
    timeZone: "UTC",
    people: { id: "id" },
    questions: [
      { id: "topic", kind: "choice", options: ["a", "b", "c"], mentor: "offers", mentee: "wants" },
      { id: "field", kind: "choice", options: ["Law", "Art"], both: "field" },
      { id: "free", kind: "availability", both: "free" },
    ],
    criteria: [{ dimension: "goals", compare: "same", question: "topic", weight: 1, ifUnanswered }],
    format: { kind: "groups", mentors: 0, size: { min: 2, max: 3 } },
    meeting: { minutes: 60, every: "week" },
    ...change,
  });

const rosterOf = (people: readonly Written[], change: Change = {}) => {
  const rows = people.map(
    ({ offers, wants, field }, at) => `p${at},${offers},${wants},${field},Mon 9:00-10:00`,
  );
  const read = readRoster(programmeOf(change), {
    participants: ["id,offers,wants,field,free", ...rows].join("\n"),
  });
  if (!read.ok) throw new IssueError(read.issues);
  return read.value;
};

const matched = (people: readonly Written[], change: Change = {}) =>
  match(programmeOf(change), rosterOf(people, change)) as GroupsMatching;

/** Written as `offers>wants`. */
const people = (...words: readonly string[]): readonly Written[] =>
  words.map((word) => {
    const [offers = "", wants = ""] = word.split(">");
    return { offers, wants, field: "Law" };
  });

const circlesOf = ({ matches }: GroupsMatching) => matches.map(({ mentees }) => mentees.join(" ")).sort();

const PAIRS = { format: { kind: "groups", mentors: 0, size: { min: 2, max: 2 } } } as const;

/**
 * The best of all ways to share people out among circles of two and three, of what was written of them alone: the mean, over every two, of
 * both directions or of the lower one, and how many of the two are of the same field.
 */
function bestByForce(
  given: readonly Written[],
  { combine, peers, unknown }: { combine: "mean" | "minimum"; peers: number; unknown: number | undefined },
): { readonly coverage: number; readonly total: number } {
  const oneWay = (helper: Written, helped: Written) =>
    helper.offers === "" || helped.wants === "" ? unknown : Number(helper.offers === helped.wants);
  const ofTwo = (one: Written, other: Written): number | undefined => {
    const [there, back] = [oneWay(one, other), oneWay(other, one)];
    if (there === undefined || back === undefined) return undefined;
    const fit = combine === "minimum" ? Math.min(there, back) : (there + back) / 2;
    return peers * fit + (1 - peers) * Number(one.field === other.field);
  };
  const fitOf = (circle: readonly Written[]): number | undefined => {
    const all = circle.flatMap((one, at) => circle.slice(at + 1).map((other) => ofTwo(one, other)));
    return all.includes(undefined) ? undefined : all.reduce<number>((sum, fit) => sum + fit!, 0) / all.length;
  };
  let best = { coverage: 0, total: 0 };
  const share = (left: readonly Written[], coverage: number, total: number): void => {
    const [first, ...rest] = left;
    if (first === undefined) {
      if (coverage > best.coverage || (coverage === best.coverage && total > best.total))
        best = { coverage, total };
      return;
    }
    share(rest, coverage, total);
    for (const [at, second] of rest.entries())
      for (const third of [undefined, ...rest.slice(at + 1)]) {
        const circle = [first, second, ...(third === undefined ? [] : [third])];
        const fit = fitOf(circle);
        if (fit === undefined) continue;
        share(
          rest.filter((one) => !circle.includes(one)),
          coverage + circle.length,
          total + circle.length * fit,
        );
      }
  };
  share(given, 0, 0);
  return best;
}

const written = fc.record({
  offers: fc.constantFrom("a", "b", "c", ""),
  wants: fc.constantFrom("a", "b", "c", "a", ""),
  field: fc.constantFrom("Law", "Art"),
});

describe("circles of people who can help each other", () => {
  it("are those in which each offers what the other wants", () => {
    const four = people("a>b", "a>b", "b>a", "b>a");
    const { matches, proof } = matched(four, PAIRS);
    expect(matches.map(({ fit, parts }) => [fit, parts.peers, parts.mentor])).toEqual([
      [1, 1_000_000, 0],
      [1, 1_000_000, 0],
    ]);
    expect(proof.gap).toBe(0);
    for (const { mentees, pairs } of matches) {
      const [one, other] = mentees;
      expect(pairs.map(({ mentor, mentee, fit }) => [mentor, mentee, fit])).toEqual([
        [one, other, 1],
        [other, one, 1],
      ]);
    }
  });

  it("count both directions by their mean, or by the lower one", () => {
    // Only one of the two can help: half a fit on average, none at the lower end.
    const half = people("a>b", "c>a");
    expect(matched(half, PAIRS).matches[0]?.fit).toBe(0.5);
    expect(matched(half, { format: { ...PAIRS.format, combine: "minimum" } }).matches[0]?.fit).toBe(0);
  });

  it("are kept by rules of pairs in either direction, as pairs of peers are", () => {
    const four = people("a>b", "b>a", "a>b", "b>a");
    const circlesBy = (rules: ProgrammeJson["rules"]) => circlesOf(matched(four, { ...PAIRS, rules }));
    const blocked = (mentor: string, mentee: string) => ({ mentor, mentee });
    expect(circlesBy([{ rule: "blocked-pairs", pairs: [blocked("p0", "p1")] }])).toEqual(["p0 p3", "p1 p2"]);
    expect(circlesBy([{ rule: "blocked-pairs", pairs: [blocked("p1", "p0")] }])).toEqual(["p0 p3", "p1 p2"]);
    const least = matched(people("a>b", "b>a", "a>b", "c>a"), {
      ...PAIRS,
      rules: [{ rule: "minimum-fit", fit: 0.5 }],
    });
    expect(circlesOf(least)).toHaveLength(1);
  });

  it.each([
    { combine: "mean", peers: 0.7, ifUnanswered: 0.3 },
    { combine: "minimum", peers: 1, ifUnanswered: "lowest" },
    { combine: "mean", peers: 0.5, ifUnanswered: "blocked" },
  ] as const)("are as good as any that could be tried: %o", ({ combine, peers, ifUnanswered }) => {
    const change: Change = {
      ifUnanswered,
      format: {
        kind: "groups",
        mentors: 0,
        size: { min: 2, max: 3 },
        combine,
        fit: { peers, cohesion: { weight: 1 - peers, questions: ["field"] } },
      },
    };
    const unknown = { lowest: 0, blocked: undefined }[ifUnanswered as string] ?? ifUnanswered;
    let placed = 0;
    fc.assert(
      fc.property(fc.array(written, { minLength: 4, maxLength: 6 }), (given) => {
        const matching = matched(given, change);
        const [coverage, total] = matching.objective.map(({ value }) => value);
        const best = bestByForce(given, {
          combine,
          peers,
          unknown: unknown === "blocked" ? undefined : (unknown as number),
        });
        expect(coverage).toBe(best.coverage);
        expect(total).toBeCloseTo(best.total, 4);
        expect(matching.proof.gap).toBeCloseTo(0, 4);
        placed += best.coverage;
        expect(verifyMatching(programmeOf(change), rosterOf(given, change), matching)).toEqual({
          holds: true,
        });
      }),
      { numRuns: 25, seed: 7 },
    );
    expect(placed).toBeGreaterThan(20);
  });

  it("are checked from scratch: pairs left out, a fit or a part that is another", () => {
    const given = people("a>b", "b>a", "a>c", "c>a", "b>c");
    const matching = matched(given);
    const becauseOf = (change: (copy: GroupsMatching["matches"][number]) => object) => {
      const [first, ...rest] = JSON.parse(JSON.stringify(matching.matches));
      const told = verifyMatching(programmeOf(), rosterOf(given), {
        ...matching,
        matches: [{ ...first, ...change(first) }, ...rest],
      });
      return told.holds ? "" : told.because.join(" ");
    };
    expect(becauseOf(() => ({}))).toBe("");
    expect(becauseOf(({ pairs }) => ({ pairs: pairs.slice(1) }))).toContain("every two of it, both ways");
    expect(becauseOf(({ fit }) => ({ fit: fit - 1e-6 }))).toContain("The fit of the group");
    expect(becauseOf(({ parts }) => ({ parts: { ...parts, peers: 1 } }))).toContain("What members’ fits add");
    expect(becauseOf(({ parts: { peers: _, ...parts } }) => ({ parts }))).toContain("What members’ fits add");
    expect(becauseOf(({ pairs }) => ({ pairs: pairs.with(0, { ...pairs[0]!, fit: 0.123 }) }))).toContain(
      "The fit of “",
    );
    const mentees = { ...rosterOf(given), mentors: [] };
    expect(verifyMatching(programmeOf(), mentees, matching).holds).toBe(false);
  });

  it("are explained by who can help whom with what; a partner reads no number", () => {
    const given = people("a>b", "b>a");
    const [circle] = matched(given).matches;
    const told = (options: object) => explainMatch(programmeOf(), rosterOf(given), circle!, options);
    expect(told({}).because).toContain("The members’ fits with each other add 1.000.");
    expect(told({}).reasons.join(" ")).toContain("p1 with p0: The same topic: b.");
    expect(told({ audience: "partner" }).because).not.toMatch(/fit|1\.000/);
  });

  it("leave over whom rules keep from everybody, and say which, as of a pair of peers", () => {
    const given = people("a>b", "b>a", ">a");
    const change: Change = { ifUnanswered: "blocked" };
    const matching = matched(given, change);
    expect(matching.unmatched).toEqual([
      {
        id: "p2",
        side: "mentee",
        reason: {
          code: "no-allowed-counterpart",
          counterparts: 2,
          removed: [{ rule: "same:topic", pairs: 2, unanswered: 2, alone: 2 }],
        },
      },
    ]);
    const { because } = explainUnmatched(
      programmeOf(change),
      rosterOf(given, change),
      matching.unmatched[0]!,
    );
    expect(because).toContain("None of the 2 others may be matched with p2");
    expect(verifyMatching(programmeOf(change), rosterOf(given, change), matching)).toEqual({ holds: true });
    const [left] = matching.unmatched;
    const other = { ...matching, unmatched: [{ ...left, reason: { code: "no-room", groups: 1, kept: [] } }] };
    expect(verifyMatching(programmeOf(change), rosterOf(given, change), other).holds).toBe(false);
  });

  it.each([
    [{ rule: "same", question: "field" }, "both must have the same field"],
    [{ rule: "blocked-pairs", pairs: ["p0", "p1"].map((mentor) => ({ mentor, mentee: "p2" })) }, "blocks"],
    [{ rule: "apart", people: ["p0", "p2"] }, "no two of p0 and p2"],
  ] as const)(
    "say which rules keep everybody from somebody where fits count for nothing: %o",
    (rule, words) => {
      const given = people("a>b", "b>a", "a>b").with(2, { offers: "a", wants: "b", field: "Art" });
      const change = {
        format: {
          kind: "groups",
          mentors: 0,
          size: { min: 2, max: 2 },
          fit: { peers: 0, cohesion: { weight: 1, questions: ["field"] } },
        },
        rules: [rule, { rule: "apart", people: ["p1", "p2"] }],
      } as Change;
      const matching = matched(given, change);
      const [left] = matching.unmatched;
      expect(left).toMatchObject({ id: "p2", reason: { code: "no-allowed-counterpart", counterparts: 2 } });
      const { because } = explainUnmatched(programmeOf(change), rosterOf(given, change), left!);
      expect(because).toContain("None of the 2 others may be matched with p2");
      expect(because).toContain(words);
      expect(verifyMatching(programmeOf(change), rosterOf(given, change), matching)).toEqual({ holds: true });
      const other = {
        ...matching,
        unmatched: [{ ...left, reason: { code: "no-room", groups: 1, kept: [] } }],
      };
      expect(verifyMatching(programmeOf(change), rosterOf(given, change), other).holds).toBe(false);
    },
  );

  it("need one list of people who are read both ways", () => {
    const roster = { ...rosterOf(people("a>b", "b>a")), mentors: [] };
    expect(() => match(programmeOf(), roster)).toThrow("one file of participants");
    const file = "id,offers,wants,field,free\np0,a,b,Law,Mon 9:00-10:00";
    const codes = (files: object) => readRoster(programmeOf(), files).issues.map(({ code }) => code);
    expect(codes({ mentors: file, mentees: file })).toContain("files-needed");
    expect(codes({ mentees: file.replace("offers", "other") })).toContain("missing-column");
    expect(codes({ mentees: file })).toEqual([]);
  });
});
