/**
 * Checks of a recipe against the programme it is for.
 */
import { type Issue, issue } from "../../issue.js";
import { nearest } from "../../nearest.js";
import { plain } from "../../plain.js";
import type { Programme, Question } from "../../programme/index.js";
import type { Distribution, DistributionBySide, RosterRecipe } from "./recipe.js";

/**
 * Everything in a recipe that does not go with the programme: questions and options that it does not have.
 *
 * @param at Where the recipe stands: `populations[0].generate`.
 */
export function checkRecipe(programme: Programme, recipe: RosterRecipe, at: string): readonly Issue[] {
  return [
    ...unknownQuestions(programme, Object.keys(recipe.answers ?? {}), `${at}.answers`),
    ...unknownQuestions(programme, Object.keys(recipe.factor ?? {}), `${at}.factor`),
    ...Object.entries(recipe.answers ?? {}).flatMap(([id, by]) =>
      optionIssues(programme, id, by, `${at}.answers.${id}`),
    ),
    ...(recipe.missing?.groups ?? []).flatMap(({ question, is }, index) => {
      const place = `${at}.missing.groups[${index}]`;
      const unknown = unknownQuestions(programme, [question], `${place}.question`);
      return unknown.length > 0 ? unknown : unknownOptions(find(programme, question), is, `${place}.is`);
    }),
  ];
}

function find({ questions }: Programme, id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}

function unknownQuestions({ questions }: Programme, ids: readonly string[], at: string): readonly Issue[] {
  const known = questions.map(({ id }) => id);
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const close = nearest(id, known);
      return issue({
        code: "unknown-question",
        at,
        value: id,
        expected: "is no question of the programme",
        remedy: close === undefined ? `Questions are ${known.join(", ")}.` : `Did you mean "${close}"?`,
      });
    });
}

function optionIssues(
  programme: Programme,
  id: string,
  by: DistributionBySide,
  at: string,
): readonly Issue[] {
  const distributions: readonly Distribution[] =
    typeof by === "object" && "mentor" in by ? [by.mentor, by.mentee] : [by as Distribution];
  return distributions.flatMap((distribution) => {
    if (distribution === "uniform" || distribution.shares === undefined) return [];
    return Array.isArray(distribution.shares)
      ? []
      : unknownOptions(find(programme, id), Object.keys(distribution.shares), `${at}.shares`);
  });
}

/** A question without options takes any. */
function unknownOptions(
  question: Question | undefined,
  named: readonly string[],
  at: string,
): readonly Issue[] {
  const options = question !== undefined && "options" in question ? question.options : undefined;
  if (options === undefined) return [];
  const known = new Set(options.map(plain));
  return named
    .filter((option) => !known.has(plain(option)))
    .map((option) => {
      const close = nearest(option, options);
      return issue({
        code: "unknown-option",
        at,
        value: option,
        expected: `is no option of "${question?.id}"`,
        remedy: close === undefined ? `Options are ${options.join(", ")}.` : `Did you mean "${close}"?`,
      });
    });
}
