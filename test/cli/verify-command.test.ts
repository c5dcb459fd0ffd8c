import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { exampleCommand, exampleText, newFolder } from "./example-command.js";
import { runCommand } from "./run-command.js";

let folder: string;
beforeEach(async () => {
  folder = newFolder();
});

/** Verifies the example's matching after a change to it. */
async function verified(change: (matching: Record<string, unknown>) => unknown, ...more: readonly string[]) {
  const { out } = await runCommand([...exampleCommand("match", folder), "--json"]);
  const path = join(folder, "matching.json");
  writeFileSync(path, JSON.stringify(change(JSON.parse(out))));
  return runCommand([...exampleCommand("verify", folder), "--matching", path, ...more]);
}

describe("mentor-matching verify", () => {
  it("ends with 0 for a matching that holds", async () => {
    const { status, out } = await verified((same) => same);
    expect(status).toBe(0);
    expect(out).toMatch(/^It holds\./);
  });

  it("ends with 1 and says why for one that does not", async () => {
    const { status, out } = await verified((matching) => ({
      ...matching,
      objective: [{ name: "coverage", value: 20 }],
    }));
    expect(status).toBe(1);
    expect(out).toMatch(/^It does not hold\./);
  });

  it("ends with 1 for anything that is no matching", async () => {
    expect((await verified(() => [1, 2])).status).toBe(1);
  });

  it("says so as JSON with --json", async () => {
    expect(JSON.parse((await verified((same) => same, "--json")).out)).toEqual({ holds: true });
    const { because } = JSON.parse((await verified(() => ({}), "--json")).out);
    expect(because.length).toBeGreaterThan(0);
  });

  it("keeps a matching of other files from being reported", async () => {
    const { out } = await runCommand([...exampleCommand("match", folder), "--json"]);
    const path = join(folder, "matching.json");
    writeFileSync(path, out);
    const mentees = { "mentees.csv": exampleText("mentees.csv").replace('"master"', '"doctorate"') };
    const { status, err } = await runCommand([
      ...exampleCommand("report", folder, mentees),
      ...["--matching", path, "--out", join(folder, "none")],
    ]);
    expect(status).toBe(1);
    expect(err).toContain("does not hold for this programme and these files");
  });

  it("needs a matching", async () => {
    expect((await runCommand(exampleCommand("verify", folder))).status).toBe(2);
  });
});
