/** Chris Doty-Humphrey's sfc32: a stream of pseudo-random numbers, the same for the same seed everywhere. */
export class Draws {
  #a: number;
  #b: number;
  #c = 0x243f6a88;
  #d = 1;

  /** @param seed A safe integer. */
  constructor(seed: number) {
    this.#a = seed | 0;
    this.#b = Math.floor(seed / 2 ** 32) ^ 0x9e3779b9;
    for (let k = 0; k < 20; k++) this.next();
  }

  /** A whole number from 0 up to 2^32. */
  next(): number {
    const t = (this.#a + this.#b + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** A whole number from 0 up to a limit, exclusive. */
  below(limit: number): number {
    return Math.floor((this.next() / 4_294_967_296) * limit);
  }

  /** A number from 0 up to 1. */
  share(): number {
    return this.next() / 4_294_967_296;
  }
}
