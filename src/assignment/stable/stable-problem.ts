import type { Pair, TieBreak } from "../assignment-problem.js";

/** Who one would take, best first, by index. A nested list holds several one likes equally. Whoever is not listed is refused. */
export type PreferenceList = readonly (number | readonly number[])[];

/** Two sides with preferences. Only pairs that list each other can be matched. */
export interface StableProblem {
  /** One list of columns a row. */
  readonly rowLists: readonly PreferenceList[];
  /** One list of rows a column. */
  readonly columnLists: readonly PreferenceList[];
  /** How many columns a row may take: integers, 0 or more. Default 1 each. A pair is used once at most. */
  readonly rowCapacities?: ArrayLike<number> | undefined;
  /** How many rows a column may take: integers, 0 or more. Default 1 each. */
  readonly columnCapacities?: ArrayLike<number> | undefined;
  /** In which order those liked equally are taken. Needed where a list has any. */
  readonly tieBreak?: TieBreak | undefined;
  /**
   * Whose side is served best: among all stable matchings each of that side has the best partner it has in any, and the other
   * side the worst. Default `"rows"`.
   */
  readonly optimalFor?: "rows" | "columns" | undefined;
}

/** A matching without blocking pairs. */
export interface StableMatching {
  /** Sorted by row, then by column. */
  readonly pairs: readonly Pair[];
  /** Rows without any pair. Ascending. The same rows in every stable matching, where nobody likes two equally. */
  readonly unmatchedRows: readonly number[];
}
