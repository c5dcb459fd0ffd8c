/** Longer words are compared by their beginning: nobody tells them apart by their end, and time grows with the square. */
const LONGEST_COMPARED = 100;

const SHORTEST_CONTAINED = 3;

/**
 * The candidate that `word` is most plausibly a misspelling of: within one edit, or one for every three letters of the
 * longer of the two; failing that one that contains the word or is contained in it, the closest in length. Case, width
 * and white space do not count. `undefined` where nothing is plausible; the first of equals.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return nearestBy(word, candidates, misspelling) ?? nearestBy(word, candidates, containing);
}

function nearestBy(
  word: string,
  candidates: readonly string[],
  distance: (a: string, b: string) => number,
): string | undefined {
  const wanted = comparable(word);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const found = distance(wanted, comparable(candidate));
    if (found < least) [best, least] = [candidate, found];
  }
  return best;
}

function comparable(text: string): string {
  const plain = text
    .slice(0, 4 * LONGEST_COMPARED)
    .normalize("NFKC")
    .toLowerCase();
  return plain.replace(/\s+/g, " ").trim().slice(0, LONGEST_COMPARED);
}

/** Edits between two words, or infinity where they are too many for a misspelling. */
function misspelling(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const limit = Math.max(1, Math.floor(longest / 3));
  if (Math.min(a.length, b.length) < 2 && a !== b) return Infinity;
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  const edits = editDistance(a, b);
  return edits <= limit ? edits : Infinity;
}

/** By how many letters one is longer than the other that it contains, or infinity. */
function containing(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_CONTAINED || !long.includes(short)) return Infinity;
  return long.length - short.length;
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, no part edited twice.
 * Source: Boytsov, Indexing methods for approximate dictionary searching, J. Exp. Algorithmics 16 (2011), section 2.1.
 */
function editDistance(a: string, b: string): number {
  // Row i holds the distances from the first i letters of a to each beginning of b.
  let twoBack: readonly number[] = [];
  let oneBack: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = oneBack[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? twoBack[j - 2]! + 1 : Infinity;
      row.push(Math.min(oneBack[j]! + 1, row[j - 1]! + 1, substituted, swapped));
    }
    [twoBack, oneBack] = [oneBack, row];
  }
  return oneBack[b.length]!;
}
