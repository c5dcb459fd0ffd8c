import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { REPOSITORY } from "./installed.js";

/** What the script of each example prints, in parts. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  groups: ["Deniz Kaya with ", "no groups that hold as many could have more than "],
  "cross-age": [" is waiting for a guardian's permission: "],
  peers: ["Chiara", "Dov"],
  tiers: [" → "],
};

describe("the script of an example", () => {
  it.each(Object.entries(PRINTED))("of %s matches, explains and checks", (folder, parts) => {
    const printed = execFileSync(process.execPath, [`examples/${folder}/match.mjs`], {
      cwd: REPOSITORY,
      encoding: "utf8",
    });
    for (const part of [...parts, "Checked from scratch: everything holds."]) expect(printed).toContain(part);
  });
});
