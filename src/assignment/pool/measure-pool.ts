import { type Issue, issue } from "../../issue.js";
import type { ReadPool } from "./pool.js";

interface PoolMeasures {
  readonly largest: number;
  readonly integers: boolean;
  readonly edgeCount: number;
  /** 1 for each whose required pair is allowed; without meaning for others. */
  readonly requiredOpen: Uint8Array;
}

/** So many wrong values are told one by one. */
const MOST_ISSUES = 100;

/** Reads every row once. Adds an issue for each value that is not finite, and for values that differ in the two directions. */
export function measurePool(
  readAll: ReadPool,
  size: number,
  required: Int32Array,
  issues: Issue[],
): PoolMeasures {
  const neighbours = new Int32Array(size);
  const values = new Float64Array(size);
  const requiredOpen = new Uint8Array(size);
  const both = new SymmetryHash();
  let largest = 0;
  let integers = true;
  let ends = 0;
  for (let v = 0; v < size; v++) {
    const count = readAll(v, neighbours, values);
    ends += count;
    for (let k = 0; k < count; k++) {
      const value = values[k]!;
      const other = neighbours[k]!;
      if (other === required[v]) requiredOpen[v] = 1;
      if (Math.abs(value) > largest) largest = Math.abs(value);
      if (integers && Math.floor(value) !== value) integers = false;
      if (value - value !== 0 && issues.length < MOST_ISSUES) issues.push(notFinite(v, other, value));
      both.add(v, other, value);
    }
  }
  if (!both.isEven()) findAsymmetric(readAll, size, issues);
  return { largest, integers, edgeCount: ends / 2, requiredOpen };
}

/**
 * Tells whether every value stands at both its ends without keeping any: a hash of each value and its two ends, taken an even
 * number of times, leaves nothing. That it misses a difference is as likely as 1 in 2^64.
 */
class SymmetryHash {
  readonly #value = new Float64Array(1);
  readonly #bits = new Int32Array(this.#value.buffer);
  #one = 0;
  #two = 0;

  add(v: number, w: number, value: number): void {
    // Not −0, which equals 0 and has other bits.
    this.#value[0] = value + 0;
    const ends = v < w ? Math.imul(v, 0x9e3779b1) + w : Math.imul(w, 0x9e3779b1) + v;
    const hash = mixed(mixed(ends ^ this.#bits[0]!) + this.#bits[1]!);
    this.#one ^= hash;
    this.#two ^= mixed(hash ^ Math.imul(ends, 0x85ebca6b));
  }

  isEven(): boolean {
    return this.#one === 0 && this.#two === 0;
  }
}

/** The last step of MurmurHash3 (A. Appleby, public domain). */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** So many rows are kept at a time. */
const ROWS_AT_A_TIME = 256;

function findAsymmetric(readAll: ReadPool, size: number, issues: Issue[]): void {
  const neighbours = new Int32Array(size);
  const values = new Float64Array(size);
  for (let from = 0; from < size; from += ROWS_AT_A_TIME) {
    const rows: Map<number, number>[] = [];
    for (let v = from; v < Math.min(size, from + ROWS_AT_A_TIME); v++) {
      const count = readAll(v, neighbours, values);
      rows.push(new Map(Array.from({ length: count }, (_, k) => [neighbours[k]!, values[k]!])));
    }
    for (let w = from; w < size; w++) {
      const count = readAll(w, neighbours, values);
      const back = new Map(Array.from({ length: count }, (_, k) => [neighbours[k]!, values[k]!]));
      rows.forEach((row, k) => {
        const v = from + k;
        if (v >= w || row.get(w) === back.get(v) || issues.length >= MOST_ISSUES) return;
        if (Number.isNaN(row.get(w)) && Number.isNaN(back.get(v))) return;
        issues.push(asymmetric(v, w, row.get(w), back.get(v)));
      });
    }
  }
}

const asymmetric = (v: number, w: number, one: number | undefined, other: number | undefined): Issue =>
  issue({
    code: "values-asymmetric",
    at: `values[${v}][${w}]`,
    value: `${one ?? "never"} and, the other way round, ${other ?? "never"}`,
    expected: "Expected the same for both: a pair has one value.",
    remedy: "Combine the two directions, for example by their mean, before matching.",
  });

const notFinite = (v: number, w: number, value: number): Issue =>
  issue({
    code: "value-not-finite",
    at: `values[${v}][${w}]`,
    value: String(value),
    expected: "Expected a finite number.",
    remedy: "Give null (or 0 in the mask), or leave the edge out, where a pair is never allowed.",
  });
