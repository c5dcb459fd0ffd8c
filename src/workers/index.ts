/** Workers of a browser: `mentor-matching/workers`. Node is given `node.ts` under the same name. */
import { source } from "virtual:worker-source";
import type { Answer } from "./messages.js";
import type { StartThread } from "./thread.js";
import { type Workers, type WorkersOptions, workerPool } from "./worker-pool.js";

export type { Workers, WorkersOptions } from "./worker-pool.js";

/** What a browser has; the house is not written for one alone. */
interface Browser {
  readonly navigator?: { readonly hardwareConcurrency?: number };
  readonly Blob: new (parts: readonly string[], options: { readonly type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
  readonly Worker: new (url: string) => BrowserWorker;
}

interface BrowserWorker {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault?(): void }) => void) | null;
  onmessageerror: (() => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

const browser = globalThis as unknown as Browser;

/** Starts a worker from the text that is inlined here, so that no file has to be found and none is loaded. */
const startThread: StartThread = ({ answered, broken }) => {
  const url = browser.URL.createObjectURL(new browser.Blob([source], { type: "text/javascript" }));
  const worker = new browser.Worker(url);
  worker.onmessage = ({ data }) => answered(data);
  worker.onerror = (event) => {
    event.preventDefault?.();
    broken(event.message || "the worker could not be started, perhaps because of a content-security policy");
  };
  worker.onmessageerror = () => broken("what a worker answered could not be read");
  return {
    tell: (order) => worker.postMessage(order),
    stop: () => {
      worker.terminate();
      browser.URL.revokeObjectURL(url);
    },
    hold: () => {},
  };
};

/**
 * Workers that compare people, for `matchAsync(programme, roster, { workers })`: the same matching, to the byte. Nothing starts before
 * enough pairs are compared. Where a content-security policy forbids workers from a `blob:`, where a programme has formulas, or where
 * anything goes wrong in a worker, people are compared on this thread.
 *
 * @throws IssueError where `count` is no whole number from 1, or `fromPairs` below 0.
 */
export function startWorkers(options: WorkersOptions = {}): Workers {
  return workerPool(startThread, browser.navigator?.hardwareConcurrency ?? 1, options);
}
