/**
 * From a recipe to the model of both sides.
 */
import { isAsked, type Programme, type Side } from "../../programme/index.js";
import { marginOfRecipe } from "./margin-of-recipe.js";
import { itemsOf, type QuestionModel, type RosterModel, type SideModel } from "./model.js";
import type { Distribution, RosterRecipe } from "./recipe.js";

/** The model of a recipe that {@link checkRecipe} finds nothing wrong with. */
export function modelOfRecipe(programme: Programme, recipe: RosterRecipe): RosterModel {
  return { mentor: sideModel(programme, recipe, "mentor"), mentee: sideModel(programme, recipe, "mentee") };
}

function sideModel(programme: Programme, recipe: RosterRecipe, side: Side): SideModel {
  const questions = programme.questions
    .filter((question) => isAsked(question, side))
    .map(
      (question): QuestionModel => ({
        question: question.id,
        margin: marginOfRecipe(question, distributionOf(recipe, question.id, side)),
        missing: recipe.missing?.share ?? 0,
      }),
    );
  return {
    questions,
    missingInGroups: recipe.missing?.groups ?? [],
    dependence: {
      kind: "factor",
      loadings: questions.flatMap(({ question, margin }) =>
        new Array<number>(itemsOf(margin)).fill(recipe.factor?.[question] ?? 0),
      ),
    },
    capacity: side === "mentee" ? [0, 1] : (recipe.capacity ?? [0, 1]),
  };
}

function distributionOf({ answers }: RosterRecipe, question: string, side: Side): Distribution {
  const by = answers?.[question] ?? "uniform";
  return typeof by === "object" && "mentor" in by ? by[side] : (by as Distribution);
}
