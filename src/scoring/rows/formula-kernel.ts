/**
 * Formulas over whole rows: the fits that one names are written by their own kernels, answers are columns that stand ready.
 */
import { boundFormula, type FormulaValue, wholly } from "../criteria/formula.js";
import { comparisonOf } from "../criteria/index.js";
import { FIT_MEASURE, type KernelContext, type RowKernel } from "./row-kernel.js";

/** Writes one of a formula's columns for a mentee. */
type ColumnWriter = (mentee: number, column: Float64Array) => void;

/** Builds the kernel of a formula without condition. `kernelOf` builds those of the criteria that it names. */
export function formulaKernel(
  context: KernelContext,
  kernelOf: (context: KernelContext) => RowKernel,
): RowKernel | undefined {
  const { scored, programme, roster, measure } = context;
  const { criterion } = scored;
  if (criterion.compare !== "formula" || criterion.onlyWhen !== undefined) return undefined;
  const { compiled, values } = boundFormula(criterion, programme);
  const compute = compiled.forColumns(roster.mentors.length);
  const columns = values.map(() => new Float64Array(roster.mentors.length));
  const writers = values.map((value) => columnWriter(value, context, kernelOf));
  return (mentee, row) => {
    for (const [at, write] of writers.entries()) write(mentee, columns[at]!);
    const fits = compute(columns);
    for (let mentor = 0; mentor < row.length; mentor++)
      row[mentor]! += measure.of(isKnown(columns, mentor) ? fits[mentor]! : Number.NaN);
  };
}

function isKnown(columns: readonly Float64Array[], mentor: number): boolean {
  for (const column of columns) if (Number.isNaN(column[mentor]!)) return false;
  return true;
}

function columnWriter(
  value: FormulaValue,
  context: KernelContext,
  kernelOf: (context: KernelContext) => RowKernel,
): ColumnWriter {
  const { programme, roster, everybody } = context;
  if (value.kind === "answer" && value.of === "mentor") {
    const numbers = Float64Array.from(roster.mentors, value.number);
    return (_, column) => column.set(numbers);
  }
  if (value.kind === "answer") return (mentee, column) => column.fill(value.number(roster.mentees[mentee]!));
  const { criterion } = value;
  const compare = comparisonOf(criterion, programme, everybody);
  const scored = { criterion, compare, weightUnits: 0, ifUnknown: 0 };
  const [lowest, highest] = [0, 1].map((missing) =>
    kernelOf({ scored, programme, roster, everybody, measure: FIT_MEASURE, missing }),
  );
  const most = new Float64Array(roster.mentors.length);
  return (mentee, column) => {
    column.fill(0);
    lowest!(mentee, column);
    // Only of these a part of an answer can be missing.
    if (criterion.compare !== "coverage" && criterion.compare !== "preference") return;
    most.fill(0);
    highest!(mentee, most);
    for (let mentor = 0; mentor < column.length; mentor++)
      column[mentor] = wholly(column[mentor]!, most[mentor]!);
  };
}
