/**
 * What reads formulas is handed over, since only some programmes hold any: `mentor-matching/formula` brings it.
 */

/** Reads formulas. */
export interface Formulas {
  /**
   * @param names What the formula may name, in the order in which columns will be given.
   * @returns Never throws: what is wrong with a formula comes back.
   */
  readonly compile: (formula: string, names: readonly string[]) => CompiledFormula | FormulaProblem;
}

/** A formula that can be computed. */
export interface CompiledFormula {
  /**
   * @param length Of every column.
   * @returns What computes the formula, kept between 0 and 1, NaN where it is no number. The column that comes back is overwritten by
   *   the next call. The same values give the same bits, whatever the length.
   */
  readonly forColumns: (length: number) => (columns: readonly Float64Array[]) => Float64Array;
}

/** What is wrong with a formula, and where. */
export interface FormulaProblem {
  readonly code: string;
  /** The character, from 0. */
  readonly at: number;
  readonly value: string;
  readonly expected: string;
  readonly remedy: string;
}

/**
 * Where a programme carries what reads its formulas. A symbol is no part of its JSON nor of its fingerprint, and goes with every
 * copy of it.
 */
export const FORMULAS: unique symbol = Symbol("formulas");

/** A programme that may carry what reads its formulas. */
export interface CarriesFormulas {
  readonly [FORMULAS]?: Formulas;
}

/** The same programme with what reads its formulas. */
export function withFormulas<P extends object>(
  programme: P & CarriesFormulas,
  formulas: Formulas | undefined,
): P & CarriesFormulas {
  return formulas === undefined ? programme : { ...programme, [FORMULAS]: formulas };
}
