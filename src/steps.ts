/**
 * Long work in steps, so that it can be watched and stopped: a generator that yields, every millisecond or so, the share of
 * its work that is done, and returns the result. Done at once or in slices, it does the same.
 */

/** Work that yields its share done, 0 to 1, and returns its result. */
export type Steps<Result> = Generator<number, Result, void>;

/** How to do work in slices. */
export interface SliceOptions {
  /** An `AbortSignal`: once it is aborted, the work stops and its promise rejects with the signal's reason. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown } | undefined;
  /** Told the share done, 0 to 1, whenever it has grown; 1 at the end. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** So many cells of a matrix are a step's work: a tenth of a millisecond to read, two milliseconds to compute. */
const CELLS_A_STEP = 2 ** 16;

/** After how many rows of so many columns a step ends. */
export function rowsAStep(columns: number): number {
  return Math.max(1, Math.floor(CELLS_A_STEP / Math.max(1, columns)));
}

/** Does all of it now. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Steps that are a part of longer work: from one share of it to another. */
export function* within<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Does a step at a time and lets everything else that waits have its turn in between. */
export async function finishInSlices<Result>(
  steps: Steps<Result>,
  { signal, onProgress }: SliceOptions = {},
): Promise<Result> {
  const turns = turnTaker();
  let told = 0;
  const tell = (share: number): void => {
    if (share <= told) return;
    told = share;
    onProgress?.(share);
  };
  try {
    for (;;) {
      if (signal?.aborted === true) throw signal.reason;
      const step = steps.next();
      if (step.done === true) {
        tell(1);
        return step.value;
      }
      tell(Math.min(1, step.value));
      await turns.next();
    }
  } finally {
    turns.end();
  }
}

/** Waits until the event loop has come round. */
interface Turns {
  readonly next: () => Promise<void>;
  readonly end: () => void;
}

interface Port {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** What the surroundings may have: Node the first, browsers the second; timers sleep four milliseconds there. */
interface Surroundings {
  readonly setImmediate?: (then: () => void) => void;
  readonly MessageChannel?: new () => { readonly port1: Port; readonly port2: Port };
  readonly setTimeout?: (then: () => void, milliseconds: number) => void;
}

function turnTaker(): Turns {
  const { setImmediate, MessageChannel, setTimeout } = globalThis as unknown as Surroundings;
  const end = (): void => {};
  if (setImmediate !== undefined) return { next: () => new Promise((then) => setImmediate(then)), end };
  if (MessageChannel !== undefined) return channelTurns(new MessageChannel());
  if (setTimeout !== undefined) return { next: () => new Promise((then) => setTimeout(then, 0)), end };
  return { next: () => Promise.resolve(), end };
}

function channelTurns({ port1, port2 }: { readonly port1: Port; readonly port2: Port }): Turns {
  return {
    next: () =>
      new Promise((then) => {
        port1.onmessage = () => then();
        port2.postMessage(null);
      }),
    end: () => port1.close(),
  };
}
