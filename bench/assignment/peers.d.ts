declare module "munkres-algorithm" {
  /** A cheapest assignment of a matrix of costs. */
  export function minWeightAssign(costs: readonly (readonly number[])[]): {
    readonly assignments: readonly (number | null)[];
    readonly assignmentsWeight: number;
  };
}

declare module "linear-sum-assignment" {
  /** A cheapest assignment of a matrix of costs, where `maximaze` is false. */
  export function linearSumAssignment(
    costs: readonly (readonly number[])[],
    options: { readonly maximaze: boolean },
  ): { readonly rowAssignments: ArrayLike<number> };
}

declare module "edmonds-blossom" {
  /** A matching of greatest weight of edges [a, b, weight]: the mate of each vertex, −1 for none. */
  export default function matching(
    edges: readonly (readonly [number, number, number])[],
    maxCardinality?: boolean,
  ): number[];
}
