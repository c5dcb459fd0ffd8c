import { rowsAStep, type Steps } from "../steps.js";
import type { Pricing } from "./pricing.js";
import type { TwoCheapest } from "./row-reduction.js";

/** Cells kept a row. */
const LIST_LENGTH = 24;

/**
 * Of every row the cheapest cells by cost − price, and one lower bound for all its other cells. The bound stays true as prices
 * fall, since cost − price then only grows; so a row is read again only when a cell beyond its list could matter.
 */
export class RowCandidates {
  readonly length: number;
  /** Columns of row i's list: from i · length, −1 beyond its end. Cheapest first, as of when it was made. */
  readonly columnAt: Int32Array;
  readonly costAt: Float64Array;
  /** No cell beyond the list has a smaller cost − price. `Infinity` where the list holds all cells. */
  readonly bounds: Float64Array;
  /** The costs of the row read last. */
  readonly lastRead: Float64Array;
  /** How often a row has been read. */
  reads = 0;
  readonly #pricing: Pricing;
  readonly #reduced: Float64Array;

  constructor(pricing: Pricing) {
    const { rows, columns } = pricing;
    this.#pricing = pricing;
    this.length = Math.min(LIST_LENGTH, columns);
    this.columnAt = new Int32Array(rows * this.length);
    this.costAt = new Float64Array(rows * this.length);
    this.bounds = new Float64Array(rows);
    this.lastRead = new Float64Array(columns);
    this.#reduced = new Float64Array(this.length);
  }

  /** Reads every row once, in steps. To be done before anything is asked. */
  *readAll(): Steps<void> {
    const rows = this.bounds.length;
    const stride = rowsAStep(this.lastRead.length);
    for (let row = 0; row < rows; row++) {
      this.read(row);
      if ((row + 1) % stride === 0) yield row / rows;
    }
  }

  /** Reads a row and makes its list anew at the present prices. */
  read(row: number): void {
    const { columns, prices, writeCosts } = this.#pricing;
    const { length, columnAt, costAt, lastRead: costs } = this;
    const reduced = this.#reduced;
    const base = row * length;
    writeCosts(row, costs);
    this.reads++;
    let size = 0;
    let limit = Number.POSITIVE_INFINITY;
    // Tied rows that all began at column 0 would all list the same columns.
    let from = (row * 7919) % columns;
    let to = columns;
    for (let part = 0; part < 2; part++) {
      for (let j = from; j < to; j++) {
        const value = costs[j]! - prices[j]!;
        if (value >= limit) continue;
        let k = size < length ? size++ : length - 1;
        for (; k > 0 && reduced[k - 1]! > value; k--) {
          reduced[k] = reduced[k - 1]!;
          columnAt[base + k] = columnAt[base + k - 1]!;
          costAt[base + k] = costAt[base + k - 1]!;
        }
        reduced[k] = value;
        columnAt[base + k] = j;
        costAt[base + k] = costs[j]!;
        if (size === length) limit = reduced[length - 1]!;
      }
      to = from;
      from = 0;
    }
    this.bounds[row] = limit;
    for (let k = size; k < length; k++) columnAt[base + k] = -1;
  }

  /** The cost of a listed cell. */
  costOf(row: number, column: number): number {
    let k = row * this.length;
    while (this.columnAt[k] !== column) k++;
    return this.costAt[k]!;
  }

  /** The mean width of the lists, from the cheapest cell to the bound, and how many rows have two cells that are cheapest. */
  measure(): { readonly width: number; readonly tied: number } {
    const found: TwoCheapest = { best: -1, bestCost: 0, least: 0, runnerUp: -1, runnerUpCost: 0, second: 0 };
    let width = 0;
    let tied = 0;
    for (let row = 0; row < this.bounds.length; row++) {
      this.findTwoCheapest(row, found, 0);
      if (found.second === found.least) tied++;
      if (this.bounds[row]! < Number.POSITIVE_INFINITY) width += this.bounds[row]! - found.least;
    }
    return { width: width / this.bounds.length, tied };
  }

  /**
   * Finds a row's two cheapest places on its list, and reads the row again where a cell beyond it could be cheaper by more
   * than the tolerance. With a tolerance, the second may be under the least by that much.
   */
  readonly findTwoCheapest = (row: number, found: TwoCheapest, tolerance = 0): void => {
    const { length, columnAt, costAt, bounds } = this;
    const { prices, leaveOutCosts } = this.#pricing;
    for (;;) {
      let least = leaveOutCosts[row]!;
      let second = Number.POSITIVE_INFINITY;
      let best = -1;
      let runnerUp = -2;
      let bestAt = -1;
      let runnerUpAt = -1;
      for (let k = row * length, end = k + length; k < end; k++) {
        const column = columnAt[k]!;
        if (column === -1) break;
        const value = costAt[k]! - prices[column]!;
        if (value >= second) continue;
        if (value < least) {
          second = least;
          runnerUp = best;
          runnerUpAt = bestAt;
          least = value;
          best = column;
          bestAt = k;
        } else {
          second = value;
          runnerUp = column;
          runnerUpAt = k;
        }
      }
      if (least > bounds[row]! + tolerance) {
        this.read(row);
        continue;
      }
      found.best = best;
      found.bestCost = costAt[bestAt] ?? 0;
      found.least = least;
      found.runnerUp = second <= bounds[row]! ? runnerUp : -2;
      found.runnerUpCost = costAt[runnerUpAt] ?? 0;
      found.second = Math.min(second, bounds[row]!);
      return;
    }
  };
}
