/**
 * What is said between this thread and a worker: plain data, as structured cloning keeps it, with the number of the job that it
 * belongs to, since what a job that was given up had asked for is still answered.
 */
import type { ComparedRows } from "../formats/index.js";
import type { Programme } from "../programme/index.js";

/** Told to a worker. */
export type Order =
  /** Who is to be compared from now on; the people as `sentRoster` writes them. `units`: memory that all threads share, for everybody's fits. */
  | {
      readonly kind: "people";
      readonly job: number;
      readonly programme: Programme;
      readonly people: string;
      readonly units?: Int32Array | undefined;
    }
  /** Compare these mentees, from one place in the roster to before another. */
  | { readonly kind: "rows"; readonly job: number; readonly from: number; readonly to: number };

/** What an order for rows comes to. */
export interface RowsAnswer {
  readonly kind: "rows";
  readonly job: number;
  readonly from: number;
  readonly to: number;
  /** Without fits where they have been written into memory that is shared. */
  readonly rows: Pick<ComparedRows, "vetoBits"> & Partial<ComparedRows>;
}

/** Told by a worker. */
export type Answer = RowsAnswer | { readonly kind: "failed"; readonly job: number; readonly because: string };
