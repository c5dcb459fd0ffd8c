/** What a benchmark of assignment consists of. Each file of scenarios exports a list of these. */

/** A program that is timed: it prints one line of JSON, an {@link Report}. */
export interface Command {
  /** A script of this folder: `.js`, built from `.ts`, is run by Node, `.py` by the Python that has the newest scipy. */
  readonly script: string;
  readonly args: readonly (string | number)[];
  /** Why it is not run: known to take longer than the limit, measured once. */
  readonly isHopeless?: boolean;
  /** When it is stopped, by the clock. Default: a minute and a half. */
  readonly patienceMs?: number;
}

/** What a timed program prints. */
export interface Report {
  /** Of processor time, one number a call. */
  readonly milliseconds: readonly number[];
  /** The first call of the process, where that is none of them. */
  readonly first?: number;
  /** What the result came to: contenders of one scenario have to agree. */
  readonly total?: number;
  /** Most memory the process had at a time. */
  readonly megabytes?: number;
  /** Anything else worth recording, in words or numbers. */
  readonly [more: string]: unknown;
}

/** Something the issue asks for: a ratio, or a limit in whatever a contender reports. */
export type Target =
  | {
      /** How many times faster than this contender; under 1: how much slower is allowed. */
      readonly faster: number;
      readonly than: string;
    }
  | {
      readonly most: number;
      /** `"median"`, `"first"`, or another number that our own {@link Report} has. */
      readonly of: string;
    };

/** One row of the table: one instance, several contenders, each in a process of its own. */
export interface Scenario {
  /** What is solved, such as `geo 5000`. */
  readonly name: string;
  /** Whether it is part of `--quick`. */
  readonly isQuick?: boolean;
  /** Writes the files that the contenders read. */
  readonly prepare?: (folder: string) => void;
  /** By name, given the folder. {@link OURS} is the one that the others are compared with. */
  readonly contenders: (folder: string) => Readonly<Record<string, Command>>;
  readonly targets?: readonly Target[];
}

/** The contender that the others are compared with. */
export const OURS = "mentor-matching";
