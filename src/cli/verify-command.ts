/**
 * `mentor-matching verify`: checks a matching against the programme and the files it is said to be made from.
 */
import { verifyMatching } from "../audit/index.js";
import { type Programme, stableOf } from "../programme/index.js";
import { readArguments } from "./arguments.js";
import { Failure } from "./failure.js";
import { objectionsText, readInputs, readResult } from "./read-inputs.js";
import type { ExitStatus, Terminal } from "./terminal.js";
import { EXAMPLES } from "./usage.js";

/** Runs the command. Ends with 1 where the matching does not hold. */
export async function verifyCommand(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const given = readArguments("verify", args, ["matching", "seed"]);
  if (given.matching === undefined) throw new Failure(2, `--matching is missing.\n  Try: ${EXAMPLES.verify}`);
  const { programme, roster } = await readInputs(given, terminal);
  const check = verifyMatching(programme, roster, await readResult(given.matching, given));
  if (given.json) terminal.out(`${JSON.stringify(check, null, 1)}\n`);
  else if (check.holds) {
    terminal.out(
      `${terminal.paint("It holds.", "green")} ${given.matching} was made from this programme and these files, breaks no rule, and its proof shows ${shownBy(programme)}.\n`,
    );
  } else {
    const found = objectionsText(check.because);
    terminal.out(`${terminal.paint("It does not hold.", "red")} ${given.matching}:${found}\n`);
  }
  return check.holds ? 0 : 1;
}

/** What a proof shows, by what the programme asks for. */
function shownBy({ format, objective }: Programme): string {
  if (format.kind === "groups") return "how much better any other groups could be at most";
  return stableOf(objective) === undefined
    ? "that nothing better exists"
    : "that no two people would rather leave for each other";
}
