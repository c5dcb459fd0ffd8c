/** The blocks that may still join a group of a certain depth: places in the circle, and what each adds, in no order until sorted. */
export class OpenBlocks {
  open = new Int32Array(64);
  gains = new Float64Array(64);
  /** The most that each could add a member, its company included. */
  densities = new Float64Array(64);
  order = new Int32Array(64);
  length = 0;

  /** Makes room for so many. */
  fit(length: number): this {
    if (this.open.length >= length) return this;
    this.open = new Int32Array(2 * length);
    this.gains = new Float64Array(2 * length);
    this.densities = new Float64Array(2 * length);
    this.order = new Int32Array(2 * length);
    return this;
  }

  /** Orders by density, the greatest first; equals stay as they are. */
  sorted(): this {
    const { order, densities, length } = this;
    for (let k = 0; k < length; k++) {
      const density = densities[k]!;
      let at = k;
      for (; at > 0 && densities[order[at - 1]!]! < density; at--) order[at] = order[at - 1]!;
      order[at] = k;
    }
    return this;
  }
}
