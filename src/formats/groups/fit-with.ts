import { groupFitUnits, measureGroup } from "../../assignment/groups/index.js";
import { fitOfUnits } from "../../scoring/index.js";
import type { GroupWorld } from "./group-world.js";
import { groupsProblem } from "./groups-problem.js";

/** The fit, 0 to 1, that people would have as a group, by their places, whatever keeps them from being one; NaN where a pair has none. */
export function fitWith(world: GroupWorld, mentors: readonly number[], mentees: readonly number[]): number {
  const problem = groupsProblem(world);
  return fitOfUnits(groupFitUnits(problem.weights, measureGroup(problem, mentors, mentees)));
}
