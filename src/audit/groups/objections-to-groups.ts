import { type GroupsMatching, type GroupWorld, groupWorld } from "../../formats/index.js";
import { IssueError } from "../../issue.js";
import type { Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { objectionsToFits } from "../objections-to-fits.js";
import { objectionsToBound } from "./objections-to-bound.js";
import { objectionsToCompany } from "./objections-to-company.js";
import { objectionsToGroupFits } from "./objections-to-group-fits.js";
import { objectionsToLeftOver } from "./objections-to-left-over.js";
import { objectionsToMembers } from "./objections-to-members.js";
import { objectionsToSlots } from "./objections-to-slots.js";

/**
 * What is wrong with a matching of groups: whether everybody is in it once; where they are, whether every group may be (sizes,
 * capacities, vetoes, rules, slots) and what is stated of it is true; where all of it is, whether the prices prove the bound.
 */
export function objectionsToGroups(
  programme: Programme,
  everybody: Roster,
  matching: GroupsMatching,
): readonly string[] {
  const world = worldOf(programme, everybody);
  if ("because" in world) return world.because;
  const { roster, compared } = world;
  const members = objectionsToMembers(world, matching);
  if (members.length > 0) return members;
  const untrue = [
    ...objectionsToCompany(world, matching),
    ...objectionsToSlots(world, matching),
    ...objectionsToFits(roster, matching, compared.scoring),
    ...objectionsToGroupFits(world, matching),
    ...objectionsToLeftOver(world, matching),
  ];
  return untrue.length > 0 ? untrue : objectionsToBound(world, matching);
}

/** A programme whose required pairs cannot be has no matching that holds. */
function worldOf(
  programme: Programme,
  everybody: Roster,
): GroupWorld | { readonly because: readonly string[] } {
  try {
    return groupWorld(programme, everybody);
  } catch (error) {
    if (error instanceof IssueError) return { because: error.issues.map(({ message }) => message) };
    throw error;
  }
}
