import type { Assignment, CertificateLevel } from "../assignment.js";
import { isAssignment } from "../has-shape.js";
import type { SolvedLevel } from "../level.js";
import type { Minimums } from "../minimum-load.js";
import { wrongOption } from "../option-issues.js";
import type { Problem } from "../problem.js";
import { ProblemError } from "../problem-error.js";
import { totalObjective } from "../total.js";

/** A level on which every cell costs the same, as the solver has it. */
export interface EvenLevel {
  readonly cost: number;
  readonly rowDuals: Float64Array;
  readonly columnDuals: Float64Array;
  /** Every place up to these that stays free costs 1. */
  readonly minimums?: Minimums | undefined;
  readonly loadCosts?: undefined;
}

/** The levels of an assignment up to the total, by what becomes of what they lose. */
export interface Ranked {
  /** Nothing may be lost of this one. */
  readonly kept: EvenLevel;
  /** What is lost of this one counts before the total. */
  readonly early: EvenLevel;
  readonly late: SolvedLevel;
}

/**
 * The levels of a best assignment up to the total: those that there are.
 *
 * @throws ProblemError for an assignment that has no total, or another number of rows or columns.
 */
export function levelsToTotal(problem: Problem, { certificate, resolution }: Assignment) {
  const dualsOf = (name: CertificateLevel["name"], sign: 1 | -1) => {
    const level = certificate.levels.find((each) => each.name === name);
    const asCosts = (duals: readonly number[]) => Float64Array.from(duals, (dual) => sign * dual);
    return level && { rowDuals: asCosts(level.rowDuals), columnDuals: asCosts(level.columnDuals) };
  };
  const [ofCoverage, ofMinimums] = [dualsOf("coverage", -1), dualsOf("minimum-load", -1)];
  const ofTotal = dualsOf("total", problem.maximise ? -1 : 1);
  if (ofTotal?.rowDuals.length !== problem.rows || ofTotal.columnDuals.length !== problem.columns)
    throw ofAnother();
  const coverage: EvenLevel | undefined = ofCoverage && { cost: -1, ...ofCoverage };
  const minimums: EvenLevel | undefined = ofMinimums && {
    cost: 0,
    ...ofMinimums,
    minimums: problem.minimums,
  };
  const total: SolvedLevel = {
    ...totalObjective(problem, { resolution, perValue: 1 / resolution, largest: 0 }),
    ...ofTotal,
    keepsEveryCell: false,
  };
  return { coverage, minimums, total };
}

/** @throws ProblemError for what is not an assignment at all. */
export function requireAssignment(assignment: Assignment): void {
  if (!isAssignment(assignment)) throw ofAnother();
}

/** The error for an assignment that is not a best one for the problem. */
export const ofAnother = () =>
  new ProblemError([
    wrongOption("assignment", "of another problem", "what assign returned for this one", "Solve it first."),
  ]);

/** A level of which nothing can be lost. */
export const nothing = ({ rows, columns }: Problem): EvenLevel => ({
  cost: 0,
  rowDuals: new Float64Array(rows),
  columnDuals: new Float64Array(columns),
});

/** Ranks the levels so that coverage is kept, and minimums come before the total. */
export function keepingCoverage(problem: Problem, assignment: Assignment): Ranked {
  const { coverage, minimums, total } = levelsToTotal(problem, assignment);
  return { kept: coverage ?? nothing(problem), early: minimums ?? nothing(problem), late: total };
}
