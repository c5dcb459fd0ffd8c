/** People who do not exist: recipes, models of real rosters, generated rosters, their files. */
export { checkRecipe } from "./check-recipe.js";
export { type GenerateOptions, generateRoster } from "./generate-roster.js";
export type { Dependence, Margin, RosterModel, SideModel } from "./model.js";
export { modelOfRecipe } from "./model-of-recipe.js";
export { modelOfRoster } from "./model-of-roster.js";
export type { Distribution, RosterRecipe } from "./recipe.js";
export { type RosterCsv, rosterCsv } from "./roster-csv.js";
