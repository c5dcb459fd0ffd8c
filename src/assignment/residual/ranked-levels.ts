import type { Assignment, CertificateLevel } from "../assignment.js";
import type { SolvedLevel } from "../level.js";
import type { Minimums } from "../minimum-load.js";
import type { Problem } from "../problem.js";
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
  /** What a pair counts in `early`, where minimums come behind it; else 0. */
  readonly pairWeight: number;
}

/** Ranks the levels of a best assignment: coverage is kept, or the first of what may be lost; then come minimums, then the total. */
export function rankedLevels(
  problem: Problem,
  { certificate, resolution }: Assignment,
  keepsCoverage: boolean,
): Ranked {
  const find = (name: CertificateLevel["name"]) => certificate.levels.find((level) => level.name === name);
  const [coverageFound, minimumsFound] = [find("coverage"), find("minimum-load")];
  const coverage = coverageFound && { cost: -1, ...asCosts(coverageFound, -1) };
  const minimums = minimumsFound && {
    cost: 0,
    ...asCosts(minimumsFound, -1),
    minimums: problem.minimums,
  };
  const nothing: EvenLevel = {
    cost: 0,
    rowDuals: new Float64Array(problem.rows),
    columnDuals: new Float64Array(problem.columns),
  };
  const late: SolvedLevel = {
    ...totalObjective(problem, { resolution, perValue: 1 / resolution, largest: 0 }),
    ...asCosts(find("total")!, problem.maximise ? -1 : 1),
    keepsEveryCell: false,
  };
  if (keepsCoverage || coverage === undefined || minimums === undefined) {
    const [kept, early] = keepsCoverage ? [coverage, minimums] : [undefined, coverage ?? minimums];
    return { kept: kept ?? nothing, early: early ?? nothing, late, pairWeight: 0 };
  }
  const pairWeight = weightBefore(minimums);
  return { kept: nothing, early: addedUp(coverage, pairWeight, minimums), late, pairWeight };
}

const asCosts = ({ rowDuals, columnDuals }: CertificateLevel, sign: 1 | -1) => ({
  rowDuals: Float64Array.from(rowDuals, (dual) => sign * dual),
  columnDuals: Float64Array.from(columnDuals, (dual) => sign * dual),
});

/** More than any single change, and twice any change of the assignment, can make of minimums: so that one pair counts more than all of them. */
function weightBefore({ rowDuals, columnDuals, minimums }: EvenLevel): number {
  const largest = (duals: Float64Array): number =>
    duals.reduce((most, dual) => Math.max(most, Math.abs(dual)), 0);
  const places = [minimums!.rows, minimums!.columns].map((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  );
  return 2 + largest(rowDuals) + largest(columnDuals) + 2 * (places[0]! + places[1]!);
}

/** Two levels as one, of the first so many times: its optima are those of the second among those of the first. */
function addedUp(first: EvenLevel, times: number, second: EvenLevel): EvenLevel {
  const sum = (a: Float64Array, b: Float64Array) => a.map((dual, k) => times * dual + b[k]!);
  return {
    ...second,
    cost: times * first.cost + second.cost,
    rowDuals: sum(first.rowDuals, second.rowDuals),
    columnDuals: sum(first.columnDuals, second.columnDuals),
  };
}
