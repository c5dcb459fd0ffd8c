import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.js";

const EXAMPLES = resolve(import.meta.dirname, "../../examples");
const DECISIONS = ["--decisions", resolve(EXAMPLES, "one-to-one/decisions.csv")];

describe("--decisions where nobody is matched one-to-one", () => {
  it.each([
    ["peers", ["--participants", "participants.csv"], "peers are neither", "required-pairs"],
    ["groups", ["--mentors", "mentors.csv", "--mentees", "mentees.csv"], "forms groups", "together"],
  ])("is refused for %s, which says what to write instead", async (name, files, why, instead) => {
    const inputs = files.map((word) => (word.startsWith("--") ? word : resolve(EXAMPLES, name, word)));
    const programme = resolve(EXAMPLES, name, "programme.json");
    const { status, out, err } = await runCommand(["match", programme, ...inputs, ...DECISIONS]);
    expect(status).toBe(1);
    expect(out + err).toContain(why);
    expect(out + err).toContain(instead);
  });
});
