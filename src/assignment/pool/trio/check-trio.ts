import { keepsRequired, type TrioPool, type TrioPrices, type TrioProblem, trioPool } from "./trio-pool.js";

/** What prices say of everybody, of any two and of the nearest two of each, in half units. */
interface Told {
  readonly most: number;
  /** By how much two come nearer to their own prices and those of their sets than half of a pair may. */
  readonly near: Float64Array;
  readonly shared: Float64Array;
  readonly nearest: Float64Array;
}

/**
 * Whether prices prove that pairs with one trio at most cannot come to more than these; where turns count, and decide, that with one they cannot hold everybody. Under each, any two who may be a pair must be worth no
 * more than their prices; then it shows that pairs alone come to no more than all prices, and with a trio beside them to no more than the
 * trio and the others' prices, a set's once less where two or three of it are in the trio. One of them must show that this is not more.
 *
 * @returns What is wrong; undefined where nothing is.
 */
export function objectionToTrio(
  problem: TrioProblem,
  pairs: readonly { readonly a: number; readonly b: number }[],
  trio: readonly number[],
  prices: readonly TrioPrices[],
): string | undefined {
  const pool = trioPool(problem);
  const { size, worths, forAll } = pool;
  const told: Told[] = [];
  for (const one of prices) {
    const found = toldBy(pool, one);
    if (typeof found === "string") return found;
    told.push(found);
  }
  const twos = trio.flatMap((a, at) => trio.slice(at + 1).map((b) => worths[a * size + b]!));
  const sum = [...pairs.flatMap(({ a, b }) => Array(2).fill(worths[a * size + b]!)), ...twos].reduce(
    (before: number, worth) => before + worth,
    0,
  );
  if (trio.length > 0 && sum < forAll)
    return "Where turns count, a trio is chosen only where nobody is left over.";
  const reached = Math.max(sum, forAll - 1);
  if (!told.some(({ most }) => most <= reached)) return "No prices show that pairs alone come to no more.";
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const ab = a * size + b;
      // Whole but for thirds, which are rounded by far less than a half.
      const isShort = ({ most, near, shared, nearest }: Told): boolean =>
        most + near[ab]! + (shared[ab]! * 2) / 3 + nearest[a]! + nearest[b]! < reached + 0.5;
      if (told.some(isShort)) continue;
      for (let c = b + 1; c < size; c++) {
        const [ac, bc] = [a * size + c, b * size + c];
        const isNoMore = ({ most, near, shared }: Told): boolean =>
          most + near[ab]! + near[ac]! + near[bc]! + 2 * Math.min(shared[ab]!, shared[ac]!, shared[bc]!) <=
          reached;
        if (!told.some(isNoMore) && keepsRequired(pool, [a, b, c]))
          return `No prices show that the trio ${a}, ${b}, ${c} comes to no more.`;
      }
    }
  return undefined;
}

function toldBy({ size, worths, required }: TrioPool, { duals, blossoms }: TrioPrices): Told | string {
  const isPrice = (dual: number): boolean => dual >= 0 && Number.isSafeInteger(dual);
  const isOddSet = (members: readonly number[]): boolean =>
    members.length % 2 === 1 &&
    members.every((one, at) => Number.isInteger(one) && one > (members[at - 1] ?? -1) && one < size);
  if (
    duals.length !== size ||
    !duals.every(isPrice) ||
    !blossoms.every(({ members, dual }) => isPrice(dual) && isOddSet(members))
  )
    return "The prices are not one for everybody, and some for odd sets, each a whole number that is not negative.";
  const shared = new Float64Array(size * size);
  for (const { members, dual } of blossoms)
    for (const a of members) for (const b of members) shared[a * size + b]! += dual;
  const near = new Float64Array(size * size);
  const nearest = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      const cell = a * size + b;
      near[cell] = worths[cell]! - shared[cell]! - (duals[a]! + duals[b]!) / 2;
      nearest[a] = Math.max(nearest[a]!, near[cell]! + (shared[cell]! * 2) / 3);
      const isEdge = required[a] === -1 ? required[b] === -1 : required[a] === b;
      if (isEdge && 2 * worths[cell]! > duals[a]! + duals[b]! + shared[cell]!)
        return `The pair ${a} with ${b} is worth more than its prices.`;
    }
  const most = blossoms.reduce(
    (sum, { members, dual }) => sum + (dual * (members.length - 1)) / 2,
    duals.reduce((sum, dual) => sum + dual, 0),
  );
  return { most, near, shared, nearest };
}
