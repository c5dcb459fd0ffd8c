/** A sum of products of integers, however large: in doubles while that is exact, else in big integers. */
export class ExactSum {
  #large = 0n;
  #small = 0;

  addProduct(one: number, other: number): void {
    const product = one * other;
    if (!Number.isSafeInteger(product)) {
      this.#large += BigInt(one) * BigInt(other);
      return;
    }
    if (!Number.isSafeInteger(this.#small + product)) {
      this.#large += BigInt(this.#small);
      this.#small = 0;
    }
    this.#small += product;
  }

  value(): bigint {
    return this.#large + BigInt(this.#small);
  }
}
