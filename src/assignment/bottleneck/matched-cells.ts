import type { Pair } from "../assignment-problem.js";
import type { FreeCells } from "./free-cells.js";

/** The cells in use: rows and columns may have several places, a cell is used once at most. */
export class MatchedCells {
  /** How many there are. */
  count = 0;
  /** The columns of each row and the rows of each column. */
  readonly columnsOf: number[][];
  readonly rowsOf: number[][];
  readonly #rowPlaces: Int32Array;
  readonly #columnPlaces: Int32Array;

  constructor({ rowPlaces, columnPlaces }: FreeCells) {
    this.#rowPlaces = rowPlaces;
    this.#columnPlaces = columnPlaces;
    this.columnsOf = Array.from({ length: rowPlaces.length }, () => []);
    this.rowsOf = Array.from({ length: columnPlaces.length }, () => []);
  }

  hasPlace(row: number): boolean {
    return this.columnsOf[row]!.length < this.#rowPlaces[row]!;
  }

  hasRoom(column: number): boolean {
    return this.rowsOf[column]!.length < this.#columnPlaces[column]!;
  }

  has(row: number, column: number): boolean {
    return this.columnsOf[row]!.includes(column);
  }

  take(row: number, column: number): void {
    this.columnsOf[row]!.push(column);
    this.rowsOf[column]!.push(row);
    this.count++;
  }

  giveUp(row: number, column: number): void {
    remove(this.columnsOf[row]!, column);
    remove(this.rowsOf[column]!, row);
    this.count--;
  }

  /** As pairs, by row, then by column. */
  pairs(): Pair[] {
    return this.columnsOf.flatMap((columns, row) =>
      [...columns].sort((a, b) => a - b).map((column) => ({ row, column })),
    );
  }
}

function remove(list: number[], item: number): void {
  list[list.indexOf(item)] = list[list.length - 1]!;
  list.pop();
}
