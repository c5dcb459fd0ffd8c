import type { Assignment, CertificateLevel, ObjectiveName } from "./assignment.js";
import type { TieBreak } from "./assignment-problem.js";
import type { LoadCosts } from "./load-costs.js";
import type { Measures } from "./measure-values.js";
import type { Minimums } from "./minimum-load.js";
import { hashKeys, hashPair } from "./pair-hash.js";
import type { Outline } from "./problem.js";
import { LARGEST_DUAL, toUnits } from "./units.js";

export type WriteWorth = (
  row: number,
  values: Float64Array,
  worth: Float64Array,
  columns: Int32Array,
) => void;

/** A level of a certificate with what its cells are worth, stated again from the problem. */
export interface CheckedLevel extends Omit<CertificateLevel, "name"> {
  /** As it is told. */
  readonly name: string;
  /** 1 where the objective is to be great, −1 where it is to be small. */
  readonly sign: 1 | -1;
  /** Every place up to these is worth 1, where the level is of that kind. */
  readonly minimums?: Minimums | undefined;
  /** What a column's next rows take from the worth of the cells (or add, where it is to be small), where the level counts it. */
  readonly loadCosts?: LoadCosts | undefined;
  /** Writes what each cell of a row is worth, whole numbers, given the row's values and, for each, its column. */
  readonly writeWorth: WriteWorth;
}

/** The levels a result must have for its problem, or what is wrong with those it has. */
export function checkedLevels(problem: Outline, result: Assignment): readonly CheckedLevel[] | string {
  if (result.certificate.kind !== "duals") return "The certificate is of an unknown kind.";
  const levels = result.certificate.levels;
  const first: readonly ObjectiveName[] = [
    ...(problem.unmatchedValue === undefined ? (["coverage"] as const) : []),
    ...(problem.minimums === undefined ? [] : (["minimum-load"] as const)),
    "total",
  ];
  const names = levels.map(({ name }, k) => first[k] ?? (problem.tieBreak ? "tie-break" : name));
  if (levels.length < first.length || levels.some(({ name }, k) => name !== names[k]))
    return `The certificate proves ${levels.map(({ name }) => name).join(", ") || "nothing"}, not ${first.join(", then ")}.`;
  if (levels.length > first.length && problem.tieBreak === undefined)
    return "The certificate has a tie-break, and the problem has none.";
  for (const { name, rowDuals, columnDuals } of levels)
    if (rowDuals.length !== problem.rows || columnDuals.length !== problem.columns)
      return `The certificate's ${name} has not one dual a row and one a column.`;
  if (problem.loadCosts !== undefined && result.resolution !== 1)
    return `The resolution ${result.resolution} is not 1, in which load costs are.`;
  if (!isPowerOfTwo(result.resolution)) return `The resolution ${result.resolution} is not a power of two.`;
  return levels.map((level, k) => ({ ...level, ...worthOf(problem, result, level.name, k - first.length) }));
}

/** What is wrong with a resolution for values so large. */
export function objectionToResolution(
  { unmatchedValue = 0, loadCosts }: Outline,
  { largest }: Measures,
  { resolution }: Assignment,
): string | undefined {
  const most = largest + Math.abs(unmatchedValue) + (loadCosts?.at(-1) ?? 0);
  return most / resolution > LARGEST_DUAL
    ? `The resolution ${resolution} is too fine for exact sums.`
    : undefined;
}

/** What the cells are worth on a level of this name, in the round of a tie-break. */
export function worthOf(
  problem: Outline,
  { resolution }: Pick<Assignment, "resolution">,
  name: ObjectiveName,
  round: number,
): Pick<CheckedLevel, "sign" | "minimums" | "loadCosts" | "writeWorth"> {
  if (name === "minimum-load")
    return {
      sign: 1,
      minimums: problem.minimums,
      writeWorth: (_row, values, worth) => worth.fill(0, 0, values.length),
    };
  if (name === "coverage")
    return { sign: 1, writeWorth: (_row, values, worth) => worth.fill(1, 0, values.length) };
  if (name === "tie-break") return { sign: 1, writeWorth: hashWriter(problem.tieBreak!, round) };
  const perValue = 1 / resolution;
  const unmatched = toUnits(problem.unmatchedValue ?? 0, perValue);
  return {
    sign: problem.maximise ? 1 : -1,
    loadCosts: problem.loadCosts,
    writeWorth: (_, values, worth) => {
      for (let k = 0; k < values.length; k++) worth[k] = toUnits(values[k]!, perValue) - unmatched;
    },
  };
}

/** Writes the hashes of a row's cells in a round of the tie-break. */
export function hashWriter({ rowKeys, columnKeys, seed }: TieBreak, round: number): WriteWorth {
  const rowHashes = hashKeys(rowKeys, seed, 2 * round);
  const columnHashes = hashKeys(columnKeys, seed, 2 * round + 1);
  return (row, _, worth, columns) => {
    for (let k = 0; k < columns.length; k++) worth[k] = hashPair(rowHashes[row]!, columnHashes[columns[k]!]!);
  };
}

const isPowerOfTwo = (value: number): boolean => value > 0 && Number.isInteger(Math.log2(value));
