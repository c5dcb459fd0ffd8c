import { rowsAStep, type Steps } from "../steps.js";
import type { DraftedCosts } from "./kernel.js";
import type { Pricing } from "./pricing.js";
import { RowList } from "./row-list.js";
import { nothingFound, type TwoCheapest } from "./row-reduction.js";
import { toUnits } from "./units.js";

/** Cells kept a row. */
const SHORTEST_LIST = 8;
const LONGEST_LIST = 24;
/** Where a row is computed whenever it is read, longer lists pay: they are read again less often. */
const LONGEST_ON_REQUEST = 56;

/** A list is a cell longer for each so many rows that compete: fewer do where columns are plenty. */
const ROWS_A_CELL = 64;

/** How many cells of each row to keep. */
export function listLength(rows: number, columns: number, isOnRequest = false): number {
  const competing = rows * Math.min(1, rows / columns);
  const longest = isOnRequest ? LONGEST_ON_REQUEST : LONGEST_LIST;
  return Math.min(columns, longest, SHORTEST_LIST + Math.floor(competing / ROWS_A_CELL));
}

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
  /** How often a row has been read. */
  reads = 0;
  readonly #pricing: Pricing;
  readonly #costs: Float64Array;
  readonly #list: RowList;

  constructor(pricing: Pricing) {
    const { rows, columns } = pricing;
    this.#pricing = pricing;
    this.length = pricing.drafted?.draft.length ?? listLength(rows, columns);
    this.columnAt = new Int32Array(rows * this.length);
    this.costAt = new Float64Array(rows * this.length);
    this.bounds = new Float64Array(rows);
    this.#costs = new Float64Array(columns);
    this.#list = new RowList(this.length);
  }

  /** Reads every row once, in steps, or takes what has been drafted. To be done before anything is asked. */
  *readAll(): Steps<void> {
    const { rows, columns, drafted } = this.#pricing;
    if (drafted !== undefined) {
      this.#take(drafted);
      return;
    }
    const stride = rowsAStep(columns);
    for (let row = 0; row < rows; row++) {
      this.read(row);
      if ((row + 1) % stride === 0) yield row / rows;
    }
  }

  /**
   * Takes the lists of a draft. Rounding moves a cost and a price by half a unit each, and their difference in the caller's unit by far less than
   * half a unit; what a price is above the draft's, all bounds are lower.
   */
  #take({ draft, linear: { scale, zero }, integers }: DraftedCosts): void {
    const { prices } = this.#pricing;
    const unit = Math.abs(scale);
    this.columnAt.set(draft.columnAt);
    for (let k = 0; k < this.costAt.length; k++) this.costAt[k] = toUnits(draft.costAt[k]!, unit) - zero;
    let above = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < prices.length; j++)
      above = Math.max(above, prices[j]! - toUnits(draft.prices[j]!, unit));
    const margin = above + zero + (integers ? 0 : 2);
    for (let row = 0; row < this.bounds.length; row++)
      this.bounds[row] = Math.floor(draft.bounds[row]! * unit) - margin;
    this.reads += this.bounds.length;
  }

  /** Reads a row and makes its list anew at the present prices. */
  read(row: number): void {
    const { columns, prices, scaled, writeCosts } = this.#pricing;
    this.reads++;
    if (scaled === undefined) writeCosts(row, this.#costs);
    const list = this.#list;
    list.fill(
      row,
      scaled === undefined
        ? { values: this.#costs, from: 0, scale: 1, rounds: false }
        : { values: scaled.values, from: row * columns, scale: scaled.scale, rounds: !scaled.integers },
      prices,
      false,
    );
    this.bounds[row] = Math.floor(list.bound);
    const base = row * this.length;
    for (let k = 0; k < list.size; k++) {
      const column = list.columns[k]!;
      this.columnAt[base + k] = column;
      this.costAt[base + k] = list.reduced[k]! + prices[column]!;
    }
    for (let k = list.size; k < this.length; k++) this.columnAt[base + k] = -1;
  }

  /** The costs of a row, until the next is read. */
  costsOf(row: number): Float64Array {
    const { scaled, columns, writeCosts } = this.#pricing;
    if (scaled === undefined) writeCosts(row, this.#costs);
    else {
      const { values, scale } = scaled;
      for (let j = 0, k = row * columns; j < columns; j++, k++) this.#costs[j] = toUnits(values[k]!, scale);
    }
    return this.#costs;
  }

  /** The cost of a listed cell. */
  costOf(row: number, column: number): number {
    let k = row * this.length;
    while (this.columnAt[k] !== column) k++;
    return this.costAt[k]!;
  }

  /** The mean width of the lists, from the cheapest cell to the bound, and how many rows have two cells that are cheapest. */
  measure(): { readonly width: number; readonly tied: number } {
    const found = nothingFound();
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
