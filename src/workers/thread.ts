/**
 * A worker as all surroundings have it.
 */
import type { Answer, Order } from "./messages.js";

/** A running worker. */
export interface Thread {
  readonly tell: (order: Order) => void;
  /** Ends it at once. */
  readonly stop: () => void;
  /** Whether the process has to stay alive for it; it does not where it has nothing to do. */
  readonly hold: (isBusy: boolean) => void;
}

/** Hears a thread. */
export interface Listener {
  readonly answered: (answer: Answer) => void;
  /** It could not start, or broke down; nothing more is heard of it. */
  readonly broken: (because: string) => void;
}

/** Starts a thread. It may throw where there are no workers at all. */
export type StartThread = (listener: Listener) => Thread;
