/**
 * Checks of what a format needs of the rest of the programme.
 */
import { type Issue, issue } from "../issue.js";
import { matchedValueOf } from "./objective.js";
import type { ProgrammeJson } from "./programme.js";
import { isAsked } from "./question-kinds.js";

/** Everything that keeps a programme's format from being what it says. */
export function checkFormat({ format, tiers, questions, objective }: ProgrammeJson): readonly Issue[] {
  if (format?.kind !== "peers") return [];
  const issues: Issue[] = [];
  if (tiers !== undefined)
    issues.push(
      issue({
        code: "peers-with-tiers",
        at: "tiers",
        expected: "cannot be where everybody is a peer of everybody",
        remedy: 'Take out tiers, or the format "peers".',
      }),
    );
  const { leftOverBefore } = format;
  if (leftOverBefore === undefined) return issues;
  const question = questions.find(({ id }) => id === leftOverBefore);
  if (question?.kind !== "number" || !isAsked(question, "mentee"))
    issues.push(
      issue({
        code: "left-over-question",
        at: "format.leftOverBefore",
        value: leftOverBefore,
        expected: "is no question of kind number that everybody was asked",
        remedy:
          'Name one with a column for both: { "id": "rounds-out", "kind": "number", "both": "Rounds without a partner" }.',
      }),
    );
  if (objective !== undefined && matchedValueOf(objective) !== undefined)
    issues.push(
      issue({
        code: "left-over-needs-coverage",
        at: "format.leftOverBefore",
        expected:
          "decides among matchings with as many pairs, and this objective does not put coverage first",
        remedy: 'Set the objective to ["coverage", "total"], or take leftOverBefore out.',
      }),
    );
  return issues;
}
