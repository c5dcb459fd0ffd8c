import type { Pair } from "../assignment-problem.js";
import type { Cover } from "./bottleneck.js";
import type { FreeCells } from "./free-cells.js";

/** What a search has reached for good: later than any search. */
const FOR_GOOD = 2 ** 31 - 1;

/**
 * A matching of cells up to a limit that only rises: U. Derigs and U. Zimmermann, "An augmenting path method for solving linear bottleneck
 * assignment problems", Computing 19 (1978) 285–295. Rows and columns may have several places; a cell is used once at most.
 */
export class GrowingMatching {
  /** As a cost. */
  limit = Number.NEGATIVE_INFINITY;
  pairs = 0;
  readonly #cells: FreeCells;
  /** The columns of each row and the rows of each column. */
  readonly #columnsOf: number[][];
  readonly #rowsOf: number[][];
  /** The search that reached a row or column last, and from where it came: −1 for rows where a search begins. */
  readonly #rowSeenBy: Int32Array;
  readonly #columnSeenBy: Int32Array;
  readonly #columnBefore: Int32Array;
  readonly #rowBefore: Int32Array;
  /** The cheapest cell from what is reached to each column beyond. */
  readonly #least: Float64Array;
  readonly #queue: Int32Array;
  #waiting = 0;
  #known = 0;
  #search = 0;

  constructor(cells: FreeCells) {
    const [rows, columns] = [cells.rowPlaces.length, cells.columnPlaces.length];
    this.#cells = cells;
    this.#columnsOf = Array.from({ length: rows }, () => []);
    this.#rowsOf = Array.from({ length: columns }, () => []);
    this.#rowSeenBy = new Int32Array(rows);
    this.#columnSeenBy = new Int32Array(columns);
    this.#columnBefore = new Int32Array(rows);
    this.#rowBefore = new Int32Array(columns);
    this.#least = new Float64Array(columns);
    this.#queue = new Int32Array(rows);
  }

  /** The pairs, by row, then by column. */
  inUse(): Pair[] {
    return this.#columnsOf.flatMap((columns, row) =>
      [...columns].sort((a, b) => a - b).map((column) => ({ row, column })),
    );
  }

  /** Raises the limit and uses as many cells up to it as can be: greedily, then by a search from every row that has a place left. */
  fill(limit: number): void {
    this.limit = limit;
    const { rowPlaces } = this.#cells;
    for (let row = 0; row < rowPlaces.length; row++) if (this.#hasPlace(row)) this.#takeFirst(row);
    this.#forget();
    for (let row = 0; row < rowPlaces.length; row++) while (this.#hasPlace(row) && this.#placeOneOf(row));
  }

  /** Another matching that has these pairs and is filled up to a higher limit. */
  filledTo(limit: number): GrowingMatching {
    const copy = new GrowingMatching(this.#cells);
    for (const { row, column } of this.inUse()) copy.#take(row, column);
    copy.fill(limit);
    return copy;
  }

  /**
   * Searches from all rows with a place left at once, and raises the limit to the cheapest cell that leads on until one more pair is
   * found. Returns a cover of all cells under the new limit as it was before the last rise, none where the limit need not rise; false where
   * there can be no further pair.
   */
  growByOne(): Cover | undefined | false {
    this.#plant();
    let cover: Cover | undefined;
    let end = this.#spread();
    while (end === -1) {
      const next = this.#nearest();
      if (next === -1) return false;
      if (this.#least[next]! > this.limit) {
        cover = this.cover();
        this.limit = this.#least[next]!;
      }
      end = this.#reachColumn(next) ? next : this.#spread();
    }
    this.#augment(end);
    return cover;
  }

  /** After a search from all rows that found nothing: rows, columns and single cells that touch every cell up to the limit. */
  cover(): Cover {
    const isSeen = (seenBy: number): boolean => seenBy >= this.#search;
    const rows = [...this.#rowSeenBy.keys()].filter((row) => !isSeen(this.#rowSeenBy[row]!));
    const columns = [...this.#columnSeenBy.keys()].filter((column) => isSeen(this.#columnSeenBy[column]!));
    const cells = this.inUse().filter(
      ({ row, column }) => isSeen(this.#rowSeenBy[row]!) && !isSeen(this.#columnSeenBy[column]!),
    );
    return cells.length === 0 ? { rows, columns } : { rows, columns, cells };
  }

  #hasPlace(row: number): boolean {
    return this.#columnsOf[row]!.length < this.#cells.rowPlaces[row]!;
  }

  #hasRoom(column: number): boolean {
    return this.#rowsOf[column]!.length < this.#cells.columnPlaces[column]!;
  }

  #takeFirst(row: number): void {
    const { columns, costs } = this.#cells.read(row);
    for (let k = 0; k < costs.length && this.#hasPlace(row); k++)
      if (costs[k]! <= this.limit && costs[k]! < Number.POSITIVE_INFINITY && this.#hasRoom(columns[k]!))
        if (!this.#columnsOf[row]!.includes(columns[k]!)) this.#take(row, columns[k]!);
  }

  /** What a search from one row in vain has reached leads nowhere, now or later under this limit. */
  #placeOneOf(start: number): boolean {
    this.#begin();
    this.#reachRow(start, -1);
    const end = this.#spread();
    if (end !== -1) this.#augment(end);
    else this.#bury();
    return end !== -1;
  }

  #bury(): void {
    for (const seenBy of [this.#rowSeenBy, this.#columnSeenBy])
      for (let k = 0; k < seenBy.length; k++) if (seenBy[k] === this.#search) seenBy[k] = FOR_GOOD;
  }

  #plant(): void {
    this.#forget();
    this.#begin();
    for (let row = 0; row < this.#columnBefore.length; row++)
      if (this.#hasPlace(row)) this.#reachRow(row, -1);
  }

  #forget(): void {
    this.#rowSeenBy.fill(0);
    this.#columnSeenBy.fill(0);
  }

  #begin(): void {
    this.#search++;
    this.#waiting = 0;
    this.#known = 0;
    this.#least.fill(Number.POSITIVE_INFINITY);
  }

  #reachRow(row: number, from: number): void {
    if (this.#rowSeenBy[row]! >= this.#search) return;
    this.#rowSeenBy[row] = this.#search;
    this.#columnBefore[row] = from;
    this.#queue[this.#known++] = row;
  }

  /** Reaches a column, and the rows in it where it is full. Returns whether it has room. */
  #reachColumn(column: number): boolean {
    this.#columnSeenBy[column] = this.#search;
    if (this.#hasRoom(column)) return true;
    for (const row of this.#rowsOf[column]!) this.#reachRow(row, column);
    return false;
  }

  /** Breadth first, as far as the limit lets. Returns a column with room, −1 where there is none. */
  #spread(): number {
    const [least, seenBy, search] = [this.#least, this.#columnSeenBy, this.#search];
    while (this.#waiting < this.#known) {
      const row = this.#queue[this.#waiting++]!;
      const own = this.#columnsOf[row]!;
      const { columns, costs } = this.#cells.read(row);
      for (let k = 0; k < costs.length; k++) {
        const column = columns[k]!;
        if (costs[k]! >= least[column]! || seenBy[column]! >= search || own.includes(column)) continue;
        least[column] = costs[k]!;
        this.#rowBefore[column] = row;
        if (costs[k]! <= this.limit && this.#reachColumn(column)) return column;
      }
    }
    return -1;
  }

  /** The column that is not reached and has the cheapest cell from what is, −1 for none. */
  #nearest(): number {
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < this.#least.length; j++)
      if (this.#least[j]! < least && this.#columnSeenBy[j]! < this.#search) {
        least = this.#least[j]!;
        nearest = j;
      }
    return nearest;
  }

  /** Along the path to the end, each row takes a column and gives up the one through which it was reached. */
  #augment(end: number): void {
    for (let column = end; column !== -1; ) {
      const row = this.#rowBefore[column]!;
      const from = this.#columnBefore[row]!;
      if (from !== -1) this.#giveUp(row, from);
      this.#take(row, column);
      column = from;
    }
  }

  #take(row: number, column: number): void {
    this.#columnsOf[row]!.push(column);
    this.#rowsOf[column]!.push(row);
    this.pairs++;
  }

  #giveUp(row: number, column: number): void {
    remove(this.#columnsOf[row]!, column);
    remove(this.#rowsOf[column]!, row);
    this.pairs--;
  }
}

function remove(list: number[], item: number): void {
  list[list.indexOf(item)] = list[list.length - 1]!;
  list.pop();
}
