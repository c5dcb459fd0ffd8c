import { rowsAStep, type Steps } from "../steps.js";
import { highestCost } from "./dense-rows.js";
import type { ReadRow } from "./problem.js";
import { RowList } from "./row-list.js";

/** What is drafted from: every cell open. */
export interface Drafted {
  readonly rows: number;
  readonly columns: number;
  readonly maximise: boolean;
  readonly readRow: ReadRow;
  /** All values, row by row, where they lie in one array. */
  readonly flat: Float64Array | undefined;
  /** Whether every row will have a column and every column a row, so that prices may start anywhere. */
  readonly fitsExactly: boolean;
  /** Cells a row. */
  readonly length: number;
}

/** So many rows, spread over all, begin the prices. */
const FIRST_LOOKS = 64;

/**
 * Candidate lists in the caller's unit, made in the one pass in which the values are looked at, before units are known: of every row the cheapest
 * cells by cost − price. Where everything will fit, a price is the least cost seen in its column so far: it only falls, so that the bound
 * found for an earlier row stays true. Elsewhere prices are 0. Costs are the values, or less the values where they are to be great.
 */
export class Draft {
  readonly length: number;
  /** Columns of row i's list: from i · length, −1 beyond its end. Cheapest first. */
  readonly columnAt: Int32Array;
  readonly costAt: Float64Array;
  /** No cell of row i beyond its list has a smaller cost − price. `Infinity` where the list holds all cells. */
  readonly bounds: Float64Array;
  readonly prices: Float64Array;
  /** The highest cost looked at, 0 or more. */
  highest = 0;
  /** Whether the row looked at last holds finite numbers only. */
  finite = true;
  readonly #drafted: Drafted;
  readonly #sign: 1 | -1;
  readonly #list: RowList;

  constructor(drafted: Drafted) {
    const { rows, columns, length, maximise } = drafted;
    this.#drafted = drafted;
    this.#sign = maximise ? -1 : 1;
    this.length = length;
    this.columnAt = new Int32Array(rows * length).fill(-1);
    this.costAt = new Float64Array(rows * length);
    this.bounds = new Float64Array(rows);
    this.prices = new Float64Array(columns);
    this.#list = new RowList(length);
  }

  /** The lowest cost looked at, 0 or less. */
  get lowest(): number {
    const costs = this.#drafted.fitsExactly ? this.prices : this.costAt;
    return costs.reduce((least, cost) => Math.min(least, cost), 0);
  }

  /** Begins the prices from a few rows. Returns false where a cell is closed: then there is no draft. */
  *begin(): Steps<boolean> {
    const { rows, columns, flat, readRow, fitsExactly } = this.#drafted;
    if (!fitsExactly) return true;
    this.prices.fill(Number.POSITIVE_INFINITY);
    const buffer = new Float64Array(flat === undefined ? columns : 0);
    const open = new Uint8Array(columns).fill(1);
    const step = Math.max(1, Math.floor(rows / FIRST_LOOKS));
    const stride = step * rowsAStep(columns);
    for (let row = 0; row < rows; row += step) {
      const values = flat ?? readRow(row, buffer, open);
      if (open.includes(0)) return false;
      const from = flat === undefined ? 0 : row * columns;
      for (let j = 0; j < columns; j++)
        this.prices[j] = Math.min(this.prices[j]!, this.#sign * values[from + j]!);
      if (row % stride === 0) yield 0;
    }
    // What is no finite number is found when its row is looked at.
    for (let j = 0; j < columns; j++) if (!(Math.abs(this.prices[j]!) < Infinity)) this.prices[j] = 0;
    return true;
  }

  /** Looks at a row, whose values begin at `from`. */
  look(row: number, values: Float64Array, from: number): void {
    const { columns, fitsExactly } = this.#drafted;
    const scale = this.#sign;
    const list = this.#list;
    // First, since it goes through memory in order: what follows finds the row at hand.
    const highest = highestCost(values, from, from + columns, scale, this.highest);
    list.fill(row, { values, from, scale, rounds: false }, this.prices, fitsExactly);
    this.finite = list.finite && highest < Number.POSITIVE_INFINITY;
    if (this.finite) this.highest = highest;
    this.bounds[row] = list.bound;
    const base = row * this.length;
    for (let k = 0; k < list.size; k++) {
      const column = list.columns[k]!;
      this.columnAt[base + k] = column;
      this.costAt[base + k] = scale * values[from + column]!;
    }
  }

  /** The caller's value of a cell, where it is listed. */
  valueOf(row: number, column: number): number | undefined {
    const base = row * this.length;
    const k = this.columnAt.subarray(base, base + this.length).indexOf(column);
    return k === -1 ? undefined : this.#sign * this.costAt[base + k]!;
  }
}
