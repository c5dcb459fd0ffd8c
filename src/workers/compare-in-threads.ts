/**
 * One comparing of everybody with everybody, shared out among threads a piece of the mentees at a time.
 */
import type { ComparedRows } from "../formats/index.js";
import type { Roster } from "../roster/index.js";
import type { SliceOptions } from "../steps.js";
import type { Answer, RowsAnswer } from "./messages.js";
import type { Thread } from "./thread.js";

/** So many pairs are a piece: some ten milliseconds, so that nobody waits long for the last one, nor for being told to stop. */
const PAIRS_A_PIECE = 2 ** 18;

/** Every thread has its next piece waiting, so that it never waits itself. */
const PIECES_AHEAD = 2;

/** Hears what the threads answer until everything is compared. */
export interface Comparing {
  readonly job: number;
  readonly answered: (thread: Thread, answer: Answer) => void;
  /** All rows, or what went wrong in a thread. Rejects with the signal's reason. */
  readonly result: Promise<ComparedRows | { readonly because: string }>;
  readonly broken: (because: string) => void;
}

/**
 * Memory for so many fits that threads can share, where there is such a thing: pages of browsers have it only where they are isolated from all others.
 * Then fits need not be sent, and finding the memory, which takes longer than computing them, is shared out too.
 */
export function sharedUnits(pairs: number): Int32Array | undefined {
  return typeof SharedArrayBuffer === "undefined"
    ? undefined
    : new Int32Array(new SharedArrayBuffer(pairs * Int32Array.BYTES_PER_ELEMENT));
}

/** Gives every thread its first pieces; they have been told of the people, and of `shared`, if there is any. */
export function compareInThreads(
  job: number,
  threads: readonly Thread[],
  { mentors, mentees }: Roster,
  { signal, onProgress }: SliceOptions,
  shared?: Int32Array | undefined,
): Comparing {
  const piece = Math.max(1, Math.floor(PAIRS_A_PIECE / mentors.length));
  let [given, done] = [0, 0];
  let all: ComparedRows | undefined;
  let settle: (result: ComparedRows | { readonly because: string }) => void = () => {};
  let stop: (reason: unknown) => void = () => {};
  const result = new Promise<ComparedRows | { readonly because: string }>((resolve, reject) => {
    [settle, stop] = [resolve, reject];
  });
  const give = (thread: Thread): void => {
    if (given === mentees.length) return;
    const from = given;
    given = Math.min(mentees.length, from + piece);
    thread.tell({ kind: "rows", job, from, to: given });
  };
  const answered = (thread: Thread, answer: Answer): void => {
    if (signal?.aborted === true) stop(signal.reason);
    else if (answer.kind === "failed") settle({ because: answer.because });
    else {
      give(thread);
      keep(answer);
    }
  };
  const keep = (answer: RowsAnswer): void => {
    const { units, vetoBits } = answer.rows;
    const first = answer.from * mentors.length;
    const words = vetoBits.length / ((answer.to - answer.from) * mentors.length);
    all ??= {
      units: shared ?? new Int32Array(mentees.length * mentors.length),
      // As wide as those that come.
      vetoBits: new (vetoBits.constructor as new (length: number) => typeof vetoBits)(
        mentees.length * mentors.length * words,
      ),
    };
    if (units !== undefined) all.units.set(units, first);
    all.vetoBits.set(vetoBits, first * words);
    done += answer.to - answer.from;
    onProgress?.(done / mentees.length);
    if (done === mentees.length) settle(all);
  };
  for (let ahead = 0; ahead < PIECES_AHEAD; ahead++) for (const thread of threads) give(thread);
  return { job, answered, result, broken: (because) => settle({ because }) };
}
