/**
 * A matching with its blossoms: odd sets of vertices that hold as many of its pairs as can be, each a cycle of an odd number of
 * smaller ones (J. Edmonds, "Paths, trees, and flowers", Canadian Journal of Mathematics 17 (1965) 449–467). The structure is
 * that of Z. Galil, "Efficient algorithms for finding maximum matching in graphs", ACM Computing Surveys 18 (1986) 23–38, and of J. van
 * Rantwijk's description of it (2008).
 */
export class Blossoms {
  /** Numbers up to size − 1 are vertices, each its own smallest blossom; from size on blossoms. */
  readonly size: number;
  /** The other of each vertex's pair, −1 for none. */
  readonly mate: Int32Array;
  /** The outermost blossom each vertex is in. */
  readonly outermost: Int32Array;
  /** The blossom that each is a child of, −1 for none. */
  readonly parent: Int32Array;
  /** The one vertex of each that has no mate within it. */
  readonly base: Int32Array;
  /** The children of a blossom along its cycle; the first holds the base. Empty for vertices and numbers not in use. */
  readonly children: (readonly number[])[];
  /** Two vertices a child, of that child and of the next, that the cycle goes through. */
  readonly links: (readonly number[])[];
  /** Duals of blossoms, in half units, 0 or more, even. Meaningless below size. */
  readonly duals: Float64Array;
  readonly #free: number[] = [];

  constructor(size: number) {
    this.size = size;
    this.mate = new Int32Array(size).fill(-1);
    this.outermost = Int32Array.from({ length: size }, (_, v) => v);
    this.parent = new Int32Array(2 * size).fill(-1);
    this.base = Int32Array.from({ length: 2 * size }, (_, v) => (v < size ? v : -1));
    this.children = Array.from({ length: 2 * size }, () => NONE);
    this.links = Array.from({ length: 2 * size }, () => NONE);
    this.duals = new Float64Array(2 * size);
    for (let b = 2 * size - 1; b >= size; b--) this.#free.push(b);
  }

  pair(v: number, w: number): void {
    this.mate[v] = w;
    this.mate[w] = v;
  }

  isExposed(blossom: number): boolean {
    return this.mate[this.base[blossom]!] === -1;
  }

  /** The blossoms in use. */
  all(): number[] {
    const found: number[] = [];
    for (let b = this.size; b < 2 * this.size; b++) if (this.children[b]!.length > 0) found.push(b);
    return found;
  }

  /** The vertices of a blossom. */
  vertices(blossom: number): number[] {
    if (blossom < this.size) return [blossom];
    const found: number[] = [];
    const waiting = [...this.children[blossom]!];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      if (next < this.size) found.push(next);
      else for (const child of this.children[next]!) waiting.push(child);
    return found;
  }

  /** Makes outermost blossoms the children of a new one, and returns its number. */
  contract(children: readonly number[], links: readonly number[]): number {
    const blossom = this.#free.pop()!;
    this.children[blossom] = children;
    this.links[blossom] = links;
    this.base[blossom] = this.base[children[0]!]!;
    this.duals[blossom] = 0;
    for (const child of children) this.parent[child] = blossom;
    for (const v of this.vertices(blossom)) this.outermost[v] = blossom;
    return blossom;
  }

  /** Takes an outermost blossom apart: its children become outermost. */
  expand(blossom: number): void {
    for (const child of this.children[blossom]!) {
      this.parent[child] = -1;
      for (const v of this.vertices(child)) this.outermost[v] = child;
    }
    this.children[blossom] = NONE;
    this.links[blossom] = NONE;
    this.#free.push(blossom);
  }

  /** Expands an outermost blossom, and what becomes outermost by it, as far as duals are 0. */
  expandZeros(blossom: number): void {
    if (blossom < this.size || this.children[blossom]!.length === 0 || this.duals[blossom] !== 0) return;
    const children = this.children[blossom]!;
    this.expand(blossom);
    for (const child of children) this.expandZeros(child);
  }

  /** The child of a blossom that a vertex is in. */
  childWith(blossom: number, v: number): number {
    let child = v;
    while (this.parent[child] !== blossom) child = this.parent[child]!;
    return child;
  }

  /** Pairs the vertices within a blossom anew, so that `v` is its base. */
  rebase(blossom: number, v: number): void {
    if (this.base[blossom] === v) return;
    const child = this.childWith(blossom, v);
    this.rebase(child, v);
    const children = this.children[blossom]!;
    const links = this.links[blossom]!;
    const at = children.indexOf(child);
    const count = children.length;
    // From the child on, every other link becomes a pair.
    for (let k = 1; k < count; k += 2) {
      const from = (at + k) % count;
      const [w, x] = [links[2 * from]!, links[2 * from + 1]!];
      this.rebase(children[from]!, w);
      this.rebase(children[(from + 1) % count]!, x);
      this.pair(w, x);
    }
    this.children[blossom] = [...children.slice(at), ...children.slice(0, at)];
    this.links[blossom] = [...links.slice(2 * at), ...links.slice(0, 2 * at)];
    this.base[blossom] = v;
  }
}

const NONE: readonly number[] = [];
