/**
 * What group policies choose from and group measures look at: who may be with whom and when, and the same as numbers.
 */
import type { GroupProblem } from "../assignment/groups/index.js";
import { type GroupWorld, groupsProblem, groupWorld } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";

/** People stand by their places in the roster; of a programme whose format is `groups`. */
export interface GroupPool {
  readonly world: GroupWorld;
  /** Leaders are mentors, members are mentees. */
  readonly problem: GroupProblem;
}

/** The same programme and roster are compared once, however many policies and measures ask. */
const KNOWN = new WeakMap<Roster, WeakMap<Programme, GroupPool>>();

/**
 * The group pool of a programme that forms groups.
 *
 * @throws IssueError where pairs are required that cannot be.
 */
export function groupPoolOf(programme: Programme, roster: Roster): GroupPool {
  const known = KNOWN.get(roster) ?? new WeakMap<Programme, GroupPool>();
  KNOWN.set(roster, known);
  const pool = known.get(programme) ?? made(programme, roster);
  known.set(programme, pool);
  return pool;
}

function made(programme: Programme, roster: Roster): GroupPool {
  const world = groupWorld(programme, roster);
  return { world, problem: groupsProblem(world) };
}
