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

type Arbitrary = typeof arbitraryCase extends fc.Arbitrary<infer T> ? T : never;

/** What is drawn, with teams of any name. */
type Drawn = Omit<Arbitrary, "order" | "rows"> & {
  readonly rows: readonly (Omit<Arbitrary["rows"][number], "team"> & { readonly team: string })[];
};

function caseOf({ rows, combine, withTurns, objective }: Drawn) {
  const turns = withTurns && objective === undefined ? { leftOverBefore: "out" } : {};
  const programme = defineProgramme({
    ...JSON_OF,
    ...(objective === undefined ? {} : { objective }),
    format: { kind: "peers", combine, ...turns },
  });
  const lines = rows.map(({ ratings, team, out }, at) => [`p${at}`, ...ratings, team, out].join());
  return { programme, lines, heading: "id,can a,can b,wants a,wants b,team,out" };
}

describe("trios", () => {
  const trioCase = fc
    .tuple(
      arbitraryCase,
      fc.constantFrom(["x", "y", "z", "w", "v", "u", "t"], ["x", "y", "z"], ["x", "x", "y"]),
    )
    .map(([drawn, teams]) => ({
      ...drawn,
      rows: drawn.rows.map((row, at) => ({ ...row, team: teams[at % teams.length]! })),
    }));
  const withTrios = ({ format, ...programme }: Programme): Programme =>
    format.kind === "peers" ? { ...programme, format: { ...format, odd: "trio" } } : { ...programme, format };

  it("are the best joinings of the best pairs by brute force, hold, and do not depend on the order of the rows", () => {
    let trios = 0;
    fc.assert(
      fc.property(trioCase, ({ order: _, ...drawn }) => {
        const { programme: plain, lines, heading } = caseOf(drawn);
        const programme = withTrios(plain);
        const roster = rosterOf(programme, [heading, ...lines].join("\n"));
        const matching = matchedPeers(programme, roster);
        expect(verifyMatching(programme, roster, JSON.parse(JSON.stringify(matching)))).toEqual({
          holds: true,
        });
        const again = rosterOf(programme, [heading, ...[...lines].reverse()].join("\n"));
        expect(JSON.stringify(match(programme, again))).toBe(JSON.stringify(matching));

        const before = matchedPeers(plain, roster);
        const { vetoes } = compareAll(programme, roster);
        const placeOf = (id: string) => roster.mentees.findIndex((one) => one.id === id);
        const mayBe = (one: string, other: string) =>
          vetoes.allows(placeOf(one), placeOf(other)) && vetoes.allows(placeOf(other), placeOf(one));
        const added = typeof drawn.objective?.[0] === "object" ? 0.2 : 0;
        const fitOf = (one: string, other: string) => {
          const [there, back] = [
            [one, other],
            [other, one],
          ].map(([mentor, mentee]) => unitsOfFit(directed(programme, roster, mentor!, mentee!)));
          return (drawn.combine === "minimum" ? Math.min(there!, back!) : (there! + back!) / 2) / 1e6;
        };
        const worth = (peers: readonly string[]) => {
          const fits = peers.flatMap((a, at) => peers.slice(at + 1).map((b) => fitOf(a, b)));
          return peers.length * (fits.reduce((sum, one) => sum + one, 0) / fits.length + added);
        };
        let best = [0, 0];
        const join = (left: readonly string[], matches: readonly (readonly string[])[]): void => {
          const [id, ...rest] = left;
          if (id === undefined) {
            const reached = [matches.flat().length, matches.reduce((sum, peers) => sum + worth(peers), 0)];
            const keys = drawn.objective === undefined ? reached : [reached[1]!];
            const bestKeys = drawn.objective === undefined ? best : [best[1]!];
            const at = keys.findIndex((key, k) => Math.abs(key - bestKeys[k]!) > 1e-9);
            if (at >= 0 && keys[at]! > bestKeys[at]!) best = reached;
            return;
          }
          join(rest, matches);
          for (const [at, peers] of matches.entries())
            if (peers.length === 2 && peers.every((peer) => mayBe(id, peer)))
              join(rest, matches.with(at, [...peers, id]));
        };
        join(
          before.unmatched.map(({ id }) => id),
          before.matches.map(({ peers }) => peers),
        );
        expect(matching.objective.at(-1)!.value).toBeCloseTo(best[1]!, 6);
        if (drawn.objective === undefined) expect(matching.objective[0]!.value).toBe(best[0]);
        trios += matching.matches.filter(({ peers }) => peers.length === 3).length;
      }),
      { numRuns: 120, seed: 31 },
    );
    expect(trios).toBeGreaterThan(20);
  });

  const rows = ["a,5,1,1,5,x,", "b,1,5,5,1,y,", "c,4,2,2,4,z,", "d,2,4,4,2,w,", "e,3,3,3,3,v,"];
  const programme = withTrios(defineProgramme({ ...JSON_OF, format: { kind: "peers" } }));
  const roster = rosterOf(programme, ["id,can a,can b,wants a,wants b,team,out", ...rows].join("\n"));
  const matching = matchedPeers(programme, roster);

  it("hold three, with all six directions", () => {
    const trio = matching.matches.find(({ peers }) => peers.length === 3)!;
    expect(trio.pairs).toHaveLength(6);
    expect(matching.unmatched).toEqual([]);
    expect(matching.objective[0]).toEqual({ name: "coverage", value: 5 });
    expect(explainMatch(programme, roster, trio).reasons.length).toBeGreaterThan(0);
  });

  it("are refused where somebody joined another pair, nobody did, or the proof was changed", () => {
    const at = matching.matches.findIndex(({ peers }) => peers.length === 3);
    const plain = matchedPeers(defineProgramme({ ...JSON_OF, format: { kind: "peers" } }), roster);
    const left = plain.unmatched[0]!;
    const { trios } = matching.proof;
    const proofs = [
      { ...matching.proof, trios: undefined },
      { ...matching.proof, trios: { ...trios!, left: [] } },
      { ...matching.proof, trios: { ...trios!, levels: trios!.levels.slice(1) } },
      {
        ...matching.proof,
        trios: { ...trios!, levels: trios!.levels.map((level) => ({ ...level, value: level.value + 1 })) },
      },
    ];
    for (const proof of proofs)
      expect(verifyMatching(programme, roster, { ...matching, proof }).holds).toBe(false);
    const alone = { ...matching, matches: plain.matches, unmatched: [left], objective: plain.objective };
    expect(verifyMatching(programme, roster, alone).holds).toBe(false);
    const elsewhere = plain.matches.map((one, k) =>
      k === at ? one : { ...one, peers: [...one.peers, left.id] },
    );
    expect(verifyMatching(programme, roster, { ...matching, matches: elsewhere }).holds).toBe(false);
  });
});

function directed(programme: Programme, roster: Roster, mentor: string, mentee: string): number {
  const { fits } = compareAll(programme, roster);
  const placeOf = (id: string) => roster.mentees.findIndex((one) => one.id === id);
  return fits.units[placeOf(mentee) * fits.mentors + placeOf(mentor)]! / 1e6;
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
