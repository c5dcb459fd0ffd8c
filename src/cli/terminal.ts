import type { Paint } from "./paint.js";

/**
 * Where a command writes. The real one is the process; tests hand in their own.
 */
export interface Terminal {
  /** Standard output: the result. */
  readonly out: (text: string) => void;
  /** Standard error: everything else. */
  readonly err: (text: string) => void;
  /** Width in characters; undefined where the output is no terminal. */
  readonly columns: number | undefined;
  /** Colours words; leaves them as they are where there is no terminal or nobody wants it. */
  readonly paint: Paint;
}

/** How a command ended: 0 well, 1 for bad input, 2 for wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** Goes back to the beginning of a line that is written over and over, and wipes it; nothing where there is no terminal. */
export function wipeLine({ columns, err }: Terminal): void {
  if (columns !== undefined) err("\r\u001b[K");
}
