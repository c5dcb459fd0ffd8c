/**
 * How long groups are searched for, and how that is shown on a terminal.
 */
import type { MatchOptions } from "../formats/index.js";
import { fitOfUnits } from "../scoring/index.js";
import type { Arguments } from "./arguments.js";
import type { Terminal } from "./terminal.js";

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
        `\r\u001b[KForming groups: ${tried}${done} moves, ${coverage} mentees, total ${fitOfUnits(totalUnits).toFixed(3)}\r`,
      );
      return false;
    },
  };
}
