/**
 * `mentor-matching explain`: why somebody has this match or none; with a second person, why not these two.
 */
import { readArguments } from "./arguments.js";
import { explainPairText, pairJson } from "./explain-pair-text.js";
import { explainPersonText, personJson } from "./explain-person-text.js";
import { Failure } from "./failure.js";
import { findPerson } from "./find-person.js";
import { readInputs, readOrMakeMatching } from "./read-inputs.js";
import { checkSearched } from "./search-options.js";
import type { ExitStatus, Terminal } from "./terminal.js";
import { EXAMPLES } from "./usage.js";

/** Runs the command. */
export async function explainCommand(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const given = readArguments("explain", args, [
    "person",
    "with",
    "matching",
    "seed",
    "seconds",
    "iterations",
  ]);
  if (given.person === undefined) throw new Failure(2, `--person is missing.\n  Try: ${EXAMPLES.explain}`);
  const inputs = await readInputs(given, terminal);
  // What decisions cost, for which the other commands search beside a matching, is not worked out here.
  const { decisions: _, ...searched } = given;
  checkSearched(searched, inputs.programme.format);
  const person = findPerson(inputs.roster, given.person);
  const other = given.with === undefined ? undefined : findPerson(inputs.roster, given.with);
  const told = { ...inputs, matching: await readOrMakeMatching(given, inputs, terminal) };
  const options = { columns: terminal.columns, paint: terminal.paint };
  if (given.json) {
    const json = other === undefined ? personJson(told, person) : pairJson(told, person, other);
    terminal.out(`${JSON.stringify(json, null, 1)}\n`);
  } else {
    terminal.out(
      other === undefined
        ? explainPersonText(told, person, options)
        : explainPairText(told, person, other, options),
    );
  }
  return 0;
}
