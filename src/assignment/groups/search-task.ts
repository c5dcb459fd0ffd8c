import type { Annealing } from "./annealing.js";
import type { GroupPool } from "./bound/group-pool.js";
import type { BoundContext } from "./bound/relaxed-price.js";
import type { Draws } from "./draws.js";
import type { GroupProgress } from "./group-options.js";
import type { GroupBound } from "./grouping.js";
import type { Places } from "./places.js";
import type { Work } from "./work.js";

/** Moves between two looks at the clock. */
export const MOVES_A_STEP = 1000;

/** What a search works with. The best grouping so far is the annealing's. */
export interface SearchTask {
  readonly context: BoundContext;
  /** All groups that may be, where they are few enough to be listed. */
  readonly pool: GroupPool | undefined;
  readonly places: Places;
  readonly annealing: Annealing;
  readonly draws: Draws;
  readonly work: Work;
  /** Says that the search goes on from the best grouping so far. */
  readonly restart: () => void;
}

/** A search tells how far it is, hears whether to stop, and ends with a bound. Nothing is lost where its caller stops it. */
export type Search = (task: SearchTask) => Generator<GroupProgress, GroupBound, "stop" | undefined>;
