import { rowsAStep, type Steps } from "../steps.js";
import type { ReadRow } from "./problem.js";

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
  lowest = 0;
  highest = 0;
  /** Whether the row looked at last holds finite numbers only. */
  finite = true;
  readonly #drafted: Drafted;
  readonly #sign: 1 | -1;
  /** The list in the making, least cost − price first. */
  readonly #reduced: Float64Array;
  readonly #columns: Int32Array;
  #size = 0;

  constructor(drafted: Drafted) {
    const { rows, columns, length, maximise } = drafted;
    this.#drafted = drafted;
    this.#sign = maximise ? -1 : 1;
    this.length = length;
    this.columnAt = new Int32Array(rows * length).fill(-1);
    this.costAt = new Float64Array(rows * length);
    this.bounds = new Float64Array(rows);
    this.prices = new Float64Array(columns);
    this.#reduced = new Float64Array(length);
    this.#columns = new Int32Array(length);
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
    const { columns } = this.#drafted;
    this.#size = 0;
    this.finite = true;
    // Tied rows that all began at column 0 would all list the same columns.
    const start = (row * 7919) % columns;
    const limit = this.#scan(values, from, start, columns, Number.POSITIVE_INFINITY);
    this.bounds[row] = this.#scan(values, from, 0, start, limit);
    const base = row * this.length;
    for (let k = 0; k < this.#size; k++) {
      const column = this.#columns[k]!;
      this.columnAt[base + k] = column;
      this.costAt[base + k] = this.#sign * values[from + column]!;
    }
  }

  /** The caller's value of a cell, where it is listed. */
  valueOf(row: number, column: number): number | undefined {
    const base = row * this.length;
    const k = this.columnAt.subarray(base, base + this.length).indexOf(column);
    return k === -1 ? undefined : this.#sign * this.costAt[base + k]!;
  }

  /** Lists the cells of a run of columns that are cheaper than the limit. Returns the new limit. Two comparisons a cell. */
  #scan(values: Float64Array, from: number, start: number, end: number, before: number): number {
    const prices = this.prices;
    const sign = this.#sign;
    let highest = this.highest;
    let limit = before;
    for (let j = start; j < end; j++) {
      const cost = sign * values[from + j]!;
      const reduced = cost - prices[j]!;
      if (reduced < limit) {
        if (cost > highest) highest = cost;
        limit = this.#insert(j, cost, reduced);
      } else if (!(cost <= highest)) {
        // Higher than all before, or no number.
        if (cost < Number.POSITIVE_INFINITY) highest = cost;
        else this.finite = false;
      }
    }
    this.highest = highest;
    return limit;
  }

  /** Puts a cell into its place on the list. Returns what other cells have to be under: the last on a full list. */
  #insert(column: number, cost: number, difference: number): number {
    const reduced = this.#reduced;
    const columns = this.#columns;
    const { length } = reduced;
    let value = difference;
    if (cost < this.lowest) {
      this.lowest = cost;
      if (cost === Number.NEGATIVE_INFINITY) this.finite = false;
    }
    if (value < 0 && this.#drafted.fitsExactly) {
      this.prices[column] = cost;
      value = 0;
    }
    let k = this.#size < length ? this.#size++ : length - 1;
    for (; k > 0 && reduced[k - 1]! > value; k--) {
      reduced[k] = reduced[k - 1]!;
      columns[k] = columns[k - 1]!;
    }
    reduced[k] = value;
    columns[k] = column;
    return this.#size === length ? reduced[length - 1]! : Number.POSITIVE_INFINITY;
  }
}
