import { issue } from "../../issue.js";
import { isCount } from "../count-issue.js";
import { ProblemError } from "../problem-error.js";

/** How to search. */
export interface GroupOptions {
  /**
   * Moves to try, a whole number from 0; fewer where a proof ends the search. Default by size, or no limit where there is a time limit.
   * The same problem and number give the same grouping.
   */
  readonly iterations?: number | undefined;
  /** Ends the work after so many milliseconds of `now`, which then is needed; a little more is used to the end of a step. */
  readonly timeLimitMs?: number | undefined;
  /** A clock in milliseconds, such as the `performance` of the platform: the library reads none by itself. */
  readonly now?: (() => number) | undefined;
  /** Called after every step. Where it answers true, the search ends with the best grouping so far. */
  readonly onProgress?: ((progress: GroupProgress) => boolean | undefined) | undefined;
}

/** How far the work has come. */
export interface GroupProgress {
  readonly stage: "search" | "bound";
  /** Moves tried so far, and to be tried at most: Infinity where only time ends it. */
  readonly iterations: number;
  readonly ofIterations: number;
  /** Of the best grouping so far. */
  readonly coverage: number;
  readonly totalUnits: number;
}

/** @throws ProblemError for options that cannot be. */
export function checkGroupOptions({ iterations, timeLimitMs, now }: GroupOptions): void {
  const wrong = (at: string, value: unknown, expected: string, remedy: string) =>
    new ProblemError([issue({ code: "wrong-option", at, value: String(value), expected, remedy })]);
  if (iterations !== undefined && !isCount(iterations))
    throw wrong("iterations", iterations, "Expected a whole number from 0.", "Correct the option.");
  if (timeLimitMs === undefined) return;
  if (!(timeLimitMs >= 0))
    throw wrong("timeLimitMs", timeLimitMs, "Expected milliseconds, 0 or more.", "Correct the option.");
  if (now === undefined)
    throw wrong(
      "now",
      now,
      "Expected a clock where there is a time limit.",
      "Give a function that tells milliseconds, by the clock of your platform.",
    );
}
