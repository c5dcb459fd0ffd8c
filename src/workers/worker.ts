/**
 * What runs in a worker. It is bundled into one text and inlined, see `virtual:worker-source`; nothing else is loaded.
 */
import { type RowsComparer, rowsComparer, rowsIn } from "../formats/index.js";
import { ownRoster, type Roster, restoredRoster } from "../roster/index.js";
import type { Answer, Order, RowsOrder } from "./messages.js";

/** What a worker has around it; Node's are given the same. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(answer: Answer, transfer?: readonly ArrayBufferLike[]): void;
}

const scope = globalThis as unknown as WorkerScope;

let people: Roster | undefined;
let compare: RowsComparer | undefined;

scope.onmessage = ({ data }) => {
  const { job } = data;
  try {
    switch (data.kind) {
      case "people":
        people = undefined;
        people = ownRoster(restoredRoster(data.people));
        return;
      case "programme":
        compare = undefined;
        if (people === undefined) return;
        compare = rowsComparer(data.programme, people);
        scope.postMessage({ kind: "ready", job, bitBytes: compare.bitBytes });
        return;
      case "rows":
        if (people !== undefined && compare !== undefined) compareRows(data, people, compare);
    }
  } catch (error) {
    scope.postMessage({
      kind: "failed",
      job,
      because: error instanceof Error ? error.message : String(error),
    });
  }
};

function compareRows({ job, from, to, memory }: RowsOrder, roster: Roster, compare: RowsComparer): void {
  if (memory === undefined) {
    const rows = compare(from, to);
    scope.postMessage({ kind: "rows", job, from, to, rows }, [rows.units.buffer, rows.vetoBits.buffer]);
  } else {
    compare(from, to, rowsIn(memory, roster.mentors.length * roster.mentees.length, compare.bitBytes));
    scope.postMessage({ kind: "rows", job, from, to });
  }
}
