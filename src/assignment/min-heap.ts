/** A binary heap of nodes by key, least first. A node may be in it several times. */
export class MinHeap {
  size = 0;
  #keys = new Float64Array(1024);
  #nodes = new Int32Array(1024);

  /** The least key, `Infinity` where the heap is empty. */
  get leastKey(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.#keys[0]!;
  }

  push(key: number, node: number): void {
    if (this.size === this.#keys.length) this.#grow();
    const keys = this.#keys;
    const nodes = this.#nodes;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[place] = keys[parent]!;
      nodes[place] = nodes[parent]!;
      place = parent;
    }
    keys[place] = key;
    nodes[place] = node;
  }

  /** Removes the node with the least key. The heap must not be empty. */
  pop(): number {
    const keys = this.#keys;
    const nodes = this.#nodes;
    const top = nodes[0]!;
    const size = --this.size;
    const key = keys[size]!;
    const node = nodes[size]!;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[place] = keys[child]!;
      nodes[place] = nodes[child]!;
      place = child;
    }
    keys[place] = key;
    nodes[place] = node;
    return top;
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.size);
    const nodes = new Int32Array(2 * this.size);
    keys.set(this.#keys);
    nodes.set(this.#nodes);
    this.#keys = keys;
    this.#nodes = nodes;
  }
}
