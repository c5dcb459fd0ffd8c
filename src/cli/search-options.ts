/**
 * How long groups are searched for, and how that is shown on a terminal.
 */
import type { MatchOptions } from "../formats/index.js";
import type { Format } from "../programme/index.js";
import { fitOfUnits } from "../scoring/index.js";
import type { Arguments } from "./arguments.js";
import { Failure } from "./failure.js";
import type { Terminal } from "./terminal.js";

/**
 * Whether a search is there whose length can be said.
 *
 * @throws Failure with status 2 where none is.
 */
export function checkSearched({ seconds, iterations, matching, decisions }: Arguments, format: Format): void {
  if (seconds === undefined && iterations === undefined) return;
  const option = seconds === undefined ? "--iterations" : "--seconds";
  const isSearched = matching === undefined || decisions !== undefined;
  if (format.kind === "groups" && isSearched) return;
  const because =
    format.kind === "groups" ? "and --matching names groups that are there" : "and this programme forms none";
  throw new Failure(2, `${option} says how long groups are searched for, ${because}.\n  Leave it out.`);
}

/** Milliseconds between two lines of progress. */
const BETWEEN_LINES = 250;

/** The options of a search. On a terminal one line is written over and over, and wiped at the end. */
export function searchOptions(
  { seconds, iterations }: Arguments,
  terminal: Terminal,
): NonNullable<MatchOptions["groups"]> {
  const now = () => performance.now();
  let told = now();
  return {
    now,
    ...(seconds === undefined ? {} : { timeLimitMs: Number(seconds) * 1000 }),
    ...(iterations === undefined ? {} : { iterations: Number(iterations) }),
    onProgress: ({ iterations: tried, ofIterations, coverage, totalUnits }) => {
      if (terminal.columns === undefined || now() - told < BETWEEN_LINES) return false;
      told = now();
      const done = Number.isFinite(ofIterations) ? ` of ${ofIterations}` : "";
      terminal.err(
        `\r\u001b[KForming groups: ${tried}${done} moves, ${coverage} seated, total ${fitOfUnits(totalUnits).toFixed(3)}\r`,
      );
      return false;
    },
  };
}
