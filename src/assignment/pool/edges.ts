/** A graph's edges: those of vertex v stand from starts[v] up to starts[v + 1]; every edge stands at both its ends. */
export interface Edges {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** Whole units. */
  readonly weights: Float64Array;
}

/** One edge, once. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Sorts edges by their ends. No edge may be listed twice. */
export function edgesOf(size: number, list: readonly Edge[]): Edges {
  const starts = new Int32Array(size + 1);
  for (const { a, b } of list) {
    starts[a + 1]!++;
    starts[b + 1]!++;
  }
  for (let v = 0; v < size; v++) starts[v + 1]! += starts[v]!;
  const next = starts.slice();
  const targets = new Int32Array(2 * list.length);
  const weights = new Float64Array(2 * list.length);
  const add = (from: number, to: number, weight: number): void => {
    const at = next[from]!++;
    targets[at] = to;
    weights[at] = weight;
  };
  for (const { a, b, weight } of list) {
    add(a, b, weight);
    add(b, a, weight);
  }
  return { starts, targets, weights };
}
