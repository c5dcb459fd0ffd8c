/**
 * From a programme and a roster to a matching that proves itself.
 */
import type { AssignmentSolver } from "../assignment/index.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import type { Matching } from "./matching.js";
import { matchOneToOne } from "./one-to-one/match-one-to-one.js";

/** How to match. */
export interface MatchOptions {
  /** Solves the assignment. Default the library's own `assign`; `mentor-matching/munkres` brings another. */
  readonly solver?: AssignmentSolver | undefined;
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
 * @throws IssueError where pairs are required that cannot be; it names the rule that vetoes them.
 */
export function match(programme: Programme, roster: Roster, options: MatchOptions = {}): Matching {
  switch (programme.format.kind) {
    case "one-to-one":
      return matchOneToOne(programme, roster, options);
  }
}
