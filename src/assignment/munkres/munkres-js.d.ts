declare module "munkres-js" {
  /** Rows and columns of a cheapest assignment of a matrix of finite costs, which must not be empty. */
  function computeMunkres(costs: readonly (readonly number[])[]): [row: number, column: number][];
  export = computeMunkres;
}
