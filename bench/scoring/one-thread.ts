/** What a program that computes on one thread tells. */
import type { Times } from "./times.js";

/** All pairs of so many people on each side, and of many more. */
export interface OneThread {
  /** In fresh memory, which is kept. */
  readonly kept: Times;
  /** In one row that is used again. */
  readonly rows: Times;
  /** Of all fits, 0 to 1. */
  readonly sum: number;
  /** Of one pair, in microseconds. */
  readonly explanation: number;
  /** Of rows on request for many more: megabytes beside the answers, and seconds for all rows. */
  readonly memory: { readonly megabytes: number; readonly seconds: number };
}
