import fc from "fast-check";
import type { GroupProblem, GroupRule } from "../../../src/assignment/groups/index.js";

/** Most leaders and members of an arbitrary problem. */
export interface GroupLimits {
  readonly leaders?: number;
  readonly members?: number;
}

const UNITS = 1_000_000;

/** Small problems of every kind: with no, one or two leaders a group, slots, vetoes, sets, rules, weights; some impossible. */
export function arbitraryGroups({ leaders = 3, members = 7 }: GroupLimits = {}): fc.Arbitrary<GroupProblem> {
  return fc
    .record({
      leadersPerGroup: fc.constantFrom(0 as const, 1 as const, 1 as const, 2 as const),
      leaders: fc.integer({ min: 0, max: leaders }),
      members: fc.integer({ min: 0, max: members }),
      from: fc.integer({ min: 1, max: 3 }),
      more: fc.integer({ min: 0, max: 2 }),
      slots: fc.constantFrom(0, 1, 5, 40),
      length: fc.integer({ min: 1, max: 3 }),
      weights: fc.record({
        pairs: fc.constantFrom(0, 1, 7),
        cohesion: fc.constantFrom(0, 3),
        diversity: fc.constantFrom(0, 2),
        faultline: fc.constantFrom(0, 0, 1),
      }),
      kinds: fc.subarray([
        "apart",
        "together",
        "not-alone",
        "at-most",
        "at-least",
        "spread",
        "allowed",
        "leadersApart",
      ]),
      objective: fc.constantFrom("total" as const, "total" as const, "worst-group" as const),
      seed: fc.integer({ min: 0, max: 1000 }),
      coarse: fc.boolean(),
    })
    .map((shape) => {
      let state = shape.seed + 1;
      const below = (limit: number): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * limit);
      };
      const { kinds, members: n, from, leadersPerGroup } = shape;
      const count = leadersPerGroup === 0 ? 0 : shape.leaders;
      const units = (): number => (shape.coarse ? below(3) * 500_000 : below(UNITS + 1));
      const square = (): Uint32Array => {
        const matrix = new Uint32Array(n * n);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < i; j++) matrix[i * n + j] = matrix[j * n + i] = units();
        return matrix;
      };
      const has = (kind: string): boolean => kinds.includes(kind) && n > 1;
      const flags = (): number[] => Array.from({ length: n }, () => below(2));
      const rules: GroupRule[] = [
        ...(has("not-alone") ? [{ rule: "not-alone" as const, flags: flags() }] : []),
        ...(has("at-most") ? [{ rule: "count" as const, flags: flags(), to: 2 }] : []),
        ...(has("at-least") ? [{ rule: "count" as const, flags: flags(), from: 1 }] : []),
        ...(has("spread")
          ? [
              {
                rule: "spread" as const,
                levels: Array.from({ length: n }, () => below(5)),
                to: 2,
                from: below(2),
              },
            ]
          : []),
      ];
      const words = Math.ceil(shape.slots / 32);
      const bits = (people: number): Uint32Array =>
        Uint32Array.from({ length: people * words }, () => below(2 ** 32) & below(2 ** 32));
      const problem: GroupProblem = {
        leaders: count,
        members: n,
        leadersPerGroup,
        size: { from, to: from + shape.more },
        weights: shape.weights,
        pairUnits: leadersPerGroup === 0 ? square() : Uint32Array.from({ length: n * count }, units),
        likeness: square(),
        difference: square(),
        distance: square(),
        leaderCapacities: Array.from({ length: count }, () => [1, 1, 2, 0, 3][below(5)]!),
        ...(below(3) === 0
          ? { leaderSizes: Array.from({ length: count }, () => from + below(shape.more + 1)) }
          : {}),
        ...(shape.slots > 0
          ? { slots: { count: shape.slots, length: shape.length, leaders: bits(count), members: bits(n) } }
          : {}),
        ...(has("allowed")
          ? { allowed: Uint8Array.from({ length: n * count }, () => (below(4) === 0 ? 0 : 1)) }
          : {}),
        ...(has("apart") ? { apart: [[0, 1]] } : {}),
        ...(has("together") && n > 3 && from + shape.more > 1 ? { together: [[2, 3]] } : {}),
        ...(kinds.includes("leadersApart") && count > 1 ? { leadersApart: [[0, 1]] } : {}),
        rules,
        objective: shape.objective,
        seed: shape.seed,
      };
      return problem;
    });
}
