/**
 * What runs in a worker. It is bundled into one text and inlined, see `virtual:worker-source`; nothing else is loaded.
 */
import { rowsComparer } from "../formats/index.js";
import { restoredRoster } from "../roster/index.js";
import type { Answer, Order } from "./messages.js";

/** What a worker has around it; Node's are given the same. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(answer: Answer, transfer?: readonly ArrayBufferLike[]): void;
}

const scope = globalThis as unknown as WorkerScope;

let compare: ReturnType<typeof rowsComparer> | undefined;
let shared: Int32Array | undefined;

scope.onmessage = ({ data }) => {
  try {
    if (data.kind === "people") {
      compare = undefined;
      compare = rowsComparer(data.programme, restoredRoster(data.people));
      shared = data.units;
    } else if (compare !== undefined) {
      const { job, from, to } = data;
      const { units, vetoBits } = compare(from, to, shared);
      if (shared === undefined)
        scope.postMessage({ kind: "rows", job, from, to, rows: { units, vetoBits } }, [
          units.buffer,
          vetoBits.buffer,
        ]);
      else scope.postMessage({ kind: "rows", job, from, to, rows: { vetoBits } }, [vetoBits.buffer]);
    }
  } catch (error) {
    scope.postMessage({
      kind: "failed",
      job: data.job,
      because: error instanceof Error ? error.message : String(error),
    });
  }
};
