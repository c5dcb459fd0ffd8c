/**
 * What decisions changed, and what differs from an earlier run: worked out for a command.
 */
import { readMatching } from "../audit/index.js";
import type { Matching } from "../formats/index.js";
import { type Changes, changesBetween, decisionEffects } from "../lifecycle/index.js";
import type { Review } from "../report/index.js";
import type { Arguments } from "./arguments.js";
import { Failure } from "./failure.js";
import { readJsonFile } from "./read-file.js";
import type { Inputs } from "./read-inputs.js";
import { searchOptions } from "./search-options.js";
import { type Terminal, wipeLine } from "./terminal.js";

/**
 * Both parts, each where it was asked for.
 *
 * @throws Failure with status 1 where the earlier result is none.
 */
export async function reviewOf(
  given: Arguments,
  { byHand }: Inputs,
  matching: Matching,
  terminal: Terminal,
): Promise<Review> {
  // The file is read first: what is wrong with it is told before anything takes long.
  const changes = given.previous === undefined ? undefined : await changesSince(given.previous, matching);
  if (byHand === undefined) return { changes };
  const { programme, roster, decisions } = byHand;
  const groups = searchOptions(given, terminal);
  const effects = decisionEffects(programme, roster, decisions, { groups });
  // The line that showed how far the searches are.
  if (programme.format.kind === "groups") wipeLine(terminal);
  return { effects, changes };
}

async function changesSince(path: string, matching: Matching): Promise<Changes> {
  const before = readMatching(await readJsonFile(path));
  if (before.ok) return changesBetween(before.matching, matching);
  const found = before.because.slice(0, 3).map((sentence) => `\n  ${sentence}`);
  throw new Failure(
    1,
    `${path}: is no result to compare with${found.join("")}\n  Name the matching.json of an earlier run.`,
  );
}
