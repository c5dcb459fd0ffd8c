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

  it("are as good as brute force, hold, and do not depend on the order of the rows", () => {
    let together = 0;
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
        const isCovering = drawn.objective === undefined;
        const isBetter = (one: readonly number[], other: readonly number[]): boolean => {
          const at = one.findIndex((key, k) => Math.abs(key - other[k]!) > 1e-9);
          return at >= 0 && one[at]! > other[at]!;
        };
        const reachedBy = (matches: readonly (readonly string[])[]): readonly number[] => {
          const total = matches.reduce((sum, peers) => sum + worth(peers), 0);
          return isCovering ? [matches.flat().length, total] : [total];
        };
        let best: readonly number[] = reachedBy([]);
        const settle = (matches: readonly (readonly string[])[]): void => {
          if (isBetter(reachedBy(matches), best)) best = reachedBy(matches);
        };
        /** Every way to join pairs, one each. */
        const join = (left: readonly string[], matches: readonly (readonly string[])[]): void => {
          const [id, ...rest] = left;
          if (id === undefined) {
            settle(matches);
            return;
          }
          join(rest, matches);
          for (const [at, peers] of matches.entries())
            if (peers.length === 2 && peers.every((peer) => mayBe(id, peer)))
              join(rest, matches.with(at, [...peers, id]));
        };
        const ids = roster.mentees.map(({ id }) => id);
        const partOf = (id: string): readonly string[] => {
          const part = [id];
          for (const one of part)
            part.push(...ids.filter((other) => !part.includes(other) && mayBe(one, other)));
          return part;
        };
        const oddParts = new Map(
          ids.map((id) => [id, partOf(id)] as const).filter(([, { length }]) => length % 2 === 1),
        );
        /** Every way to be in pairs, and in each odd part one in a trio. */
        const place = (left: readonly string[], matches: readonly (readonly string[])[]): void => {
          const [id, ...rest] = left;
          if (id === undefined) {
            settle(matches);
            return;
          }
          place(rest, matches);
          const hasTrio = matches.some(
            ({ length, ...peers }) => length === 3 && oddParts.get(id)?.includes(peers[0]!),
          );
          for (const [at, other] of rest.entries()) {
            if (!mayBe(id, other)) continue;
            place(rest.toSpliced(at, 1), [...matches, [id, other]]);
            if (hasTrio || !oddParts.has(id)) continue;
            for (const third of rest.slice(at + 1))
              if (mayBe(id, third) && mayBe(other, third))
                place(
                  rest.filter((one) => one !== other && one !== third),
                  [...matches, [id, other, third]],
                );
          }
        };
        place(ids, []);
        const { chosen, left } = matching.proof.trios!;
        const joined = matching.matches.flatMap(({ peers }) => peers.filter((id) => left.includes(id)));
        const before = matching.matches.map(({ peers }) => peers.filter((id) => !joined.includes(id)));
        const expectBest = (matches: readonly (readonly string[])[]) => {
          for (const [at, value] of reachedBy(matches).entries()) expect(value).toBeCloseTo(best[at]!, 6);
        };
        // Where turns count, they come before the total for whoever is left over even so.
        if (isCovering && drawn.withTurns && before.flat().length < ids.length)
          expect(before.flat().length).toBe(best[0]);
        else expectBest(before);
        best = reachedBy([]);
        join(left, before);
        expectBest(matching.matches.map(({ peers }) => peers));
        const inAll = reachedBy(matching.matches.map(({ peers }) => peers));
        expect(matching.objective.at(-1)!.value).toBeCloseTo(inAll.at(-1)!, 6);
        if (isCovering) expect(matching.objective[0]!.value).toBe(inAll[0]);
        together += chosen.some(({ trio }) => trio.length === 3) ? 1 : 0;
      }),
      { numRuns: 120, seed: 31 },
    );
    expect(together).toBeGreaterThan(20);
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

  it("are refused where others were in it, nobody was, or the proof was changed", () => {
    const { trios } = matching.proof;
    const [{ trio, prices }] = trios!.chosen as [(typeof trios & object)["chosen"][number]];
    const lowered = prices.map((price) => ({
      ...price,
      duals: price.duals.map((dual, at) => (at === 0 ? dual - 2 : dual)),
    }));
    const proofs = [
      undefined,
      { ...trios!, chosen: [] },
      { ...trios!, chosen: [{ trio: [], prices }] },
      { ...trios!, chosen: [{ trio: trio.slice(1), prices }] },
      { ...trios!, chosen: [{ trio, prices: [] }] },
      { ...trios!, chosen: [{ trio, prices: lowered }] },
      {
        ...trios!,
        chosen: [
          { trio, prices },
          { trio: [], prices },
        ],
      },
      { ...trios!, left: [trio[0]!] },
      { ...trios!, levels: trios!.levels.slice(1) },
    ].map((changed) => ({ ...matching.proof, trios: changed }));
    for (const [at, proof] of proofs.entries())
      expect(verifyMatching(programme, roster, { ...matching, proof }).holds, String(at)).toBe(false);
    const plain = matchedPeers(defineProgramme({ ...JSON_OF, format: { kind: "peers" } }), roster);
    const { manifest } = matching;
    const alone = {
      ...matching,
      matches: plain.matches,
      unmatched: plain.unmatched,
      objective: plain.objective,
    };
    expect(verifyMatching(programme, roster, alone).holds).toBe(false);
    // The best with two of the trio kept apart holds with that rule, and is refused without it.
    const [mentor, mentee] = trio as [string, string];
    const apart = {
      ...programme,
      rules: [...programme.rules, { rule: "blocked-pairs", pairs: [{ mentor, mentee }] }],
    };
    const worse = matchedPeers(apart as Programme, roster);
    expect(verifyMatching(apart as Programme, roster, worse)).toEqual({ holds: true });
    const verdict = verifyMatching(programme, roster, { ...worse, manifest });
    expect(verdict.holds ? "" : verdict.because.join()).toContain("The proof of a trio fails");
  });
});

describe("trios where rules leave several over", () => {
  const lines = (teams: string, ratings: readonly string[]) =>
    [...teams].map((team, at) => `p${at},${ratings[at % ratings.length]},${team},`);
  const ratings = ["5,1,1,5", "1,5,5,1", "4,2,2,4", "2,4,4,2", "3,3,3,3"];
  const matchedIn = (rules: ProgrammeJson["rules"], teams: string) => {
    const programme = defineProgramme({ ...JSON_OF, rules, format: { kind: "peers", odd: "trio" } });
    const roster = rosterOf(
      programme,
      ["id,can a,can b,wants a,wants b,team,out", ...lines(teams, ratings)].join("\n"),
    );
    const matching = matchedPeers(programme, roster);
    expect(verifyMatching(programme, roster, JSON.parse(JSON.stringify(matching)))).toEqual({ holds: true });
    return matching;
  };

  it("are chosen in each part of the list that hangs together", () => {
    const { matches, unmatched, proof } = matchedIn([{ rule: "same", question: "team" }], "xyxyxyxyzz");
    expect(unmatched).toEqual([]);
    expect(matches.map(({ peers }) => peers.length).sort()).toEqual([2, 2, 2, 2, 2]);
    expect(proof.trios!.chosen).toEqual([]);
    const odd = matchedIn([{ rule: "same", question: "team" }], "xyxyxyxyxyzz");
    expect(odd.matches.map(({ peers }) => peers.length).sort()).toEqual([2, 2, 2, 3, 3]);
    expect(odd.proof.trios!.chosen.map(({ trio }) => trio.length)).toEqual([3, 3]);
    expect(odd.proof.trios!.left).toEqual([]);
  });

  it("are joined by whoever is left over beside them, with the pairs as they are", () => {
    // Three triangles that hang together by one person, p9, who can take one person out of one of them: two are over.
    const blocked = (pairs: readonly string[]) =>
      pairs.map((pair) => ({ mentor: `p${pair[0]}`, mentee: `p${pair[1]}` }));
    const open = new Set(["01", "02", "12", "34", "35", "45", "67", "68", "78", "09", "39", "69"]);
    const all = [...Array(10).keys()].flatMap((a) =>
      [...Array(10).keys()].slice(a + 1).map((b) => `${a}${b}`),
    );
    const rules = [
      { rule: "blocked-pairs", pairs: blocked(all.filter((pair) => !open.has(pair))) },
    ] as ProgrammeJson["rules"];
    const { matches, unmatched, objective, proof } = matchedIn(rules, "abcdefghij");
    expect(unmatched).toEqual([]);
    expect(objective[0]).toEqual({ name: "coverage", value: 10 });
    expect(matches.map(({ peers }) => peers.length).sort()).toEqual([2, 2, 3, 3]);
    expect(proof.trios).toMatchObject({ chosen: [] });
    expect(proof.trios!.left).toHaveLength(2);
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
