import { describe, expect, it } from "vitest";
import { instance, KINDS } from "../../bench/instances.js";
import { sharedFile } from "./shared-data.js";

const reference = sharedFile("instances/instances.mjs");
const reason = reference.present ? "" : " (skipped: ../shared is not there)";

describe.skipIf(!reference.present)(`the benchmark's instances${reason}`, () => {
  it.each(KINDS)("%s agree with the reference", async (kind) => {
    const { costs } = await import(reference.url);
    for (const [rows, columns] of [
      [40, 40],
      [30, 70],
    ] as const) {
      const ours = instance(kind, rows, columns);
      const theirs: Float64Array = costs(kind, rows, columns);
      expect(ours.length).toBe(theirs.length);
      const apart = ours.reduce((most, cost, k) => Math.max(most, Math.abs(cost - theirs[k]!)), 0);
      expect(apart).toBeLessThanOrEqual(kind === "geo" ? 1e-12 : 0);
    }
  });
});
