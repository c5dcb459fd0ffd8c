/**
 * Memory for everybody's rows. To find fresh memory takes as long as to compare everybody, so what was given back is used again.
 */
import type { ComparedRows } from "../formats/index.js";

/** Where rows find room. */
export interface Memory {
  /** So many bytes or more; what they hold is arbitrary. */
  readonly take: (bytes: number) => ArrayBufferLike;
  /** Keeps the memory of these rows for the next time, in place of what it kept before. */
  readonly giveBack: (rows: ComparedRows) => void;
  /** Keeps nothing any more. */
  readonly forget: () => void;
}

/** Memory that threads share, where there is such a thing: pages of browsers have it only where they are isolated from all others. */
export function rowsMemory(): Memory {
  let spare: ArrayBufferLike | undefined;
  return {
    take: (bytes) => {
      const kept = spare;
      spare = undefined;
      return kept !== undefined && kept.byteLength >= bytes ? kept : fresh(bytes);
    },
    giveBack: ({ units }) => {
      spare = units.buffer;
    },
    forget: () => {
      spare = undefined;
    },
  };
}

/** Whether threads can write into it. */
export function isShared(memory: ArrayBufferLike): boolean {
  return typeof SharedArrayBuffer !== "undefined" && memory instanceof SharedArrayBuffer;
}

function fresh(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === "undefined" ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);
}
