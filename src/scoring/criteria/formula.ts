/**
 * Formula: an expression over the fits of other criteria and numbers that people answered.
 *
 * fit = the value of the expression, kept between 0 and 1; what it rises and falls with is the programme's own. Unknown as soon as
 * one of the values that it names is not known, or not known in full, or where the expression has no finite value (something divided by 0). The
 * whole fit becomes a formula where its criterion has all the weight — evidence: convention, the programme's own.
 */
import { IssueError, issue } from "../../issue.js";
import {
  type CompiledFormula,
  type DefinedCriterion,
  FORMULAS,
  namesInFormula,
  type Programme,
} from "../../programme/index.js";
import type { Answer, Participant } from "../../roster/index.js";
import type { Comparison, CriterionContext } from "../comparison.js";

/** One value that a formula names. */
export type FormulaValue =
  | { readonly kind: "fit"; readonly criterion: DefinedCriterion }
  | {
      readonly kind: "answer";
      readonly of: "mentor" | "mentee";
      readonly number: (person: Participant) => number;
    };

/** A formula, and the values in the order of its columns. */
export interface BoundFormula {
  readonly compiled: CompiledFormula;
  readonly values: readonly FormulaValue[];
}

/** Builds the comparison: the same steps over columns as for many pairs, each column of one value. */
export function formula({ criterion, programme, compareBy }: CriterionContext<"formula">): Comparison {
  const { compiled, values } = boundFormula(criterion, programme);
  const compute = compiled.forColumns(1);
  const columns = values.map(() => new Float64Array(1));
  const reads = values.map((value): Comparison => {
    if (value.kind === "answer")
      return (mentor, mentee) => value.number(value.of === "mentor" ? mentor : mentee);
    const compare = compareBy(value.criterion);
    return (mentor, mentee) => wholly(compare(mentor, mentee, 0), compare(mentor, mentee, 1));
  });
  return (mentor, mentee, missing) => {
    for (const [at, read] of reads.entries()) {
      const value = read(mentor, mentee, missing);
      if (Number.isNaN(value)) return value;
      columns[at]![0] = value;
    }
    return compute(columns)[0]!;
  };
}

/** A fit that does not depend on what is missing; NaN where it does. */
export function wholly(lowest: number, highest: number): number {
  return lowest === highest ? lowest : Number.NaN;
}

/**
 * Reads the formula and finds what it names.
 *
 * @throws IssueError `formulas-needed` where nobody handed over what reads formulas; or what is wrong with it.
 */
export function boundFormula(
  criterion: Extract<DefinedCriterion, { readonly compare: "formula" }>,
  programme: Programme,
): BoundFormula {
  const formulas = programme[FORMULAS];
  const at = `criteria[${programme.criteria.findIndex(({ id }) => id === criterion.id)}].formula`;
  if (formulas === undefined) {
    throw new IssueError([
      issue({
        code: "formulas-needed",
        at,
        value: criterion.formula,
        expected: "cannot be read: what reads formulas was not handed over",
        remedy:
          'import { formulas } from "mentor-matching/formula" and write defineProgramme(json, { formulas }).',
      }),
    ]);
  }
  const used = [...new Set(namesInFormula(criterion.formula))];
  const named = used.flatMap((name) => {
    const value = namedValue(name, criterion, programme);
    return value === undefined ? [] : [{ name, value }];
  });
  const compiled = formulas.compile(
    criterion.formula,
    named.map(({ name }) => name),
  );
  if ("code" in compiled) throw new IssueError([issue({ ...compiled, at })]);
  return { compiled, values: named.map(({ value }) => value) };
}

function namedValue(
  name: string,
  { values = {} }: Extract<DefinedCriterion, { readonly compare: "formula" }>,
  { criteria, questions }: Programme,
): FormulaValue | undefined {
  const other = criteria.find(({ id }) => id === name);
  if (other !== undefined) return { kind: "fit", criterion: other };
  const listed = Object.hasOwn(values, name) ? values[name] : undefined;
  if (listed === undefined) return undefined;
  const question = questions.find(({ id }) => id === listed.question);
  const first = question?.kind === "scale" ? (question.from ?? 0) : 0;
  const number = ({ answers }: Participant) => numberOf(answers[listed.question], first);
  return { kind: "answer", of: listed.side, number };
}

/** A number as answered; a step of a scale as its number, labels counted from 0. */
function numberOf(answer: Answer | undefined, first: number): number {
  if (answer?.kind === "number") return answer.value;
  return answer?.kind === "scale" ? first + answer.level : Number.NaN;
}
