import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../../src/audit/index.js";
import { explainMatch, explainUnmatched } from "../../../src/explanation/index.js";
import { compareAll, match, type PeersMatching } from "../../../src/formats/index.js";
import { defineProgramme, type Programme, type ProgrammeJson } from "../../../src/programme/index.js";
import { type Roster, readRoster } from "../../../src/roster/index.js";
import { unitsOfFit } from "../../../src/scoring/index.js";
import { bestPairsByForce } from "../../oracles/best-pairs-by-force.js";

const example = (name: string) =>
  readFileSync(new URL(`../../../examples/peers/${name}`, import.meta.url), "utf8");
const EXAMPLE = defineProgramme(JSON.parse(example("programme.json")));

function rosterOf(programme: Programme, participants: string): Roster {
  const read = readRoster(programme, { participants });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return read.value;
}

const matchedPeers = (programme: Programme, roster: Roster) => match(programme, roster) as PeersMatching;

const JSON_OF: ProgrammeJson = {
  name: "Peers",
  people: { id: "id" },
  questions: [
    {
      id: "topics",
      kind: "ratings",
      options: ["a", "b"],
      from: 1,
      to: 5,
      mentor: "can [option]",
      mentee: "wants [option]",
    },
    { id: "team", kind: "choice", both: "team" },
    { id: "out", kind: "number", both: "out" },
  ],
  criteria: [{ dimension: "goals", compare: "coverage", question: "topics" }],
  rules: [{ rule: "different", question: "team" }],
};

/** Up to seven people, their answers drawn, and a format. */
const arbitraryCase = fc.record({
  rows: fc.array(
    fc.record({
      ratings: fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 1, max: 5 }))),
      team: fc.constantFrom("x", "y", "z", ""),
      out: fc.constantFrom("0", "1", "2", ""),
    }),
    { minLength: 2, maxLength: 7 },
  ),
  combine: fc.constantFrom("mean" as const, "minimum" as const),
  withTurns: fc.boolean(),
  objective: fc.constantFrom<ProgrammeJson["objective"]>(
    undefined,
    ["total"],
    [{ name: "total", matchedValue: 0.2 }],
  ),
  order: fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
});

function caseOf({
  rows,
  combine,
  withTurns,
  objective,
}: Omit<typeof arbitraryCase extends fc.Arbitrary<infer T> ? T : never, "order">) {
  const turns = withTurns && objective === undefined ? { leftOverBefore: "out" } : {};
  const programme = defineProgramme({
    ...JSON_OF,
    ...(objective === undefined ? {} : { objective }),
    format: { kind: "peers", combine, ...turns },
  });
  const lines = rows.map(({ ratings, team, out }, at) => [`p${at}`, ...ratings, team, out].join());
  return { programme, lines, heading: "id,can a,can b,wants a,wants b,team,out" };
}

describe("peers", () => {
  it("pairs the example's lecturers, and leaves over whoever was not before", () => {
    const roster = rosterOf(EXAMPLE, example("participants.csv"));
    const matching = matchedPeers(EXAMPLE, roster);
    expect(matching.matches.map(({ peers }) => peers.map((id) => id.split("@")[0]).join(" "))).toEqual([
      "amira bence",
      "chiara dov",
      "elif finn",
      "ines jonas",
    ]);
    expect(matching.objective).toEqual([
      { name: "coverage", value: 8 },
      { name: "turns", value: 4 },
      { name: "total", value: expect.any(Number) },
    ]);
    expect(matching.unmatched.map(({ id, reason }) => [id, reason.code])).toEqual([
      ["grace@uni.example", "not-their-turn"],
      ["hugo@uni.example", "sits-out"],
    ]);
    expect(explainUnmatched(EXAMPLE, roster, matching.unmatched[0]!).because).toContain(
      "others come first who were left over more often before",
    );
    const { because } = explainMatch(EXAMPLE, roster, matching.matches[0]!);
    expect(because).toContain("Amira Haddad can help with exams, which Bence Kovács asked for.");
    expect(because).toContain("Bence Kovács can help with large lectures, which Amira Haddad asked for.");
    expect(verifyMatching(EXAMPLE, roster, JSON.parse(JSON.stringify(matching)))).toEqual({ holds: true });
  });

  it("is as good as brute force, holds, and does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ order, ...drawn }) => {
        const { programme, lines, heading } = caseOf(drawn);
        const roster = rosterOf(programme, [heading, ...lines].join("\n"));
        const matching = matchedPeers(programme, roster);
        expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });

        const shuffled = lines.map((line, at) => ({ line, at: order[at]! })).sort((a, b) => a.at - b.at);
        const again = rosterOf(programme, [heading, ...shuffled.map(({ line }) => line)].join("\n"));
        expect(JSON.stringify(match(programme, again))).toBe(JSON.stringify(matching));

        const { fits, vetoes } = compareAll(programme, roster);
        const size = lines.length;
        const added =
          drawn.objective?.[0] !== undefined && typeof drawn.objective[0] === "object" ? 400_000 : 0;
        const values = Array.from({ length: size }, (_, a) =>
          Array.from({ length: size }, (_, b) => {
            if (a === b || !vetoes.allows(a, b) || !vetoes.allows(b, a)) return null;
            const [one, other] = [fits.units[a * size + b]!, fits.units[b * size + a]!];
            return added + (drawn.combine === "minimum" ? 2 * Math.min(one, other) : one + other);
          }),
        );
        const turns = matching.objective.some(({ name }) => name === "turns")
          ? { priorities: drawn.rows.map(({ out }) => Number(out)) }
          : {};
        const first = drawn.objective === undefined ? "coverage" : "weight";
        const best = bestPairsByForce({ size, values, first, ...turns });
        expect(unitsOfFit(matching.objective.at(-1)!.value)).toBe(best.total);
        if (first === "coverage") expect(matching.matches.length).toBe(best.pairs);
      }),
      { numRuns: 150, seed: 51 },
    );
  });

  it.each<[string, (matching: PeersMatching) => unknown]>([
    ["a fit", (m) => ({ ...m, matches: m.matches.map((one, at) => (at === 0 ? { ...one, fit: 1 } : one)) })],
    [
      "partners exchanged",
      (m) => {
        const [one, two] = m.matches as [PeersMatching["matches"][number], PeersMatching["matches"][number]];
        const peers = [
          [one.peers[0]!, two.peers[0]!],
          [one.peers[1]!, two.peers[1]!],
        ];
        return {
          ...m,
          matches: [{ ...one, peers: peers[0]! }, { ...two, peers: peers[1]! }, ...m.matches.slice(2)],
        };
      },
    ],
    ["somebody left out", (m) => ({ ...m, unmatched: m.unmatched.slice(1) })],
    ["somebody in two places", (m) => ({ ...m, matches: [...m.matches, m.matches[0]!] })],
    [
      "a reason",
      (m) => ({ ...m, unmatched: m.unmatched.map((one) => ({ ...one, reason: { code: "sits-out" } })) }),
    ],
    ["an objective", (m) => ({ ...m, objective: m.objective.slice(1) })],
    [
      "the turns",
      (m) => ({
        ...m,
        objective: m.objective.map((one) => (one.name === "turns" ? { ...one, value: 5 } : one)),
      }),
    ],
    [
      "a dual",
      (m) => ({
        ...m,
        proof: {
          ...m.proof,
          levels: m.proof.levels.map((level) => ({
            ...level,
            duals: level.duals.map((dual, at) => (at === 0 ? dual + 2 : dual)),
          })),
        },
      }),
    ],
    ["a level of the proof", (m) => ({ ...m, proof: { ...m.proof, levels: m.proof.levels.slice(0, 2) } })],
    [
      "the people of the proof",
      (m) => ({ ...m, proof: { ...m.proof, people: [...m.proof.people].reverse() } }),
    ],
    [
      "a match dissolved",
      (m) => ({
        ...m,
        matches: m.matches.slice(1),
        unmatched: [
          ...m.matches[0]!.peers.map((id) => ({
            id,
            side: "mentee",
            reason: { code: "tie", allowed: 1, loss: 0, leftOut: [], moves: [] },
          })),
          ...m.unmatched,
        ],
      }),
    ],
    ["the format", (m) => ({ ...m, format: "one-to-one" })],
  ])("is refused with %s changed", (_, change) => {
    const roster = rosterOf(EXAMPLE, example("participants.csv"));
    expect(verifyMatching(EXAMPLE, roster, change(matchedPeers(EXAMPLE, roster))).holds).toBe(false);
  });

  it("keeps required pairs, whichever of the two is named first, and never a vetoed one", () => {
    const rules: ProgrammeJson["rules"] = [{ rule: "required-pairs", pairs: [{ mentor: "c", mentee: "a" }] }];
    const programme = defineProgramme({ ...JSON_OF, rules, format: { kind: "peers" } });
    const roster = rosterOf(
      programme,
      "id,can a,can b,wants a,wants b,team,out\na,1,1,5,5,x,\nb,5,5,5,5,y,\nc,1,1,5,5,y,\nd,5,5,1,1,z,",
    );
    const matching = matchedPeers(programme, roster);
    expect(matching.matches.map(({ peers }) => peers)).toEqual([
      ["a", "c"],
      ["b", "d"],
    ]);
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });

  it("wants one file, a number for leftOverBefore, coverage first for it, and no tiers", () => {
    const programme = defineProgramme({ ...JSON_OF, format: { kind: "peers" } });
    const read = readRoster(programme, { mentors: "id\na", mentees: "id\nb" });
    expect(read.issues.map(({ code }) => code)).toContain("files-needed");
    const codes = (json: object) => {
      try {
        defineProgramme({ ...JSON_OF, ...json });
      } catch (error) {
        return (error as { issues: { code: string }[] }).issues.map(({ code }) => code);
      }
      return [];
    };
    expect(codes({ format: { kind: "peers", leftOverBefore: "team" } })).toEqual(["left-over-question"]);
    expect(codes({ objective: ["total"], format: { kind: "peers", leftOverBefore: "out" } })).toEqual([
      "left-over-needs-coverage",
    ]);
  });
});
