/** Lists of objectives, first things first, each proved. */

export { assignObjectives, assignObjectivesAsync } from "./assign-objectives.js";
export { checkObjectives } from "./check-objectives.js";
export type {
  ListedName,
  ListedObjective,
  ListedValue,
  ObjectivesAssignment,
  ObjectivesLevel,
  ObjectivesProblem,
  ReachedName,
} from "./objectives.js";
