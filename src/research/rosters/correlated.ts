/**
 * Normal numbers that hang together.
 */
import { normalFrom, type Random } from "../random.js";
import type { Dependence } from "./model.js";

/** Draws the items of one person. */
export type ItemDraw = (random: Random) => readonly number[];

/** Builds the draw. A matrix that belongs to no distribution is shrunk towards independence, by steps of 1 %, until it does. */
export function itemDraw(dependence: Dependence): ItemDraw {
  return dependence.kind === "factor" ? byFactor(dependence.loadings) : byMatrix(dependence.rows);
}

/** Item i is λᵢ · f + √(1 − λᵢ²) · its own number. Source: Spearman, American Journal of Psychology 15 (1904), p. 201. */
function byFactor(loadings: readonly number[]): ItemDraw {
  return (random) => {
    const factor = normalFrom(random);
    return loadings.map(
      (loading) => loading * factor + Math.sqrt(1 - loading * loading) * normalFrom(random),
    );
  };
}

function byMatrix(rows: readonly (readonly number[])[]): ItemDraw {
  const root = rootOf(rows);
  return (random) => {
    const own = root.map(() => normalFrom(random));
    return root.map((row) => row.reduce((sum, factor, at) => sum + factor * own[at]!, 0));
  };
}

function rootOf(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  for (let kept = 100; kept > 0; kept--) {
    const shrunk = rows.map((row, i) => row.map((value, j) => (i === j ? 1 : (value * kept) / 100)));
    const root = cholesky(shrunk);
    if (root !== undefined) return root;
  }
  return rows.map((_, i) => rows.map((__, j) => (i === j ? 1 : 0)));
}

/** The lower triangle L with L · Lᵀ = the matrix; undefined where there is none. Source: Benoît, Bulletin géodésique 2 (1924), p. 67. */
function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const found: number[] = [];
    for (let j = 0; j <= i; j++) {
      const above = j === i ? found : lower[j]!;
      let rest = row[j]!;
      for (let k = 0; k < j; k++) rest -= found[k]! * above[k]!;
      if (j === i && rest < 1e-9) return undefined;
      found.push(j === i ? Math.sqrt(rest) : rest / above[j]!);
    }
    lower.push(found);
  }
  return lower;
}
