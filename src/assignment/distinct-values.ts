import type { Steps } from "../steps.js";

/** So many values are sorted, or merged, in a millisecond or two. */
const VALUES_A_STEP = 2 ** 14;

/** The different ones among finite values, ascending: sorted in parts and merged, since of a million at once nothing could be stopped for half a second. */
export function* distinctInSteps(values: Float64Array): Steps<Float64Array> {
  let runs: Float64Array[] = [];
  for (let from = 0; from < values.length; from += VALUES_A_STEP) {
    runs.push(withoutRepeats(values.slice(from, from + VALUES_A_STEP).sort()));
    yield 0;
  }
  while (runs.length > 1) {
    const merged: Float64Array[] = [];
    for (let k = 0; k < runs.length; k += 2) {
      const [one, other] = [runs[k]!, runs[k + 1]];
      merged.push(other === undefined ? one : yield* merge(one, other));
    }
    runs = merged;
  }
  return runs[0] ?? new Float64Array();
}

/** Of sorted values, in place. */
function withoutRepeats(values: Float64Array): Float64Array {
  let kept = 0;
  for (const value of values) if (kept === 0 || value !== values[kept - 1]) values[kept++] = value;
  return values.subarray(0, kept);
}

function* merge(one: Float64Array, other: Float64Array): Steps<Float64Array> {
  const merged = new Float64Array(one.length + other.length);
  let [i, j, length] = [0, 0, 0];
  while (i < one.length || j < other.length) {
    const next = j === other.length || one[i]! <= other[j]! ? one[i]! : other[j]!;
    if (one[i] === next) i++;
    if (other[j] === next) j++;
    merged[length++] = next;
    if (length % VALUES_A_STEP === 0) yield 0;
  }
  return merged.subarray(0, length);
}
