/** What the matching of one level works on: numbers, read a vertex at a time. */

/** A graph with whole weights, where being matched may be worth something to a vertex beside its edge. */
export interface WeightedPool {
  readonly size: number;
  /** What being matched is worth to each vertex, whole units, 0 or more. */
  readonly matchedWorth: Float64Array;
  /** How many edges there are. */
  readonly edgeCount: number;
  /** Writes the neighbours of a vertex and the edges' weights; returns how many there are. The same at both ends. */
  readonly readEdges: ReadEdges;
}

export type ReadEdges = (vertex: number, neighbours: Int32Array, weights: Float64Array) => number;

/** Duals that no edge outweighs, in half units, with a matching on tight edges from which searches go on. */
export interface Start {
  readonly mate: Int32Array;
  readonly duals: Float64Array;
}

/** A best matching and its proof. */
export interface BestMatching {
  readonly mate: Int32Array;
  /**
   * In half units, without what being matched is worth: duals[i] + duals[j] + those of blossoms with both ends is at least twice an
   * edge's weight, and just that for pairs; no dual is below minus twice what being matched is worth.
   */
  readonly duals: Float64Array;
  readonly blossoms: readonly Blossom[];
}

/** An odd set of three vertices or more with its dual, in half units. */
export interface Blossom {
  /** Ascending. */
  readonly members: readonly number[];
  readonly dual: number;
}
