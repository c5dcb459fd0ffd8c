import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type GroupProblem,
  groupFitParts,
  groupFitUnits,
  measureGroup,
} from "../../../src/assignment/groups/index.js";
import { verifyMatching } from "../../../src/audit/index.js";
import { unmatchedInGroups } from "../../../src/formats/groups/unmatched-in-groups.js";
import {
  compareAll,
  type GroupMatch,
  type GroupsMatching,
  groupsProblem,
  groupWorld,
  match,
  matchedPair,
} from "../../../src/formats/index.js";
import { pairsBothWays } from "../../../src/formats/matched-pair.js";
import type { Programme } from "../../../src/programme/index.js";
import type { Participant, Roster } from "../../../src/roster/index.js";
import { commonSlots, mayBe } from "../../oracles/best-groups-by-force.js";
import { choice, free, person, programmeOf, rosterOf } from "../../support/people.js";
import { readCase } from "../../support/random-case.js";
import { randomGroups } from "../../support/random-groups.js";

interface Case {
  readonly programme: Programme;
  readonly roster: Roster;
  readonly matching: GroupsMatching;
}

function matched(random: Parameters<typeof readCase>[0]): Case {
  const { programme, roster } = readCase(random);
  return { programme, roster, matching: match(programme, roster) as GroupsMatching };
}

const holds = ({ programme, roster }: Case, matching: unknown) =>
  verifyMatching(programme, roster, matching).holds;

type Place = readonly (string | number)[];

/** Every number and word of a matching, by its place. */
function leavesOf(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null) return [place];
  return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...place, key]));
}

/** A copy in which one leaf is another: greater, but for bounds, which would be as true if they were. */
function changed(matching: GroupsMatching, place: Place): unknown {
  const step = /ound$/.test(String(place.at(-1))) ? -1 : 1;
  const copy = JSON.parse(JSON.stringify(matching));
  const last = place.at(-1) as string;
  const owner = place.slice(0, -1).reduce((value, key) => value[key], copy);
  const leaf = owner[last];
  owner[last] = typeof leaf === "number" ? leaf + step : typeof leaf === "boolean" ? !leaf : `${leaf}x`;
  return copy;
}

/**
 * What cannot be told from the programme and the roster: how long was searched, by which version; and prices, of which others can prove
 * as much. A slot may be another at which all are free.
 */
const FREE =
  /^(proof\.search|proof\.((coverage|total)Prices|worst\.prices)|manifest\.version|matches\.\d+\.slot\.(day|startsAt))/;

/** Groups as they could have been formed by hand, everything that is stated of them true; the bound as it was. */
function restated(
  { programme, roster: everybody, matching }: Case,
  groups: readonly Placed[],
): GroupsMatching {
  const world = groupWorld(programme, everybody);
  const problem = groupsProblem(world);
  const { roster, grid, mates } = world;
  const { scoring } = compareAll(programme, roster);
  const matches = groups.map(({ mentors, mentees, start }): GroupMatch => {
    const sums = measureGroup(problem, mentors, mentees);
    const { pairs, ...parts } = groupFitParts(problem.weights, sums);
    const [leaders, members] = [
      mentors.map((at) => roster.mentors[at] as Participant),
      mentees.map((at) => roster.mentees[at] as Participant),
    ];
    return {
      mentors: leaders.map(({ id }) => id),
      mentees: members.map(({ id }) => id),
      peers: [],
      fit: groupFitUnits(problem.weights, sums) / 1e6,
      slot: grid.slotOf(start),
      parts: mates === undefined ? { mentor: pairs, ...parts } : { mentor: 0, peers: pairs, ...parts },
      pairs:
        mates === undefined
          ? leaders.flatMap((mentor) => members.map((mentee) => matchedPair(scoring, mentor, mentee)))
          : pairsBothWays(
              mates.scoring,
              mentees.map((at) => [everybody.mentors[at] as Participant, roster.mentees[at] as Participant]),
            ),
    };
  });
  const total = matches.reduce((sum, { fit, mentees }) => sum + Math.round(fit * 1e6) * mentees.length, 0);
  const worst = Math.min(...matches.map(({ fit }) => fit));
  const { proof } = matching;
  const bound = Math.round(proof.bound * 1e6);
  return {
    ...matching,
    matches,
    unmatched: unmatchedInGroups(world, groups),
    objective: matching.objective.map(({ name }) => ({
      name,
      value:
        name === "coverage"
          ? groups.flatMap(({ mentees }) => mentees).length
          : name === "total"
            ? total / 1e6
            : matches.length === 0
              ? 0
              : worst,
    })),
    proof: { ...proof, value: total / 1e6, gap: bound === 0 ? 0 : (bound - total) / bound },
  };
}

interface Placed {
  readonly mentors: readonly number[];
  readonly mentees: readonly number[];
  readonly start: number;
}

function placed({ programme, roster, matching }: Case): { problem: GroupProblem; groups: Placed[] } {
  const world = groupWorld(programme, roster);
  const [mentors, mentees] = [world.roster.mentors, world.roster.mentees].map((people) =>
    people.map(({ id }) => id),
  ) as [string[], string[]];
  const groups = matching.matches.map((group) => ({
    mentors: group.mentors.map((id) => mentors.indexOf(id)),
    mentees: group.mentees.map((id) => mentees.indexOf(id)),
    start: (group.slot.day * 24 * 60 + group.slot.startsAt) / 15 / world.grid.quarters,
  }));
  return { problem: groupsProblem(world), groups };
}

describe("a tampered matching of groups", () => {
  it("is found out, whichever number or word is another", () => {
    fc.assert(
      fc.property(randomGroups(), fc.nat(), fc.nat(), (random, one, other) => {
        const given = matched(random);
        expect(holds(given, given.matching)).toBe(true);
        const leaves = leavesOf(given.matching).filter((place) => !FREE.test(place.join(".")));
        for (const at of [one, other, one + other]) {
          const place = leaves[at % leaves.length] as Place;
          expect(holds(given, changed(given.matching, place)), place.join(".")).toBe(false);
        }
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it("is found out where something is taken out of a list, or stands there twice", () => {
    fc.assert(
      fc.property(randomGroups(), fc.nat(), fc.boolean(), (random, at, twice) => {
        const given = matched(random);
        const copy = JSON.parse(JSON.stringify(given.matching));
        const lists: unknown[][] = [];
        const collect = (value: unknown, place: string): void => {
          if (typeof value !== "object" || value === null || FREE.test(place)) return;
          if (Array.isArray(value) && value.length > 0) lists.push(value);
          for (const [key, inside] of Object.entries(value))
            collect(inside, place === "" ? key : `${place}.${key}`);
        };
        collect(copy, "");
        const list = lists[at % lists.length] as unknown[];
        if (twice) list.push(list[0]);
        else list.pop();
        expect(holds(given, copy)).toBe(false);
      }),
      { numRuns: 30, seed: 2 },
    );
  });

  it("holds after people moved, everything stated truly, exactly where the groups may be", () => {
    const verdicts = { held: 0, fell: 0 };
    fc.assert(
      fc.property(
        randomGroups(),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (random, [a, b, c, d]) => {
          const given = matched(random);
          const { problem, groups } = placed(given);
          if (groups.length === 0) return;
          const unplaced = [...given.roster.mentees.keys()].filter(
            (at) =>
              given.roster.mentees[at]?.takesPart && !groups.some(({ mentees }) => mentees.includes(at)),
          );
          // Somebody leaves, comes in, or changes places with somebody of another group, or the group meets at another time.
          const from = groups[a! % groups.length] as Placed;
          const to = groups[b! % groups.length] as Placed;
          const leaver = from.mentees[c! % from.mentees.length] as number;
          const others = to === from ? unplaced : [...to.mentees, ...unplaced];
          const comer = others[d! % Math.max(1, others.length)];
          const swap = (mentees: readonly number[]) =>
            mentees
              .flatMap((at) =>
                at === leaver ? (comer === undefined ? [] : [comer]) : at === comer ? [leaver] : [at],
              )
              .sort((x, y) => x - y);
          const moved = groups
            .map((group) => ({ ...group, mentees: swap(group.mentees) }))
            .map((group) => {
              const starts = commonSlots(problem, group.mentors, group.mentees);
              return {
                ...group,
                start: starts.includes(group.start) ? group.start : (starts[0] ?? group.start),
              };
            });
          const may = moved.every(
            (group) =>
              mayBe(problem, group.mentors, group.mentees) &&
              commonSlots(problem, group.mentors, group.mentees).includes(group.start) &&
              moved.every((other) => {
                if (other === group || !other.mentors.some((mentor) => group.mentors.includes(mentor)))
                  return true;
                const { count, length } = problem.slots as NonNullable<GroupProblem["slots"]>;
                const steps = Math.abs(other.start - group.start);
                return Math.min(steps, count - steps) >= length;
              }),
          );
          const coverage = moved.flatMap(({ mentees }) => mentees).length;
          const stated = restated(given, moved);
          // With fewer people in groups, or a worse worst group where it comes first, prices may prove less: then it need not hold.
          const worst = ({ objective }: GroupsMatching) =>
            objective.find(({ name }) => name === "worst-group")?.value;
          const fewer =
            coverage !== given.matching.objective[0]?.value ||
            (worst(stated) ?? 0) < (worst(given.matching) ?? 0);
          if (!fewer || !may) expect(holds(given, stated)).toBe(may);
          verdicts[may ? "held" : "fell"]++;
        },
      ),
      { numRuns: 100, seed: 6 },
    );
    // Both happen, or the property says nothing.
    expect(verdicts.held).toBeGreaterThan(5);
    expect(verdicts.fell).toBeGreaterThan(5);
  });

  it("is found out where a proven objective is worse than it could be", () => {
    let tried = 0;
    fc.assert(
      fc.property(randomGroups(), fc.nat(), (random, at) => {
        const given = matched(random);
        const { groups } = placed(given);
        const { proof, objective } = given.matching;
        const isProven = proof.gap === 0 && objective[0]?.value === proof.coverageBound;
        if (!isProven || groups.length === 0) return;
        tried++;
        const worse = restated(given, groups.toSpliced(at % groups.length, 1));
        const { value } = worse.proof;
        const asBest = { ...worse.proof, gap: 0 };
        if (value < proof.value) {
          expect(holds(given, { ...worse, proof: asBest })).toBe(false);
          expect(holds(given, { ...worse, proof: { ...asBest, bound: value } })).toBe(false);
        }
        const fewer = { ...asBest, bound: value, coverageBound: worse.objective[0]!.value };
        expect(holds(given, { ...worse, proof: fewer })).toBe(false);
      }),
      { numRuns: 30, seed: 4 },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it("is found out where a price is less than what its people are worth", () => {
    let tried = 0;
    fc.assert(
      fc.property(randomGroups(), (random) => {
        const given = matched(random);
        const { totalPrices, value } = given.matching.proof;
        if (!("memberPrices" in totalPrices) || value === 0) return;
        tried++;
        const free = {
          ...totalPrices,
          memberPrices: totalPrices.memberPrices.map(() => 0),
          leaderPrices: totalPrices.leaderPrices.map(() => 0),
          circlePrice: 0,
        };
        expect(
          holds(given, { ...given.matching, proof: { ...given.matching.proof, totalPrices: free } }),
        ).toBe(false);
      }),
      { numRuns: 30, seed: 5 },
    );
    expect(tried).toBeGreaterThan(5);
  });
});

describe("a matching of groups with a pair that has no fit", () => {
  it("is objected to, and does not make the check fall over", () => {
    const answers = { free: free([72, 16]) };
    const programme = programmeOf({
      startsOn: "2027-03-01",
      endsOn: "2027-03-26",
      timeZone: "UTC",
      questions: [
        { id: "field", kind: "choice", both: "field" },
        { id: "free", kind: "availability", both: "free" },
      ],
      criteria: [
        { dimension: "goals", compare: "same", question: "field", weight: 1, ifUnanswered: "blocked" },
      ],
      format: { kind: "groups", size: { min: 1, max: 2 } },
      meeting: { minutes: 60, every: "week" },
    });
    const roster = rosterOf([
      person("mentor", "m0", { ...answers, field: choice("Law") }, { capacity: 2 }),
      person("mentee", "e0", { ...answers, field: choice("Law") }),
      person("mentee", "e1", answers),
    ]);
    const given = { programme, roster, matching: match(programme, roster) as GroupsMatching };
    expect(holds(given, given.matching)).toBe(true);
    const [group] = given.matching.matches as [GroupMatch];
    const pairs = [...group.pairs, { ...group.pairs[0]!, mentee: "e1" }];
    const both = { ...given.matching, matches: [{ ...group, mentees: ["e0", "e1"], pairs }] };
    const unmatched = given.matching.unmatched.filter(({ id }) => id !== "e1");
    const check = verifyMatching(programme, roster, { ...both, unmatched });
    expect(check.holds ? [] : check.because.join()).toContain("is vetoed by");
  });
});
