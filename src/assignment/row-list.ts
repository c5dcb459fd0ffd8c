import { firstUnder } from "./dense-rows.js";
import { toUnits } from "./units.js";

/** Costs of a row as they lie in memory: cell j costs values[from + j] · scale. */
export interface RowCosts {
  readonly values: Float64Array;
  readonly from: number;
  readonly scale: number;
  /** Whether costs are to be rounded to whole units. */
  readonly rounds: boolean;
}

/** Of one cell in so many the first limit is taken, so that most cells are never listed. */
const SAMPLING = 8;

/** A list in the making: of one row the cheapest cells by cost − price. One object for all rows, filled anew for each. */
export class RowList {
  /** Cost − price of the cells listed, least first. */
  readonly reduced: Float64Array;
  /** Their columns. */
  readonly columns: Int32Array;
  /** How many are listed. */
  size = 0;
  /** No other cell has a smaller cost − price. `Infinity` where no other cell may be used. */
  bound = 0;
  /** Whether none of them costs −`Infinity`. */
  finite = true;

  /** The least of the cells sampled: expected to be under twice as many as are to be listed. */
  readonly #sample: Float64Array;

  constructor(length: number) {
    this.reduced = new Float64Array(length);
    this.columns = new Int32Array(length);
    this.#sample = new Float64Array(Math.ceil(length / 4) + 1);
  }

  /**
   * Lists a row's cheapest cells at the prices, as many as there is room for, or half as many at least. Where `lowers` is set, a price is first
   * lowered to the cost where that is under it.
   */
  fill(row: number, { values, from, scale, rounds }: RowCosts, prices: Float64Array, lowers: boolean): void {
    // Tied rows that all began at column 0 would all list the same columns.
    const start = (row * 7919) % prices.length;
    this.finite = true;
    for (
      let limit = this.#firstLimit(values, from, prices, scale, lowers);
      ;
      limit = Number.POSITIVE_INFINITY
    ) {
      this.size = 0;
      this.bound = limit;
      listRun(this, values, from, prices, start, prices.length, scale, rounds, lowers);
      listRun(this, values, from, prices, 0, start, scale, rounds, lowers);
      if (limit === Number.POSITIVE_INFINITY || 2 * this.size >= this.reduced.length) return;
    }
  }

  /** A limit under which there will be enough cells, mostly: above the sample's last, so that cells tied with it are under it. */
  #firstLimit(
    values: Float64Array,
    from: number,
    prices: Float64Array,
    scale: number,
    lowers: boolean,
  ): number {
    const sample = this.#sample;
    const last = sample.length - 1;
    if (prices.length < SAMPLING * 2 * this.reduced.length) return Number.POSITIVE_INFINITY;
    sample.fill(Number.POSITIVE_INFINITY);
    let limit = Number.POSITIVE_INFINITY;
    for (let j = 0; j < prices.length; j += SAMPLING) {
      const value = scale * values[from + j]! - prices[j]!;
      if (!(value < limit)) continue;
      let k = last;
      for (; k > 0 && sample[k - 1]! > value; k--) sample[k] = sample[k - 1]!;
      sample[k] = value;
      limit = sample[last]!;
    }
    const above = limit + Math.abs(limit) * 1e-7 + Number.MIN_VALUE;
    // Every price over a cost is to be seen.
    return lowers ? Math.max(above, Number.MIN_VALUE) : above;
  }
}

/** Lists cells of a run of columns. All it needs is handed over and kept in variables, which makes the loop fast. */
function listRun(
  list: RowList,
  values: Float64Array,
  from: number,
  prices: Float64Array,
  start: number,
  end: number,
  scale: number,
  rounds: boolean,
  lowers: boolean,
): void {
  const { reduced, columns } = list;
  const last = reduced.length - 1;
  // Rounding moves a cost by half a unit, the difference from the price by less than a quarter.
  const margin = rounds ? 1 : 0;
  let { size, bound } = list;
  for (let j = start; j < end; ) {
    j = firstUnder(values, from, prices, j, end, scale, bound + margin);
    for (const stop = Math.min(end, j + 4); j < stop; j++) {
      const product = scale * values[from + j]!;
      const cost = rounds ? toUnits(product, 1) : product;
      let value = cost - prices[j]!;
      if (!(value < bound)) continue;
      if (value === Number.NEGATIVE_INFINITY) list.finite = false;
      if (lowers && value < 0) {
        prices[j] = cost;
        value = 0;
      }
      let k = size <= last ? size++ : last;
      for (; k > 0 && reduced[k - 1]! > value; k--) {
        reduced[k] = reduced[k - 1]!;
        columns[k] = columns[k - 1]!;
      }
      reduced[k] = value;
      columns[k] = j;
      if (size > last) bound = reduced[last]!;
    }
  }
  list.size = size;
  list.bound = bound;
}
