import type { GroupModel } from "./group-model.js";
import type { GroupOptions, GroupProgress } from "./group-options.js";
import type { Snapshot } from "./places.js";

/** Moves where nothing else is said. */
const DEFAULT_MOVES_A_BLOCK = 4000;

/** What is done, and how much more may be. */
export class Work {
  iterations = 0;
  endedBy: "time" | "caller" | undefined;
  readonly #options: GroupOptions;
  readonly #start: number;
  readonly #most: number;

  /** @param start When the work began, by the options' clock. */
  constructor(model: GroupModel, options: GroupOptions, start: number) {
    this.#options = options;
    this.#start = start;
    const byDefault =
      options.timeLimitMs === undefined ? DEFAULT_MOVES_A_BLOCK * model.blocks : Number.POSITIVE_INFINITY;
    this.#most = options.iterations ?? byDefault;
  }

  get iterationsLeft(): number {
    return this.#most - this.iterations;
  }

  /** Whether only the clock ends it. */
  get isTimed(): boolean {
    return this.#options.timeLimitMs !== undefined;
  }

  /** The share of the time that is gone; 0 where there is no limit. */
  get gone(): number {
    const { timeLimitMs, now } = this.#options;
    return timeLimitMs === undefined ? 0 : (now!() - this.#start) / timeLimitMs;
  }

  /** Whether a share of the time is left, and nobody has stopped it. */
  isOnTime(share: number): boolean {
    return this.endedBy !== "caller" && this.gone < share;
  }

  /** The same, and moves are left. */
  goesOn(share: number): boolean {
    if (this.iterationsLeft <= 0) return false;
    if (!this.isOnTime(share)) this.endedBy ??= "time";
    return this.endedBy === undefined;
  }

  hear(answer: "stop" | undefined): void {
    if (answer === "stop") this.endedBy = "caller";
  }

  progress(stage: GroupProgress["stage"], { tally }: Pick<Snapshot, "tally">): GroupProgress {
    return {
      stage,
      iterations: this.iterations,
      ofIterations: this.#most,
      coverage: tally.coverage,
      totalUnits: tally.total,
    };
  }
}
