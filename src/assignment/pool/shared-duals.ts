import type { Blossoms } from "./blossoms.js";

/**
 * For a vertex, writes at every other of its outermost blossom the sum of the duals of all blossoms that both are in. What stands
 * elsewhere means nothing; the next call writes over it.
 */
export function sharedDuals(blossoms: Blossoms): (vertex: number) => Float64Array {
  const { parent, duals, children, size } = blossoms;
  const sums = new Float64Array(size);
  const membersOf = new Map<number, readonly number[]>();
  const members = (blossom: number): readonly number[] => {
    if (!membersOf.has(blossom)) membersOf.set(blossom, blossoms.vertices(blossom));
    return membersOf.get(blossom)!;
  };
  return (vertex) => {
    let shared = 0;
    for (let above = parent[vertex]!; above !== -1; above = parent[above]!) shared += duals[above]!;
    for (let b = vertex, above = parent[b]!; above !== -1; b = above, above = parent[b]!) {
      for (const child of children[above]!) if (child !== b) for (const v of members(child)) sums[v] = shared;
      shared -= duals[above]!;
    }
    return sums;
  };
}
