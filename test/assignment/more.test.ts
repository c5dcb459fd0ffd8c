import { expect, it } from "vitest";
import * as more from "../../src/assignment/more.js";

it("the entry beyond coverage and total has all that it names", () => {
  expect(Object.keys(more).sort()).toEqual([
    "assignBottleneck",
    "assignObjectives",
    "assignObjectivesAsync",
    "assignWorstOff",
    "assignWorstOffAsync",
    "blockingPairs",
    "bottleneck",
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
  ]);
});

it("the asynchronous twins give the same, and stop with the signal's reason", async () => {
  const values = Array.from({ length: 12 }, (_, i) =>
    Array.from({ length: 12 }, (__, j) => ((i + 1) * (j + 1)) % 7),
  );
  const problem = { rows: 12, columns: 12, values };
  const pool = { size: 12, values };
  expect(await more.assignWorstOffAsync(problem)).toEqual(more.assignWorstOff(problem));
  expect(await more.maxWeightMatchingAsync(pool)).toEqual(more.maxWeightMatching(pool));
  const stopped = { signal: AbortSignal.abort("enough") };
  await expect(more.assignWorstOffAsync(problem, stopped)).rejects.toBe("enough");
  await expect(more.maxWeightMatchingAsync(pool, stopped)).rejects.toBe("enough");
});
