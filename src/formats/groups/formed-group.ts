/**
 * A group as the reasons of those outside look at it: people by their places in the roster.
 */
import type { GroupsMatching } from "../matching.js";
import type { GroupWorld } from "./group-world.js";
import { startOfSlot } from "./meeting-grid.js";

/** One group. */
export interface PlacedGroup {
  readonly mentors: readonly number[];
  readonly mentees: readonly number[];
  /** Slot of the grid in which it begins. */
  readonly start: number;
}

/** The groups of a matching, in its order. Every id must be in the roster. */
export function placedGroups(
  { roster, grid }: GroupWorld,
  { matches }: Pick<GroupsMatching, "matches">,
): readonly PlacedGroup[] {
  const placesOf = (people: readonly { readonly id: string }[]) =>
    new Map(people.map(({ id }, at) => [id, at]));
  const [columns, rows] = [placesOf(roster.mentors), placesOf(roster.mentees)];
  return matches.map(({ mentors, mentees, slot }) => ({
    mentors: mentors.map((id) => columns.get(id) as number),
    mentees: mentees.map((id) => rows.get(id) as number),
    start: startOfSlot(grid, slot),
  }));
}
