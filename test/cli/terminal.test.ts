import { describe, expect, it } from "vitest";
import { colourPaint, paintFor, plainPaint } from "../../src/cli/paint.js";
import { run } from "../../src/cli/run.js";
import { textTable } from "../../src/cli/text-table.js";
import { runCommand } from "./run-command.js";

const ESCAPE = "\u001b";

describe("colour", () => {
  it("is for a terminal alone, and only where nobody asked for none", () => {
    const painted = (isTerminal: boolean, environment: Record<string, string>) =>
      paintFor({ isTerminal, environment })("x", "red");
    expect(painted(true, {})).toBe(`${ESCAPE}[31mx${ESCAPE}[39m`);
    expect(painted(true, { NO_COLOR: "" })).toContain(ESCAPE);
    expect(painted(true, { NO_COLOR: "1" })).toBe("x");
    expect(painted(true, { TERM: "dumb" })).toBe("x");
    expect(painted(false, {})).toBe("x");
  });

  it("is off with --no-color, wherever it stands", async () => {
    const written = async (args: readonly string[]) => {
      let err = "";
      const terminal = {
        out: () => {},
        err: (text: string) => {
          err += text;
        },
        columns: 80,
        paint: colourPaint,
      };
      await run(args, terminal);
      return err;
    };
    expect(await written(["--no-color", "mtach"])).toContain('Did you mean "match"?');
    expect(await written(["match", "--no-color"])).toContain("The programme is missing.");
  });
});

describe("a table", () => {
  const rows = [
    ["Somebody whose name is very long indeed", "another long name that goes on", "word ".repeat(40).trim()],
  ];

  it.each([60, 80, 110])("fits into %i columns, however long a name is", (columns) => {
    const text = textTable(["One", "Two", "Why"], rows, { columns, paint: plainPaint });
    expect(Math.max(...text.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(columns);
  });

  it("keeps names whole where there is room", () => {
    const text = textTable(["One", "Two", "Why"], rows, { columns: 140, paint: plainPaint });
    expect(text).toContain("Somebody whose name is very long indeed");
  });
});

describe("help", () => {
  it.each(["match", "check", "explain", "report", "verify"])("on %s shows an example", async (command) => {
    const { status, out } = await runCommand([command, "--help"]);
    expect(status).toBe(0);
    expect(out).toContain(`Example\n  npx mentor-matching ${command} programme.json --mentors`);
    expect((await runCommand(["help", command])).out).toBe(out);
  });
});
