import { describe, expect, it } from "vitest";
import { groupInstance } from "../../../bench/group-instances.js";
import {
  checkGroups,
  formGroups,
  type Grouping,
  type GroupProblem,
} from "../../../src/assignment/groups/index.js";

const problem = groupInstance(12, 1);
const grouping = formGroups(problem);

/** A copy with something changed in it. */
function tampered(change: (copy: { -readonly [K in keyof Grouping]: Grouping[K] }) => void): Grouping {
  const copy = structuredClone(grouping);
  change(copy);
  return copy;
}

describe("the check of groups", () => {
  it("holds for a result, also after JSON", () => {
    expect(checkGroups(problem, grouping)).toEqual({ holds: true });
    expect(checkGroups(problem, JSON.parse(JSON.stringify(grouping)) as Grouping)).toEqual({ holds: true });
  });

  const [first, second] = grouping.groups;
  const tamperings: Readonly<
    Record<string, (copy: { -readonly [K in keyof Grouping]: Grouping[K] }) => void>
  > = {
    "a member in two groups": (copy) => {
      copy.groups = [
        first!,
        { ...second!, members: [...second!.members.slice(0, -1), first!.members[0]!].sort((a, b) => a - b) },
      ];
    },
    "a slot that not all have": (copy) => {
      copy.groups = copy.groups.map((group) => ({ ...group, slot: 0 }));
    },
    "a group left out": (copy) => {
      copy.groups = copy.groups.slice(1);
    },
    "a fit that is too good": (copy) => {
      copy.groups = [{ ...first!, fitUnits: first!.fitUnits + 1 }, ...copy.groups.slice(1)];
    },
    "parts that are not the group's": (copy) => {
      copy.groups = [{ ...first!, parts: { ...first!.parts, pairs: 0 } }, ...copy.groups.slice(1)];
    },
    "a total that is too good": (copy) => {
      copy.totalUnits += 1;
    },
    "a coverage that is too good": (copy) => {
      copy.coverage += 1;
    },
    "a worst group that is better": (copy) => {
      copy.worstUnits = 1_000_000;
    },
    "another reason": (copy) => {
      copy.unmatched = copy.unmatched.map((each) => ({ ...each, reason: "no-leader-allowed" }));
    },
    "a bound below what the prices prove": (copy) => {
      copy.bound = { ...copy.bound, totalUnits: copy.bound.totalUnits - 1 };
    },
    "a coverage bound below what the prices prove": (copy) => {
      copy.bound = { ...copy.bound, coverage: copy.bound.coverage - 1 };
    },
    "prices too low to be a proof": (copy) => {
      const free = (count: number): number[] => new Array<number>(count).fill(0);
      const prices = { perMember: 1, memberPrices: free(12), leaderPrices: free(3), circlePrice: 0 };
      copy.bound = { ...copy.bound, totalProof: prices };
    },
    "a proof it has not": (copy) => {
      copy.isProvenOptimal = !copy.isProvenOptimal;
    },
  };

  it.each(Object.entries(tamperings))("catches %s", (_, change) => {
    expect(checkGroups(problem, tampered(change)).holds).toBe(false);
  });

  it("takes no proof by cases of a leader where two lead: their group is in neither case", () => {
    const two: GroupProblem = {
      leaders: 2,
      members: 1,
      leadersPerGroup: 2,
      size: { from: 1, to: 1 },
      weights: { pairs: 1 },
      pairUnits: [500_000, 500_000],
    };
    const formed = formGroups(two);
    expect(checkGroups(two, formed)).toEqual({ holds: true });
    // Its half is led by one of the two in each case, which the half of the other is not charged for.
    const prices = (ofLeaders: readonly number[]) => ({
      perMember: 0,
      memberPrices: [0],
      leaderPrices: ofLeaders,
      circlePrice: 0,
    });
    const totalProof = {
      member: 0,
      leader: 0,
      only: prices([250_001_000, 0]),
      never: prices([0, 250_001_000]),
    };
    const bound = { ...formed.bound, totalUnits: 250_001, gap: (250_001 - 500_000) / 250_001, totalProof };
    expect(checkGroups(two, { ...formed, bound, isProvenOptimal: false }).holds).toBe(false);
  });
});
