/**
 * The page's side of the worker. One job at a time: a new one ends the one before, and so does cancelling.
 */
import type { Reply, Request } from "./protocol.js";

/** How a job is heard of. */
export interface Listener {
  readonly onReply: (reply: Reply) => void;
  /** The worker broke, which should not happen. */
  readonly onBreak: (message: string) => void;
}

/** Starts and ends jobs. */
export class Engine {
  #worker: Worker | undefined;
  #isBusy = false;

  /** Begins a job; replies of the one before are heard no more. */
  start(request: Request, { onReply, onBreak }: Listener): void {
    if (this.#isBusy) this.cancel();
    this.#worker ??= new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const worker = this.#worker;
    this.#isBusy = true;
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      this.#isBusy = !["checked", "files", "everything", "failed"].includes(data.kind);
      onReply(data);
    };
    worker.onerror = (event) => {
      this.cancel();
      onBreak(event.message);
    };
    worker.postMessage(request);
  }

  /** Ends the job that is under way, at once. */
  cancel(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
  }
}
