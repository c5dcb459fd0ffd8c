/** The best matching within a pool by trying them all: for up to ten members. */

/** What brute force finds. */
export interface BestPairs {
  readonly pairs: number;
  readonly priority: number;
  readonly total: number;
  /** How many matchings are that good. */
  readonly optima: number;
}

/** A pool in its plainest form: null is never. */
export interface PlainPool {
  readonly size: number;
  readonly values: readonly (readonly (number | null)[])[];
  readonly sense?: "max" | "min";
  readonly first?: "coverage" | "weight";
  readonly priorities?: readonly number[];
  readonly requiredPairs?: readonly { readonly a: number; readonly b: number }[];
}

/** Tries all matchings that have the required pairs. */
export function bestPairsByForce(pool: PlainPool): BestPairs {
  const { size, values, sense = "max", first = "coverage", priorities, requiredPairs = [] } = pool;
  const sign = sense === "max" ? 1 : -1;
  const isTaken = Array.from({ length: size }, () => false);
  let best: BestPairs | undefined;

  const settle = (pairs: number, priority: number, total: number): void => {
    const keys = first === "weight" ? [sign * total] : [pairs, priority, sign * total];
    const bestKeys =
      best && (first === "weight" ? [sign * best.total] : [best.pairs, best.priority, sign * best.total]);
    const at = bestKeys?.findIndex((key, k) => key !== keys[k]) ?? 0;
    if (best && at === -1) best = { ...best, optima: best.optima + 1 };
    else if (!bestKeys || keys[at]! > bestKeys[at]!) best = { pairs, priority, total, optima: 1 };
  };
  const place = (from: number, pairs: number, priority: number, total: number): void => {
    const a = isTaken.indexOf(false, from);
    if (a === -1) {
      settle(pairs, priority, total);
      return;
    }
    place(a + 1, pairs, priority, total);
    isTaken[a] = true;
    for (let b = a + 1; b < size; b++) {
      const value = values[a]![b]!;
      if (isTaken[b] || value === null) continue;
      isTaken[b] = true;
      place(a + 1, pairs + 1, priority + (priorities?.[a] ?? 0) + (priorities?.[b] ?? 0), total + value);
      isTaken[b] = false;
    }
    isTaken[a] = false;
  };
  let [pairs, priority, total] = [0, 0, 0];
  for (const { a, b } of requiredPairs) {
    isTaken[a] = true;
    isTaken[b] = true;
    pairs++;
    priority += (priorities?.[a] ?? 0) + (priorities?.[b] ?? 0);
    total += values[a]![b]!;
  }
  place(0, pairs, priority, total);
  return best!;
}
