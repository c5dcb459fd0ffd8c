import { describe, expect, it } from "vitest";
import { assign, ProblemError, pricesOfPlacing, pricesOfPlacingAsync } from "../../src/assignment/index.js";
import * as more from "../../src/assignment/more.js";
import type { SliceOptions } from "../../src/steps.js";

it("the entry beyond coverage and total has all that it names", () => {
  expect(Object.keys(more).sort()).toEqual([
    "assignBottleneck",
    "assignBottleneckAsync",
    "assignObjectives",
    "assignObjectivesAsync",
    "assignWorstOff",
    "assignWorstOffAsync",
    "blockingPairs",
    "bottleneck",
    "bottleneckAsync",
    "checkBottleneck",
    "checkMatching",
    "checkObjectives",
    "checkWorstOff",
    "frontier",
    "frontierAsync",
    "maxWeightMatching",
    "maxWeightMatchingAsync",
    "priceOfPair",
    "priceOfPairAsync",
    "stableMatching",
    "stableMatchingAsync",
  ]);
});

describe("an asynchronous twin", () => {
  const size = 150;
  const large = 400;
  const draw = (i: number, j: number): number => (i * 7919 + j * 104_729 + i * j * 31) % 1009;
  const matrix = (length: number) =>
    Array.from({ length }, (_, i) => Array.from({ length }, (__, j) => draw(i, j) + draw(j, i)));
  const problem = { rows: size, columns: size, values: matrix(size) };
  const square = { rows: large, columns: large, values: matrix(large) };
  const wide = { ...square, rows: large - 20, values: square.values.slice(20) };
  const small = { rows: 30, columns: 30, values: matrix(30) };
  const [best, widest] = [assign(square), assign(wide)];
  const orders = problem.values.map((row) =>
    [...row.keys()].sort((a, b) => row[a]! - row[b]! || draw(a, b) - draw(b, a) || a - b),
  );
  const market = { rowLists: orders, columnLists: [...orders].reverse() };
  const pair = { row: 3, column: 4 };

  const twins: [string, () => unknown, (options: SliceOptions) => Promise<unknown>][] = [
    [
      "assignBottleneck",
      () => more.assignBottleneck(square),
      (options) => more.assignBottleneckAsync(square, options),
    ],
    [
      "assignObjectives",
      () => more.assignObjectives({ ...small, objectives: ["bottleneck", "total"] }),
      (options) => more.assignObjectivesAsync({ ...small, objectives: ["bottleneck", "total"] }, options),
    ],
    [
      "assignWorstOff",
      () => more.assignWorstOff(small),
      (options) => more.assignWorstOffAsync(small, options),
    ],
    ["bottleneck", () => more.bottleneck(square), (options) => more.bottleneckAsync(square, options)],
    ["frontier", () => more.frontier(problem), (options) => more.frontierAsync(problem, options)],
    [
      "maxWeightMatching",
      () => more.maxWeightMatching({ size, values: problem.values }),
      (options) => more.maxWeightMatchingAsync({ size, values: problem.values }, options),
    ],
    [
      "priceOfPair",
      () => more.priceOfPair(square, best, pair),
      (options) => more.priceOfPairAsync(square, best, pair, options),
    ],
    [
      "pricesOfPlacing",
      () => pricesOfPlacing(wide, widest),
      (options) => pricesOfPlacingAsync(wide, widest, options),
    ],
    [
      "stableMatching",
      () => more.stableMatching(market),
      (options) => more.stableMatchingAsync(market, options),
    ],
  ];

  it.each(twins)(
    "of %s gives the same bytes, tells how far it is, and stops when it is told to",
    async (_, now, later) => {
      const seen: number[] = [];
      const found = await later({ onProgress: (share) => seen.push(share) });
      expect(JSON.stringify(found)).toBe(JSON.stringify(now()));
      expect(seen.length).toBeGreaterThan(1);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen.at(-1)).toBe(1);
      await expect(later({ signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
      const stop = new AbortController();
      const stopped = later({ signal: stop.signal, onProgress: () => stop.abort("later") });
      await expect(stopped).rejects.toBe("later");
    },
  );

  it("rejects what its twin refuses", async () => {
    const wrong = { rows: 1, columns: 1, values: [[Number.NaN]] };
    for (const refused of [
      more.assignBottleneckAsync(wrong),
      more.bottleneckAsync(wrong),
      more.frontierAsync(wrong),
      more.priceOfPairAsync(wrong, best, pair),
      pricesOfPlacingAsync(wrong, best),
      more.stableMatchingAsync({ rowLists: [[1]], columnLists: [] }),
      more.assignBottleneckAsync(problem, { method: "none" as "auto" }),
    ])
      await expect(refused).rejects.toThrow(ProblemError);
  });
});
