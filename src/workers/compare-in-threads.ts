/**
 * One comparing of everybody with everybody, shared out among threads a piece of the mentees at a time.
 */
import { bytesOfRows, type ComparedRows, partOfRows, rowsIn } from "../formats/index.js";
import type { Roster } from "../roster/index.js";
import type { SliceOptions } from "../steps.js";
import { isShared, type Memory } from "./memory.js";
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

/** Gives every thread its first pieces once it says that it is ready. */
export function compareInThreads(
  job: number,
  { mentors, mentees }: Roster,
  { take }: Memory,
  { signal, onProgress }: SliceOptions,
): Comparing {
  const piece = Math.max(1, Math.floor(PAIRS_A_PIECE / mentors.length));
  const pairs = mentors.length * mentees.length;
  let [given, done] = [0, 0];
  let all: ComparedRows | undefined;
  let memory: ArrayBufferLike | undefined;
  let settle: (result: ComparedRows | { readonly because: string }) => void = () => {};
  let stop: (reason: unknown) => void = () => {};
  const result = new Promise<ComparedRows | { readonly because: string }>((resolve, reject) => {
    [settle, stop] = [resolve, reject];
  });
  const give = (thread: Thread): void => {
    if (given === mentees.length) return;
    const from = given;
    given = Math.min(mentees.length, from + piece);
    thread.tell({ kind: "rows", job, from, to: given, memory });
  };
  const begin = (thread: Thread, bitBytes: number): void => {
    if (all === undefined) {
      const taken = take(bytesOfRows(pairs, bitBytes));
      all = rowsIn(taken, pairs, bitBytes);
      if (isShared(taken)) memory = taken;
    }
    for (let ahead = 0; ahead < PIECES_AHEAD; ahead++) give(thread);
  };
  const keep = ({ from, to, rows }: RowsAnswer): void => {
    if (all === undefined) return;
    if (rows !== undefined) {
      const part = partOfRows(all, [from, to], mentees.length);
      part.units.set(rows.units);
      part.vetoBits.set(rows.vetoBits);
    }
    done += to - from;
    onProgress?.(done / mentees.length);
    if (done === mentees.length) settle(all);
  };
  const goOn = (thread: Thread, answer: Answer): void => {
    if (answer.kind === "failed") settle({ because: answer.because });
    else if (answer.kind === "ready") begin(thread, answer.bitBytes);
    else {
      give(thread);
      keep(answer);
    }
  };
  const answered = (thread: Thread, answer: Answer): void => {
    try {
      if (signal?.aborted === true) stop(signal.reason);
      else goOn(thread, answer);
    } catch (error) {
      // No memory, or something that cannot be sent; or what is told of progress fails, and will again where it can be told.
      settle({ because: String(error) });
    }
  };
  return { job, answered, result, broken: (because) => settle({ because }) };
}
