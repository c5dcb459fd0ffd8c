/**
 * From a programme and a roster to a matching that proves itself.
 */

import type { GroupOptions } from "../assignment/groups/index.js";
import type { AssignmentSolver } from "../assignment/index.js";
import { type Formulas, type Programme, withFormulas } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { finish, finishInSlices, type SliceOptions, type Steps } from "../steps.js";
import { COMPARING } from "./compared.js";
import type { ComparedRows } from "./compared-rows.js";
import { matchGroups } from "./groups/match-groups.js";
import type { Matching } from "./matching.js";
import { matchOneToOne } from "./one-to-one/match-one-to-one.js";
import { matchPeers } from "./peers/match-peers.js";
import { refuseUnused } from "./unused-options.js";

/** How to match. */
export interface MatchOptions {
  /**
   * Solves the assignment of one-to-one where the total is the objective; elsewhere it is refused, since nothing would ask it.
   * Default the library's own `assign`; `mentor-matching/munkres` brings another.
   */
  readonly solver?: AssignmentSolver | undefined;
  /** From `mentor-matching/formula`, for a programme with formulas that was defined without it. */
  readonly formulas?: Formulas | undefined;
  /** How long groups are searched for, and how it is watched. Without a time limit the same input gives the same groups. How long is refused where none are formed. */
  readonly groups?: GroupOptions | undefined;
}

/**
 * Matches everybody as well as can be, in the programme's format.
 *
 * The same programme, roster and seed give the same matching, whatever the order of the rows. Another solver gives the same
 * matches at the same prices; its duals, and of several equally cheap moves those it tells, may be others.
 *
 * @param programme From `defineProgramme`.
 * @param roster From `readRoster` with the same programme.
 * @returns Matches by id, everybody left over with a reason, and the proof.
 * @throws IssueError for options that would do nothing, where rules on groups list people who are not there, and where pairs are required that cannot be; it names the rule that vetoes them.
 */
export function match(programme: Programme, roster: Roster, options: MatchOptions = {}): Matching {
  return finish(matchInSteps(programme, roster, options));
}

/** Compares people elsewhere than on this thread. */
export interface Comparer {
  /**
   * @returns All rows, in the roster's order; undefined where that would not pay or cannot be, and then it is done on this thread.
   * The promise rejects with the signal's reason once it is aborted, and for nothing else.
   */
  readonly compare: (
    programme: Programme,
    roster: Roster,
    options?: SliceOptions,
  ) => Promise<ComparedRows | undefined>;
  /** Told when nobody reads rows any more that it gave: their memory may be used again. */
  readonly giveBack?: ((rows: ComparedRows) => void) | undefined;
}

/** How to match, and how to watch and stop it. A `solver` of one's own is one long slice. */
export interface MatchAsyncOptions extends MatchOptions, SliceOptions {
  /** From `mentor-matching/workers`: pairs and peers are compared there where it pays. Groups are not. */
  readonly workers?: Comparer | undefined;
}

/**
 * {@link match} in slices of a few milliseconds on the same thread, so that a page stays alive meanwhile: the same matching, to the byte.
 * The promise rejects with an IssueError as `match` throws, or with the signal's reason once it is aborted.
 */
export async function matchAsync(
  programme: Programme,
  roster: Roster,
  { signal, onProgress, workers, ...options }: MatchAsyncOptions = {},
): Promise<Matching> {
  const tell = (share: number): void => onProgress?.(share * COMPARING);
  const compares = programme.format.kind !== "groups" ? workers : undefined;
  const rows = await compares?.compare(programme, roster, { signal, onProgress: tell });
  try {
    return await finishInSlices(matchInSteps(programme, roster, options, rows), { signal, onProgress });
  } finally {
    if (rows !== undefined) compares?.giveBack?.(rows);
  }
}

function* matchInSteps(
  given: Programme,
  roster: Roster,
  options: MatchOptions,
  rows?: ComparedRows | undefined,
): Steps<Matching> {
  const programme = withFormulas(given, options.formulas);
  refuseUnused(programme, options);
  switch (programme.format.kind) {
    case "one-to-one":
      return yield* matchOneToOne(programme, roster, { ...options, rows });
    case "groups":
      return yield* matchGroups(programme, roster, options.groups ?? {});
    case "peers":
      return yield* matchPeers(programme, roster, rows);
  }
}
