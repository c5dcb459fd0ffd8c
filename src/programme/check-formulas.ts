/**
 * Checks of formulas: that what they name is there, and where what reads them was handed over, that they can be read.
 */
import { type Issue, issue } from "../issue.js";
import { checkQuestionUse } from "./check-question-use.js";
import { type Criterion, namesInFormula } from "./criterion.js";
import type { Formulas } from "./formulas.js";
import type { ProgrammeJson } from "./programme.js";
import { isAsked } from "./question-kinds.js";
import { isOwn } from "./views.js";

type FormulaCriterion = Extract<Criterion, { readonly compare: "formula" }>;

/** Everything wrong with a programme's formulas. */
export function checkFormulas(programme: ProgrammeJson, formulas: Formulas | undefined): readonly Issue[] {
  return programme.criteria.flatMap((criterion, index) => {
    if (criterion.compare !== "formula") return [];
    const path = `criteria[${index}]`;
    const found = [
      ...checkValues(criterion, path, programme),
      ...checkNamedCriteria(criterion, path, programme.criteria),
    ];
    return found.length > 0 || formulas === undefined
      ? found
      : checkText(criterion, path, programme.criteria, formulas);
  });
}

/** What a formula may name: criteria by id, where that is a name and they are none themselves, and the values it lists. */
export function namesFor(criterion: FormulaCriterion, criteria: readonly Criterion[]): readonly string[] {
  const ids = criteria.flatMap((other) =>
    other.id === undefined || other.compare === "formula" || isOwn(other) ? [] : [other.id],
  );
  return [...new Set([...ids.filter((id) => NAME.test(id)), ...Object.keys(criterion.values ?? {})])];
}

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

function checkValues(
  { formula, values = {} }: FormulaCriterion,
  path: string,
  { questions, criteria }: ProgrammeJson,
): readonly Issue[] {
  const named = new Set(namesInFormula(formula));
  return Object.entries(values).flatMap(([name, { question, side }]) => {
    const at = `${path}.values.${name}`;
    if (!NAME.test(name) || criteria.some(({ id }) => id === name)) {
      return [
        issue({
          code: "wrong-name",
          at,
          value: name,
          expected: NAME.test(name)
            ? "already names a criterion"
            : "is no name: a letter, then letters, digits and _",
          remedy: "Choose another name.",
        }),
      ];
    }
    if (!named.has(name)) {
      return [
        issue({
          code: "value-not-named",
          at,
          expected: "is in no place of the formula",
          remedy: `Name ${name} in the formula, or take it out of values.`,
        }),
      ];
    }
    const found = checkQuestionUse({
      path: at,
      questions,
      id: question,
      kinds: ["number", "scale"],
      reader: "a formula",
      bothSides: false,
    });
    const asked = questions.find(({ id }) => id === question);
    if (found.length > 0 || asked === undefined || isAsked(asked, side)) return found;
    return [
      issue({
        code: "not-asked",
        at: `${at}.side`,
        value: side,
        expected: `was not asked "${question}"`,
        remedy: "Choose the other side.",
      }),
    ];
  });
}

/** A formula cannot name a formula, nor what differs from view to view. */
function checkNamedCriteria(
  { formula }: FormulaCriterion,
  path: string,
  criteria: readonly Criterion[],
): readonly Issue[] {
  const named = new Set(namesInFormula(formula));
  return criteria.flatMap((other) => {
    if (other.id === undefined || !named.has(other.id)) return [];
    const differs = isOwn(other);
    if (other.compare !== "formula" && !differs) return [];
    return [
      issue({
        code: "cannot-name",
        at: `${path}.formula`,
        value: other.id,
        expected: differs ? "is another fit in each view" : "is a formula itself",
        remedy: differs ? 'Name a criterion without "own".' : "Write out what it computes.",
      }),
    ];
  });
}

/** So many characters of a formula are shown on either side of what is wrong. */
const SHOWN = 60;

function checkText(
  criterion: FormulaCriterion,
  path: string,
  criteria: readonly Criterion[],
  formulas: Formulas,
): readonly Issue[] {
  const { formula } = criterion;
  const found = formulas.compile(formula, namesFor(criterion, criteria));
  if (!("code" in found)) return [];
  const { code, at, value, expected, remedy } = found;
  const from = Math.max(0, at - SHOWN);
  const line = formula.slice(from, at + SHOWN).replace(/\s/g, " ");
  return [
    issue({
      code,
      at: `${path}.formula`,
      value,
      expected: `${expected}, at character ${at + 1}\n    ${line}\n    ${" ".repeat(at - from)}^`,
      remedy,
    }),
  ];
}
