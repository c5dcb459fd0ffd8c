/**
 * Linear programs over listed groups: which groups, in parts, are worth most together if nobody is in more than one and nobody leads more
 * than may be. Dual simplex from a basis that was best for more groups, so that a case costs few steps after the one it came from; primal
 * for the first. The inverse of the basis is kept whole (dense): G. B. Dantzig, "Linear Programming and Extensions" (1963), ch. 9; C. E.
 * Lemke, "The dual method of solving the linear programming problem", Naval Research Logistics Quarterly 1 (1954) 36–47. What comes out are
 * prices, and any prices give a valid bound: rounding errors cost sharpness at most.
 */

import type { GroupPool } from "./group-pool.js";

/** What a linear program is about. Rows are blocks, then leaders, then, where so many members are asked for, those. */
export interface PoolProgram {
  readonly pool: GroupPool;
  readonly blocks: number;
  readonly capacities: Int32Array;
  /** What each group counts. */
  readonly worths: Float64Array;
  /** Members that are to be in groups, and what each that is missing costs. Absent: as is best. */
  readonly coverage?: { readonly members: number; readonly missing: number } | undefined;
}

/** A basis to come back to. */
export type Basis = Int32Array;

/** What perturbation leaves of a group that is not taken. */
const TRACE = 0.01;

const EPSILON = 1e-7;
const GAIN = 1e-4;
const INFEASIBLE = 1e-9;
/** Steps after which the inverse is worked out anew. */
const STEPS_AN_INVERSE = 200;

export class PoolSimplex {
  /** What one more of each row would be worth. */
  readonly prices: Float64Array;
  /** 1: the group may be taken. */
  readonly isOpen: Uint8Array;
  readonly #program: PoolProgram;
  readonly #rows: number;
  /** Groups, and the column for more members than are asked for. */
  readonly #columns: number;
  readonly #limits: Float64Array;
  /** −1 − row stands for what is left of a row. */
  readonly #basis: Int32Array;
  readonly #level: Float64Array;
  readonly #inverse: Float64Array;
  readonly #isBasic: Uint8Array;
  /** The columns that steps look at; the others are looked at when these are done. */
  #near: Int32Array;
  readonly #isNear: Uint8Array;
  /** By how much each column falls short of the first prices. */
  readonly #shortfall: Float64Array;
  readonly #ascent: Float64Array;
  readonly #signed: Float64Array;
  /** While levels are made right: the columns that may enter, their gains, and a row of the inverse times each. */
  readonly #seen: Int32Array;
  #seenCount = 0;
  readonly #gains: Float64Array;
  readonly #entries: Float64Array;
  #steps = 0;
  #perMember: number | undefined;

  constructor(program: PoolProgram) {
    const { pool, blocks, capacities, coverage } = program;
    const n = blocks + capacities.length + (coverage === undefined ? 0 : 1);
    this.#program = program;
    this.#rows = n;
    this.#columns = pool.count + (coverage === undefined ? 0 : 1);
    // Perturbed a little, so that few steps are without progress.
    this.#limits = Float64Array.from({ length: n }, (_, row) => {
      const limit =
        row < blocks ? 1 : row < blocks + capacities.length ? capacities[row - blocks]! : coverage!.members;
      return limit + (row < blocks + capacities.length ? 1e-6 * (1 + ((row * 7919) % 1009) / 1009) : 0);
    });
    this.#basis = Int32Array.from({ length: n }, (_, row) => -1 - row);
    this.#level = new Float64Array(n);
    this.#inverse = new Float64Array(n * n);
    this.#isBasic = new Uint8Array(this.#columns);
    this.#isNear = new Uint8Array(this.#columns).fill(1);
    this.#near = Int32Array.from({ length: this.#columns }, (_, column) => column);
    this.isOpen = new Uint8Array(this.#columns).fill(1);
    this.prices = new Float64Array(n);
    this.#ascent = new Float64Array(n);
    this.#signed = new Float64Array(n);
    this.#seen = new Int32Array(this.#columns);
    this.#gains = new Float64Array(this.#columns);
    this.#entries = new Float64Array(this.#columns);
    this.#shortfall = new Float64Array(this.#columns);
    this.#invert();
  }

  get basis(): Basis {
    return this.#basis.slice();
  }

  /** How much of each group is taken, where it is some: calls back with both. */
  taken(meet: (group: number, level: number) => void): void {
    for (let i = 0; i < this.#rows; i++) {
      const column = this.#basis[i]!;
      if (column >= 0 && column < this.#program.pool.count && this.#level[i]! > TRACE)
        meet(column, this.#level[i]!);
    }
  }

  /** What a member counts at the basis reached, where so many are asked for. */
  get perMember(): number {
    return -this.prices[this.#rows - 1]!;
  }

  /** Lets every member count so much, however many there are. Until a basis is restored. */
  fix(perMember: number): void {
    this.#perMember = perMember;
    this.#invert();
  }

  /** Goes back to a basis. */
  restore(basis: Basis): void {
    this.#perMember = undefined;
    this.#isBasic.fill(0);
    this.#basis.set(basis);
    for (const column of basis) if (column >= 0) this.#isBasic[column] = 1;
    this.#invert();
  }

  /** Notes by how much each group falls short of its prices now. */
  note(): void {
    for (let column = 0; column < this.#columns; column++) this.#shortfall[column] = -this.#gain(column);
  }

  /** From now on, looks first at groups that fell short of the prices noted by no more than so much. */
  narrow(most: number): void {
    for (let column = 0; column < this.#columns; column++)
      this.#isNear[column] = this.#shortfall[column]! <= most ? 1 : 0;
    this.#listNear();
  }

  #listNear(): void {
    const near: number[] = [];
    for (let column = 0; column < this.#columns; column++) if (this.#isNear[column] === 1) near.push(column);
    this.#near = Int32Array.from(near);
  }

  /** Makes it as great as can be, from a basis whose levels are all right. At most so many steps. */
  climb(steps: number): void {
    for (let k = 0; k < steps; k++) {
      const entering = this.#dearest() ?? this.#fromAfar();
      if (entering === undefined || !this.#enter(entering)) return;
    }
  }

  /** Brings near what is worth more than its prices, and answers with the best of it. */
  #fromAfar(): number | undefined {
    if (this.#near.length === this.#columns) return undefined;
    let found = false;
    for (let column = 0; column < this.#columns; column++)
      if (this.#isNear[column] === 0 && this.isOpen[column] === 1 && this.#gain(column) > GAIN) {
        this.#isNear[column] = 1;
        found = true;
      }
    if (!found) return undefined;
    this.#listNear();
    return this.#dearest();
  }

  /** Makes all levels right, from a basis whose prices are, unless the worth falls to `enough`. At most so many steps. Answers whether they are. */
  mend(steps: number, enough: number): boolean {
    // A group that falls short by more than the worth may fall is in nothing that counts: it is looked at last.
    this.#look(Math.max(0, this.#total() - enough));
    for (let k = 0; k < steps; k++) {
      const leaving = this.#wrongest();
      if (leaving < 0) {
        this.climb(steps);
        return true;
      }
      if (this.#total() <= enough || !this.#leave(leaving)) return false;
    }
    return false;
  }

  /** What all rows come to at their prices. */
  #total(): number {
    let total = 0;
    for (let row = 0; row < this.#rows; row++) total += this.prices[row]! * this.#limits[row]!;
    return total;
  }

  /** The worth of a column (−1 − row: the rest of a row) beyond its prices. */
  #gain(column: number): number {
    const { pool, blocks, worths, coverage } = this.#program;
    const { prices } = this;
    if (column < 0) return this.#worthOf(column) - prices[-1 - column]!;
    if (column === pool.count) return this.#worthOf(column) + prices[this.#rows - 1]!;
    let gain = worths[column]! - prices[blocks + pool.leaders[column]!]!;
    for (let k = pool.starts[column]!; k < pool.starts[column + 1]!; k++) gain -= prices[pool.blocks[k]!]!;
    return coverage === undefined ? gain : gain - pool.members[column]! * prices[this.#rows - 1]!;
  }

  /** A row of the inverse times a column. */
  #entry(row: number, column: number): number {
    const { pool, blocks, coverage } = this.#program;
    const n = this.#rows;
    const base = row * n;
    if (column < 0) return this.#inverse[base - 1 - column]!;
    if (column === pool.count) return -this.#inverse[base + n - 1]!;
    let sum = this.#inverse[base + blocks + pool.leaders[column]!]!;
    for (let k = pool.starts[column]!; k < pool.starts[column + 1]!; k++)
      sum += this.#inverse[base + pool.blocks[k]!]!;
    return coverage === undefined ? sum : sum + pool.members[column]! * this.#inverse[base + n - 1]!;
  }

  /** Of the rest of rows, only members who are missing cost something; once that is fixed, members too many bring as much. */
  #worthOf(column: number): number {
    const { pool, worths, coverage } = this.#program;
    if (column >= 0) return column === pool.count ? (this.#perMember ?? 0) : worths[column]!;
    return coverage !== undefined && column === -this.#rows ? -(this.#perMember ?? coverage.missing) : 0;
  }

  /** The column (−1 − row: the rest of a row) that gains most a unit. */
  #dearest(): number | undefined {
    let best: number | undefined;
    let most = GAIN;
    for (const column of this.#near) {
      if (this.#isBasic[column] === 1 || this.isOpen[column] === 0) continue;
      const gain = this.#gain(column);
      if (gain > most) {
        most = gain;
        best = column;
      }
    }
    for (let row = 0; row < this.#rows; row++) {
      const gain = this.#gain(-1 - row);
      if (gain > most) {
        most = gain;
        best = -1 - row;
      }
    }
    return best;
  }

  /** A column enters; what it drives out first leaves. */
  #enter(entering: number): boolean {
    const ascent = this.#ascent;
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.#rows; i++) {
      ascent[i] = this.#entry(i, entering);
      if (ascent[i]! <= EPSILON) continue;
      const ratio = Math.max(0, this.#level[i]!) / ascent[i]!;
      if (ratio < least) {
        least = ratio;
        leaving = i;
      }
    }
    if (leaving < 0) return false;
    this.#exchange(leaving, entering);
    return true;
  }

  /** The row whose level is most wrong: below 0, or above it for a group that may not be taken. */
  #wrongest(): number {
    let worst = -1;
    let most = 0;
    for (let i = 0; i < this.#rows; i++) {
      const column = this.#basis[i]!;
      const level = this.#level[i]!;
      const wrong = column >= 0 && this.isOpen[column] === 0 ? Math.abs(level) : -level;
      if (wrong <= INFEASIBLE) continue;
      let norm = 0;
      for (let j = i * this.#rows; j < (i + 1) * this.#rows; j++)
        norm += this.#inverse[j]! * this.#inverse[j]!;
      const score = (wrong * wrong) / norm;
      if (score > most) {
        most = score;
        worst = i;
      }
    }
    return worst;
  }

  /** What is in a row leaves; what this costs least enters. */
  #leave(leaving: number): boolean {
    const sign = this.#level[leaving]! < 0 ? -1 : 1;
    const row = this.#signedRow(leaving, sign);
    const entries = this.#entries;
    const gains = this.#gains;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    this.#writeEntries(row);
    const seen = this.#seen;
    for (let at = 0; at < this.#seenCount; at++) {
      const entry = entries[at]!;
      if (entry <= EPSILON) continue;
      const ratio = -gains[at]! / entry;
      if (ratio > least + 1e-9 || (ratio > least - 1e-9 && entry <= entries[best]!)) continue;
      least = Math.min(least, Math.max(0, ratio));
      best = at;
    }
    let entering = best < 0 ? undefined : seen[best]!;
    let largest = best < 0 ? 0 : entries[best]!;
    const out = this.#basis[leaving]!;
    for (let k = 0; k < this.#rows; k++) {
      const entry = row[k]!;
      if (out === -1 - k || entry <= EPSILON) continue;
      const ratio = Math.max(0, -this.#gain(-1 - k)) / entry;
      if (ratio > least + 1e-9 || (ratio > least - 1e-9 && entry <= largest)) continue;
      least = Math.min(least, ratio);
      largest = entry;
      entering = -1 - k;
    }
    if (entering === undefined) return false;
    const share = this.#gain(entering) / largest;
    for (let at = 0; at < this.#seenCount; at++) gains[at]! -= share * entries[at]!;
    for (let i = 0; i < this.#rows; i++) this.#ascent[i] = this.#entry(i, entering);
    this.#exchange(leaving, entering);
    if (entering >= 0) this.#overlook(entering);
    if (out >= 0 && this.isOpen[out] === 1) this.#see(out);
    return true;
  }

  /** Lists the near columns that may enter, and their gains. */
  #look(most: number): void {
    this.#seenCount = 0;
    for (const column of this.#near)
      if (this.#isBasic[column] === 0 && this.isOpen[column] === 1) {
        this.#see(column);
        if (this.#gains[this.#seenCount - 1]! < -most) this.#seenCount--;
      }
  }

  #see(column: number): void {
    const at = this.#seenCount++;
    this.#seen[at] = column;
    this.#gains[at] = this.#gain(column);
  }

  #overlook(column: number): void {
    const at = this.#seen.subarray(0, this.#seenCount).indexOf(column);
    const last = --this.#seenCount;
    this.#seen[at] = this.#seen[last]!;
    this.#gains[at] = this.#gains[last]!;
  }

  /** A row of the inverse times each column seen. */
  #writeEntries(row: Float64Array): void {
    const { pool, blocks: n, coverage } = this.#program;
    const { starts, blocks, leaders, members, count } = pool;
    const ofMembers = coverage === undefined ? 0 : row[this.#rows - 1]!;
    const seen = this.#seen;
    const entries = this.#entries;
    for (let at = 0; at < this.#seenCount; at++) {
      const column = seen[at]!;
      if (column === count) {
        entries[at] = -ofMembers;
        continue;
      }
      let entry = row[n + leaders[column]!]! + members[column]! * ofMembers;
      const end = starts[column + 1]!;
      for (let k = starts[column]!; k < end; k++) entry += row[blocks[k]!]!;
      entries[at] = entry;
    }
  }

  /** A row of the inverse, the other way round where `sign` is −1. */
  #signedRow(row: number, sign: number): Float64Array {
    const signed = this.#signed;
    for (let j = 0; j < this.#rows; j++) signed[j] = sign * this.#inverse[row * this.#rows + j]!;
    return signed;
  }

  /** Exchanges the column in a row of the basis; `#ascent` is the entering column's. */
  #exchange(leaving: number, entering: number): void {
    const n = this.#rows;
    const inverse = this.#inverse;
    const ascent = this.#ascent;
    const gain = this.#gain(entering);
    const pivot = ascent[leaving]!;
    const base = leaving * n;
    for (let j = 0; j < n; j++) {
      const value = inverse[base + j]! / pivot;
      inverse[base + j] = value;
      this.prices[j]! += gain * value;
    }
    const step = this.#level[leaving]! / pivot;
    for (let i = 0; i < n; i++) {
      const factor = ascent[i]!;
      if (i === leaving || factor === 0) continue;
      this.#level[i]! -= factor * step;
      const row = i * n;
      for (let j = 0; j < n; j++) inverse[row + j]! -= factor * inverse[base + j]!;
    }
    this.#level[leaving] = step;
    const left = this.#basis[leaving]!;
    if (left >= 0) this.#isBasic[left] = 0;
    if (entering >= 0) this.#isBasic[entering] = 1;
    this.#basis[leaving] = entering;
    if (++this.#steps >= STEPS_AN_INVERSE) this.#invert();
  }

  /** Works out the inverse of the basis, the levels and the prices by elimination. */
  #invert(): void {
    const n = this.#rows;
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++) this.#write(matrix, i, this.#basis[i]!);
    const inverse = this.#inverse.fill(0);
    for (let i = 0; i < n; i++) inverse[i * n + i] = 1;
    this.#steps = 0;
    for (let k = 0; k < n; k++) {
      let pivotRow = k;
      for (let i = k + 1; i < n; i++)
        if (Math.abs(matrix[i * n + k]!) > Math.abs(matrix[pivotRow * n + k]!)) pivotRow = i;
      if (pivotRow !== k) {
        swapRows(matrix, n, k, pivotRow);
        swapRows(inverse, n, k, pivotRow);
      }
      const pivot = matrix[k * n + k]!;
      for (let j = 0; j < n; j++) {
        if (j >= k) matrix[k * n + j]! /= pivot;
        inverse[k * n + j]! /= pivot;
      }
      for (let i = 0; i < n; i++) {
        const factor = matrix[i * n + k]!;
        if (i === k || factor === 0) continue;
        for (let j = k; j < n; j++) matrix[i * n + j]! -= factor * matrix[k * n + j]!;
        for (let j = 0; j < n; j++) inverse[i * n + j]! -= factor * inverse[k * n + j]!;
      }
    }
    this.prices.fill(0);
    for (let i = 0; i < n; i++) {
      let level = 0;
      const worth = this.#worthOf(this.#basis[i]!);
      for (let j = 0; j < n; j++) {
        level += inverse[i * n + j]! * this.#limits[j]!;
        if (worth !== 0) this.prices[j]! += worth * inverse[i * n + j]!;
      }
      this.#level[i] = level;
    }
  }

  #write(matrix: Float64Array, at: number, column: number): void {
    const { pool, blocks, coverage } = this.#program;
    const n = this.#rows;
    const put = (row: number, value: number): void => {
      matrix[row * n + at] = value;
    };
    if (column < 0) put(-1 - column, 1);
    else if (column === pool.count) put(n - 1, -1);
    if (column < 0 || column === pool.count) return;
    put(blocks + pool.leaders[column]!, 1);
    for (let k = pool.starts[column]!; k < pool.starts[column + 1]!; k++) put(pool.blocks[k]!, 1);
    if (coverage !== undefined) put(n - 1, pool.members[column]!);
  }
}

function swapRows(matrix: Float64Array, n: number, a: number, b: number): void {
  for (let j = 0; j < n; j++) {
    const value = matrix[a * n + j]!;
    matrix[a * n + j] = matrix[b * n + j]!;
    matrix[b * n + j] = value;
  }
}
