/** What a program that forms groups tells of each seed, in one line of JSON. */
export interface Formed {
  /** Milliseconds of processor time to form the groups, and to check their bound. */
  readonly took: number;
  readonly checked: number;
  readonly coverage: number;
  readonly totalUnits: number;
  /** The most members that any grouping could hold, and how far the total can be from the best, 0 to 1. */
  readonly mostCoverage: number;
  readonly gap: number;
  readonly isProvenOptimal: boolean;
  /** Why the bound does not hold; absent where it does. */
  readonly objection?: string;
  /** Memory of the process. */
  readonly megabytes: number;
}
