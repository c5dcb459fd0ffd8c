/**
 * How far a match is, on a terminal: one line written over and over, which its caller wipes at the end.
 */
import type { Terminal } from "./terminal.js";

/** Milliseconds between two writings; what is done before the first shows nothing. */
const BETWEEN_LINES = 250;

/** Told the share that is done, 0 to 1. Nothing where there is no terminal to watch. */
export function matchProgress(
  terminal: Terminal,
  now: () => number = () => performance.now(),
): ((share: number) => void) | undefined {
  if (terminal.columns === undefined) return undefined;
  let told = now();
  return (share) => {
    if (now() - told < BETWEEN_LINES) return;
    told = now();
    terminal.err(`\r\u001b[KMatching: ${Math.floor(share * 100)} %`);
  };
}
