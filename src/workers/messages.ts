/**
 * What is said between this thread and a worker: plain data, as structured cloning keeps it, with the number of the job that it
 * belongs to, since what a job that was given up had asked for is still answered.
 */
import type { ComparedRows } from "../formats/index.js";
import type { Programme } from "../programme/index.js";

/** Told to a worker. */
export type Order =
  /** Who is compared from now on, as `sentRoster` writes them: told once for all jobs with these people. */
  | { readonly kind: "people"; readonly job: number; readonly people: string }
  /** By what they are compared from now on. */
  | { readonly kind: "programme"; readonly job: number; readonly programme: Programme }
  | RowsOrder;

/** Compare these mentees, from one place in the roster to before another. */
export interface RowsOrder {
  readonly kind: "rows";
  readonly job: number;
  readonly from: number;
  readonly to: number;
  /** Memory that all threads share, for everybody's rows; where there is none, rows are sent. */
  readonly memory?: ArrayBufferLike | undefined;
}

/** What an order for rows comes to. */
export interface RowsAnswer {
  readonly kind: "rows";
  readonly job: number;
  readonly from: number;
  readonly to: number;
  /** Absent where they have been written into memory that is shared. */
  readonly rows?: ComparedRows | undefined;
}

/** Told by a worker. */
export type Answer =
  /** It knows the people and the programme. `bitBytes`: how many bytes the veto bits of a pair take. */
  | { readonly kind: "ready"; readonly job: number; readonly bitBytes: number }
  | RowsAnswer
  | { readonly kind: "failed"; readonly job: number; readonly because: string };
