/**
 * A primal simplex for packing: make Σ worth · x as great as possible, where every row has at most its limit and x ≥ 0. Columns are added as they
 * are found. The inverse of the basis is kept whole (dense): G. B. Dantzig, "Linear Programming and Extensions" (1963), ch. 9. Limits are
 * perturbed a little, so that no step is without progress; what comes out are prices, and any prices give a valid bound.
 */
export class PackingSimplex {
  readonly #rows: number;
  readonly #inverse: Float64Array;
  /** What each basic column is at, and its column: −1 − row for the slack of a row. */
  readonly #level: Float64Array;
  readonly #basis: Int32Array;
  readonly #columns: { readonly rows: Int32Array; readonly parts: Float64Array }[] = [];
  readonly #worths: number[] = [];
  readonly #isBasic: boolean[] = [];
  /** Of each row, at the basis reached: what one more of it would be worth. */
  readonly prices: Float64Array;
  readonly #ascent: Float64Array;

  /** @param limits How much of each row there is, 0 or more. */
  constructor(limits: ArrayLike<number>) {
    const n = limits.length;
    this.#rows = n;
    this.#inverse = new Float64Array(n * n);
    for (let row = 0; row < n; row++) this.#inverse[row * n + row] = 1;
    this.#level = Float64Array.from(
      limits,
      (limit, row) => limit + 1e-6 * (1 + ((row * 7919) % 1009) / 1009),
    );
    this.#basis = Int32Array.from({ length: n }, (_, row) => -1 - row);
    this.prices = new Float64Array(n);
    this.#ascent = new Float64Array(n);
  }

  /** Adds a column that takes so much of some rows. */
  add(rows: readonly number[], parts: readonly number[], worth: number): void {
    this.#columns.push({ rows: Int32Array.from(rows), parts: Float64Array.from(parts) });
    this.#worths.push(worth);
    this.#isBasic.push(false);
  }

  /** How much of each column is taken. */
  levels(): Float64Array {
    const levels = new Float64Array(this.#columns.length);
    for (const [k, column] of this.#basis.entries()) if (column >= 0) levels[column] = this.#level[k]!;
    return levels;
  }

  /** Gives every column another worth. */
  reweigh(worths: readonly number[]): void {
    for (const [k, worth] of worths.entries()) this.#worths[k] = worth;
    this.prices.fill(0);
    const n = this.#rows;
    for (let i = 0; i < n; i++) {
      const column = this.#basis[i]!;
      if (column < 0 || worths[column] === 0) continue;
      for (let j = 0; j < n; j++) this.prices[j]! += worths[column]! * this.#inverse[i * n + j]!;
    }
  }

  /** Pivots until no column is worth more than its prices, or so many times. */
  solve(pivots: number): boolean {
    for (let k = 0; k < pivots; k++) {
      const entering = this.#dearest();
      if (entering === undefined) return true;
      if (!this.#pivot(entering)) return true;
    }
    return false;
  }

  /** The column (−1 − row: a slack) that gains most a unit. */
  #dearest(): number | undefined {
    const { prices } = this;
    let best: number | undefined;
    let most = 1e-5;
    for (let column = 0; column < this.#columns.length; column++) {
      if (this.#isBasic[column]) continue;
      const { rows, parts } = this.#columns[column]!;
      let gain = this.#worths[column]!;
      for (let k = 0; k < rows.length; k++) gain -= parts[k]! * prices[rows[k]!]!;
      if (gain > most) {
        most = gain;
        best = column;
      }
    }
    for (let row = 0; row < this.#rows; row++)
      if (-prices[row]! > most) {
        most = -prices[row]!;
        best = -1 - row;
      }
    return best;
  }

  #pivot(entering: number): boolean {
    const n = this.#rows;
    const ascent = this.#ascent.fill(0);
    const inverse = this.#inverse;
    const column = entering < 0 ? undefined : this.#columns[entering]!;
    const rows = column?.rows ?? [-1 - entering];
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = 0; k < rows.length; k++) sum += inverse[i * n + rows[k]!]! * (column?.parts[k] ?? 1);
      ascent[i] = sum;
    }
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i++)
      if (ascent[i]! > 1e-9) {
        const ratio = this.#level[i]! / ascent[i]!;
        if (ratio < least) {
          least = ratio;
          leaving = i;
        }
      }
    if (leaving < 0) return false;
    let gain = this.#worths[entering] ?? 0;
    for (let k = 0; k < rows.length; k++) gain -= (column?.parts[k] ?? 1) * this.prices[rows[k]!]!;
    const pivot = ascent[leaving]!;
    const base = leaving * n;
    for (let j = 0; j < n; j++) {
      inverse[base + j]! /= pivot;
      this.prices[j]! += gain * inverse[base + j]!;
    }
    this.#level[leaving] = least;
    for (let i = 0; i < n; i++) {
      const factor = ascent[i]!;
      if (i === leaving || factor === 0) continue;
      this.#level[i] = Math.max(0, this.#level[i]! - factor * least);
      for (let j = 0; j < n; j++) inverse[i * n + j]! -= factor * inverse[base + j]!;
    }
    const left = this.#basis[leaving]!;
    if (left >= 0) this.#isBasic[left] = false;
    if (entering >= 0) this.#isBasic[entering] = true;
    this.#basis[leaving] = entering;
    return true;
  }
}
