import type { Steps } from "../../steps.js";
import type { Pair } from "../assignment-problem.js";
import type { Cover } from "./bottleneck.js";
import type { CostedCells, FreeCells } from "./free-cells.js";
import { MatchedCells } from "./matched-cells.js";

/** So many cells are looked at in about a millisecond. */
const CELLS_A_STEP = 2 ** 17;

/** What a search has reached for good: later than any search. */
const FOR_GOOD = 2 ** 31 - 1;

/**
 * A matching of cells up to a limit that only rises: U. Derigs and U. Zimmermann, "An augmenting path method for solving linear bottleneck
 * assignment problems", Computing 19 (1978) 285–295.
 */
export class GrowingMatching {
  /** As a cost. */
  limit = Number.NEGATIVE_INFINITY;
  readonly #cells: FreeCells;
  readonly #matched: MatchedCells;
  /** The search that reached a row or column last, and from where it came: −1 for rows where a search begins. */
  readonly #rowSeenBy: Int32Array;
  readonly #columnSeenBy: Int32Array;
  readonly #columnBefore: Int32Array;
  readonly #rowBefore: Int32Array;
  /** The cheapest cell from what is reached to each column beyond. */
  readonly #least: Float64Array;
  readonly #queue: Int32Array;
  /** Where rows are whole: the columns that the search has not reached. */
  readonly #beyond: Int32Array;
  #beyondCount = 0;
  #waiting = 0;
  #known = 0;
  #search = 0;
  /** Cells looked at since the last step. */
  #looked = 0;

  constructor(cells: FreeCells) {
    const [rows, columns] = [cells.rowPlaces.length, cells.columnPlaces.length];
    this.#cells = cells;
    this.#matched = new MatchedCells(cells);
    this.#rowSeenBy = new Int32Array(rows);
    this.#columnSeenBy = new Int32Array(columns);
    this.#columnBefore = new Int32Array(rows);
    this.#rowBefore = new Int32Array(columns);
    this.#least = new Float64Array(columns);
    this.#queue = new Int32Array(rows);
    this.#beyond = new Int32Array(columns);
  }

  /** How many pairs there are. */
  get pairs(): number {
    return this.#matched.count;
  }

  /** By row, then by column. */
  inUse(): Pair[] {
    return this.#matched.pairs();
  }

  /** Raises the limit and uses as many cells up to it as can be: greedily, then by a search from every row that has a place left. */
  *fill(limit: number): Steps<void> {
    this.limit = limit;
    const { rowPlaces } = this.#cells;
    for (let row = 0; row < rowPlaces.length; row++) {
      if (this.#matched.hasPlace(row)) this.#takeFirst(row);
      if (this.#isLong()) yield 0;
    }
    this.#forget();
    for (let row = 0; row < rowPlaces.length; row++)
      while (this.#matched.hasPlace(row) && (yield* this.#placeOneOf(row)));
  }

  /** Another matching that has these pairs and is filled up to a higher limit. */
  *filledTo(limit: number): Steps<GrowingMatching> {
    const copy = new GrowingMatching(this.#cells);
    for (const { row, column } of this.#matched.pairs()) copy.#matched.take(row, column);
    yield* copy.fill(limit);
    return copy;
  }

  /**
   * Searches from all rows with a place left at once, and raises the limit to the cheapest cell that leads on until one more pair is
   * found. Returns a cover of all cells under the new limit as it was before the last rise, none where the limit need not rise; false where
   * there can be no further pair.
   */
  *growByOne(): Steps<Cover | undefined | false> {
    this.#plant();
    let cover: Cover | undefined;
    let end = yield* this.#spread();
    while (end === -1) {
      const next = this.#nearest();
      if (next === -1) return false;
      if (this.#least[next]! > this.limit) {
        cover = this.cover();
        this.limit = this.#least[next]!;
      }
      end = this.#reachColumn(next) ? next : yield* this.#spread();
    }
    this.#augment(end);
    return cover;
  }

  /** After a search from all rows that found nothing: rows, columns and single cells that touch every cell up to the limit. */
  cover(): Cover {
    const isSeen = (seenBy: number): boolean => seenBy >= this.#search;
    const rows = [...this.#rowSeenBy.keys()].filter((row) => !isSeen(this.#rowSeenBy[row]!));
    const columns = [...this.#columnSeenBy.keys()].filter((column) => isSeen(this.#columnSeenBy[column]!));
    const cells = this.#matched
      .pairs()
      .filter(({ row, column }) => isSeen(this.#rowSeenBy[row]!) && !isSeen(this.#columnSeenBy[column]!));
    return cells.length === 0 ? { rows, columns } : { rows, columns, cells };
  }

  /** From a column on that differs from row to row, or all would find the same ones full. */
  #takeFirst(row: number): void {
    const { columns, costs } = this.#cells.read(row);
    this.#looked += costs.length;
    const start = (row * 7919) % Math.max(1, costs.length);
    for (const [from, to] of [
      [start, costs.length],
      [0, start],
    ] as const)
      for (let k = from; k < to && this.#matched.hasPlace(row); k++)
        if (
          costs[k]! <= this.limit &&
          costs[k]! < Number.POSITIVE_INFINITY &&
          this.#matched.hasRoom(columns[k]!)
        )
          if (!this.#matched.has(row, columns[k]!)) this.#matched.take(row, columns[k]!);
  }

  /** What a search from one row in vain has reached leads nowhere, now or later under this limit. */
  *#placeOneOf(start: number): Steps<boolean> {
    this.#begin();
    this.#reachRow(start, -1);
    const end = yield* this.#spreadWithin();
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
    this.#least.fill(Number.POSITIVE_INFINITY);
    for (let row = 0; row < this.#columnBefore.length; row++)
      if (this.#matched.hasPlace(row)) this.#reachRow(row, -1);
  }

  #forget(): void {
    this.#rowSeenBy.fill(0);
    this.#columnSeenBy.fill(0);
  }

  #begin(): void {
    this.#search++;
    this.#waiting = 0;
    this.#known = 0;
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
    if (this.#matched.hasRoom(column)) return true;
    for (const row of this.#matched.rowsOf[column]!) this.#reachRow(row, column);
    return false;
  }

  /** Breadth first, as far as the limit lets. Returns a column with room, −1 where there is none. */
  *#spreadWithin(): Steps<number> {
    const { hasWholeRows, read } = this.#cells;
    if (hasWholeRows) this.#gatherBeyond();
    while (this.#waiting < this.#known) {
      const row = this.#queue[this.#waiting++]!;
      const end = hasWholeRows ? this.#followWhole(row, read(row).costs) : this.#followListed(row, read(row));
      if (end !== -1) return end;
      if (this.#isLong()) yield 0;
    }
    return -1;
  }

  /** Whether it is time for a step to end. */
  #isLong(): boolean {
    if (this.#looked < CELLS_A_STEP) return false;
    this.#looked = 0;
    return true;
  }

  /** The columns that no search has reached. */
  #gatherBeyond(): void {
    this.#beyondCount = 0;
    for (let column = 0; column < this.#beyond.length; column++)
      if (this.#columnSeenBy[column]! < this.#search) this.#beyond[this.#beyondCount++] = column;
  }

  /** Looks at the columns only that no row before has reached: soon there are few. */
  #followWhole(row: number, costs: Float64Array): number {
    const [beyond, limit, count] = [this.#beyond, this.limit, this.#beyondCount];
    this.#looked += count;
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const column = beyond[k]!;
      const isOn = costs[column]! <= limit && costs[column] !== Number.POSITIVE_INFINITY;
      if (!isOn || this.#matched.has(row, column)) beyond[kept++] = column;
      else {
        this.#rowBefore[column] = row;
        if (this.#reachColumn(column)) return column;
      }
    }
    this.#beyondCount = kept;
    return -1;
  }

  #followListed(row: number, { columns, costs }: CostedCells): number {
    const [seenBy, search, limit] = [this.#columnSeenBy, this.#search, this.limit];
    const own = this.#matched.columnsOf[row]!;
    this.#looked += costs.length;
    for (let k = 0; k < costs.length; k++) {
      const column = columns[k]!;
      const isOn = costs[k]! <= limit && costs[k] !== Number.POSITIVE_INFINITY;
      if (!isOn || seenBy[column]! >= search || own.includes(column)) continue;
      this.#rowBefore[column] = row;
      if (this.#reachColumn(column)) return column;
    }
    return -1;
  }

  /** The same, and what the cheapest cell is that leads on to each column beyond the limit. */
  *#spread(): Steps<number> {
    while (this.#waiting < this.#known) {
      const end = this.#leave(this.#queue[this.#waiting++]!);
      if (end !== -1) return end;
      if (this.#isLong()) yield 0;
    }
    return -1;
  }

  /** Reaches columns from a row. Returns one with room, −1 where there is none. */
  #leave(row: number): number {
    const [least, seenBy, search] = [this.#least, this.#columnSeenBy, this.#search];
    const own = this.#matched.columnsOf[row]!;
    const { columns, costs } = this.#cells.read(row);
    this.#looked += costs.length;
    for (let k = 0; k < costs.length; k++) {
      const column = columns[k]!;
      if (costs[k]! >= least[column]! || seenBy[column]! >= search || own.includes(column)) continue;
      least[column] = costs[k]!;
      this.#rowBefore[column] = row;
      if (costs[k]! <= this.limit && this.#reachColumn(column)) return column;
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
      if (from !== -1) this.#matched.giveUp(row, from);
      this.#matched.take(row, column);
      column = from;
    }
  }
}
