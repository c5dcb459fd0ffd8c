/** Workers of Node: `mentor-matching/workers` there. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { source } from "virtual:worker-source";
import type { StartThread } from "./thread.js";
import { type Workers, type WorkersOptions, workerPool } from "./worker-pool.js";

export type { Workers, WorkersOptions } from "./worker-pool.js";

/** Gives the script the two functions that a browser's worker has around it. */
const SURROUNDINGS = `const { parentPort } = require("node:worker_threads");
globalThis.postMessage = (answer, transfer) => parentPort.postMessage(answer, transfer);
parentPort.on("message", (data) => globalThis.onmessage({ data }));
`;

const startThread: StartThread = ({ answered, broken }) => {
  const worker = new Worker(SURROUNDINGS + source, { eval: true });
  worker.on("message", answered);
  worker.on("error", (error) => broken(error.message));
  worker.on("messageerror", () => broken("what a worker answered could not be read"));
  worker.on("exit", () => broken("a worker ended"));
  worker.unref();
  return {
    tell: (order) => worker.postMessage(order),
    stop: () => void worker.terminate(),
    hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
  };
};

/** As in a browser; the process does not stay alive for workers that have nothing to do. */
export function startWorkers(options: WorkersOptions = {}): Workers {
  return workerPool(startThread, availableParallelism(), options);
}
