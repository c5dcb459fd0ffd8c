/**
 * Seeded chance: the same seed gives the same numbers on every machine.
 *
 * The generator is sfc32, small fast counting. Source: Doty-Humphrey, PractRand 0.94 (2018), RNG_engines; words are mixed
 * into its state by FNV-1a.
 */

/** The next number, 0 included, 1 not, in steps of 2⁻³². */
export type Random = () => number;

/** A generator of its own for every list of words: `randomFrom("arrival", 7)` and `randomFrom("ties", 7)` do not depend on each other. */
export function randomFrom(...words: readonly (string | number)[]): Random {
  let [a, b, c, counter] = [hashOf("a", words), hashOf("b", words), hashOf("c", words), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  // The first outputs still show the state they were seeded with.
  for (let warm = 0; warm < 16; warm++) next();
  return next;
}

/** A whole number from 0 to `count` − 1, each as likely. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** A new list in random order. Source: Durstenfeld, Algorithm 235, Communications of the ACM 7 (1964), p. 420. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(random, last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** A standard normal number. Source: Box & Muller, A note on the generation of random normal deviates (1958), p. 610. */
export function normalFrom(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** The index of a share drawn with its own probability; `at`, 0 included and 1 not, says where. */
export function shareAt(shares: readonly number[], at: number): number {
  const aim = at * shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  for (const [index, share] of shares.entries()) {
    sum += share;
    if (aim < sum) return index;
  }
  return shares.length - 1;
}

function hashOf(salt: string, words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of `${salt}\u0000${words.join("\u0000")}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193);
  return hash | 0;
}
