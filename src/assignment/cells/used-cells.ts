import type { CellCosts } from "./cell-costs.js";

/**
 * Which cells are used: every row has a slot a place, which holds one of its cells or none, and every column a doubly linked list
 * of the slots that hold a cell of it, so that a slot changes its cell in constant time.
 */
export class UsedCells {
  /** 1 for cells that are used. */
  readonly isUsed: Uint8Array;
  readonly rowOfSlot: Int32Array;
  /** −1 for none. */
  readonly cellOfSlot: Int32Array;
  /** How many cells of each column are used. */
  readonly load: Int32Array;
  /** First slot of each column, −1 for none. */
  readonly first: Int32Array;
  /** The next slot of the same column, −1 at the end. */
  readonly next: Int32Array;
  readonly #previous: Int32Array;
  readonly #slotStarts: Int32Array;
  readonly #columns: Int32Array;

  /** A row has no more slots than cells that may be used. */
  constructor({ starts, columns, costs, rowPlaces, columnPlaces }: CellCosts) {
    const rows = starts.length - 1;
    const slotStarts = new Int32Array(rows + 1);
    for (let i = 0; i < rows; i++) {
      const most = rowPlaces.most[i]!;
      let count = 0;
      for (let k = starts[i]!; k < starts[i + 1]! && count < most; k++)
        if (costs[k]! < Number.POSITIVE_INFINITY) count++;
      slotStarts[i + 1] = slotStarts[i]! + count;
    }
    const slots = slotStarts[rows]!;
    this.#slotStarts = slotStarts;
    this.#columns = columns;
    this.#previous = new Int32Array(slots);
    this.isUsed = new Uint8Array(columns.length);
    this.rowOfSlot = new Int32Array(slots);
    for (let i = 0; i < rows; i++) this.rowOfSlot.fill(i, slotStarts[i]!, slotStarts[i + 1]!);
    this.cellOfSlot = new Int32Array(slots).fill(-1);
    this.load = new Int32Array(columnPlaces.most.length);
    this.first = new Int32Array(columnPlaces.most.length).fill(-1);
    this.next = new Int32Array(slots);
  }

  /** The slots of a row: from the first up to the second. */
  slotRange(row: number): readonly [number, number] {
    return [this.#slotStarts[row]!, this.#slotStarts[row + 1]!];
  }

  slotsOf(row: number): number {
    return this.#slotStarts[row + 1]! - this.#slotStarts[row]!;
  }

  loadOfRow(row: number): number {
    let load = 0;
    for (let slot = this.#slotStarts[row]!; slot < this.#slotStarts[row + 1]!; slot++)
      if (this.cellOfSlot[slot] !== -1) load++;
    return load;
  }

  /** A slot of a row that holds no cell. There must be one. */
  freeSlotOf(row: number): number {
    let slot = this.#slotStarts[row]!;
    while (this.cellOfSlot[slot] !== -1) slot++;
    return slot;
  }

  /** Puts an unused cell into a slot that holds none. */
  put(slot: number, cell: number): void {
    const column = this.#columns[cell]!;
    const after = this.first[column]!;
    this.cellOfSlot[slot] = cell;
    this.isUsed[cell] = 1;
    this.next[slot] = after;
    this.#previous[slot] = -1;
    if (after !== -1) this.#previous[after] = slot;
    this.first[column] = slot;
    this.load[column]!++;
  }

  /** Takes its cell from a slot. */
  clear(slot: number): void {
    const cell = this.cellOfSlot[slot]!;
    const column = this.#columns[cell]!;
    const before = this.#previous[slot]!;
    const after = this.next[slot]!;
    if (before === -1) this.first[column] = after;
    else this.next[before] = after;
    if (after !== -1) this.#previous[after] = before;
    this.load[column]!--;
    this.isUsed[cell] = 0;
    this.cellOfSlot[slot] = -1;
  }
}
