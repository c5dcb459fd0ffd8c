import { expect, it } from "vitest";
import * as more from "../../src/assignment/more.js";

it("the entry beyond coverage and total has all that it names", () => {
  expect(Object.keys(more).sort()).toEqual([
    "assignBottleneck",
    "assignObjectives",
    "assignObjectivesAsync",
    "assignWorstOff",
    "blockingPairs",
    "bottleneck",
    "checkBottleneck",
    "checkMatching",
    "checkObjectives",
    "checkWorstOff",
    "frontier",
    "maxWeightMatching",
    "priceOfPair",
    "stableMatching",
  ]);
});
