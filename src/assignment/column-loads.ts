/** Who sits in which column: for every column a doubly linked list of its rows, so that a row moves in constant time. */
export class ColumnLoads {
  /** Column of each row, −1 for none. */
  readonly columnOfRow: Int32Array;
  readonly load: Int32Array;
  /** First row of each column, −1 for none. */
  readonly first: Int32Array;
  /** The next row of the same column, −1 at the end. */
  readonly next: Int32Array;
  readonly #previous: Int32Array;

  constructor(rows: number, columns: number) {
    this.columnOfRow = new Int32Array(rows).fill(-1);
    this.load = new Int32Array(columns);
    this.first = new Int32Array(columns).fill(-1);
    this.next = new Int32Array(rows).fill(-1);
    this.#previous = new Int32Array(rows).fill(-1);
  }

  /** Moves a row to a column, or to none with −1. */
  move(row: number, column: number): void {
    if (this.columnOfRow[row] !== -1) this.#remove(row);
    this.columnOfRow[row] = column;
    if (column === -1) return;
    const after = this.first[column]!;
    this.next[row] = after;
    this.#previous[row] = -1;
    if (after !== -1) this.#previous[after] = row;
    this.first[column] = row;
    this.load[column]!++;
  }

  #remove(row: number): void {
    const column = this.columnOfRow[row]!;
    const before = this.#previous[row]!;
    const after = this.next[row]!;
    if (before === -1) this.first[column] = after;
    else this.next[before] = after;
    if (after !== -1) this.#previous[after] = before;
    this.load[column]!--;
  }
}
