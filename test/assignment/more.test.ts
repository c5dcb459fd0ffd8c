import { expect, it } from "vitest";
import * as more from "../../src/assignment/more.js";

it("the entry beyond coverage and total has all that it names", () => {
  expect(Object.keys(more).sort()).toEqual([
    "assignBottleneck",
    "assignWorstOff",
    "blockingPairs",
    "bottleneck",
    "checkBottleneck",
    "checkMatching",
    "checkWorstOff",
    "frontier",
    "maxWeightMatching",
    "priceOfPair",
    "stableMatching",
  ]);
});
