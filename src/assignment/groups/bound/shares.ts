/** What a block can add to a group at most: the relaxation behind every bound. */

import { companyWeight } from "../group-fit.js";
import type { GroupModel } from "../group-model.js";

/** Factors with which a group of a certain number of members is worth `ofPairs · pair units + ofOthers · weighted likeness`. */
export interface Factors {
  readonly ofPairs: number;
  readonly ofOthers: number;
}

/** What `fitUnitsOf` says of a group's fit times its members, before the faultline is taken off and the rounding. */
export function factorsOf({ problem, leadersPerGroup }: GroupModel, members: number): Factors {
  const { pairs } = problem.weights;
  const company = companyWeight(problem.weights, leadersPerGroup);
  const counted = (leadersPerGroup > 0 ? pairs : 0) + (members > 1 ? company : 0);
  if (counted === 0) return { ofPairs: 0, ofOthers: 0 };
  return {
    ofPairs: pairs / (counted * Math.max(1, leadersPerGroup)),
    ofOthers: members > 1 ? 2 / (counted * (members - 1)) : 0,
  };
}

/**
 * For every block and number of companions from 0 to `to` − 1 (`to` numbers a block): no such company has more weighted likeness to it.
 * The best are taken, wherever they are, if they share a slot with the block and are not kept apart from it.
 */
export function companyLimits(model: GroupModel): Float64Array {
  const { blocks: n, to, between, sizes, apart, problem, leadersPerGroup } = model;
  const limits = new Float64Array(n * to);
  if (companyWeight(problem.weights, leadersPerGroup) === 0) return limits;
  const values = new Float64Array(to);
  const counts = new Int32Array(to);
  for (let i = 0; i < n; i++) {
    let length = 0;
    let held = 0;
    for (let j = 0; j < n; j++) {
      if (i === j || apart?.[i * n + j] === 1) continue;
      const value = between[i * n + j]! / sizes[j]!;
      if (held >= to - 1 && (length === 0 || value <= values[length - 1]!)) continue;
      if (!sharesSlot(model, i, j)) continue;
      // Sorted insertion; the last ones fall off as soon as they are not needed.
      let at = length;
      while (at > 0 && values[at - 1]! < value) {
        if (at < to) {
          values[at] = values[at - 1]!;
          counts[at] = counts[at - 1]!;
        }
        at--;
      }
      values[at] = value;
      counts[at] = sizes[j]!;
      held += sizes[j]!;
      length = Math.min(to, length + 1);
      while (length > 0 && held - counts[length - 1]! >= to - 1) held -= counts[--length]!;
    }
    let sum = 0;
    for (let company = 1, k = 0, used = 0; company < to; company++) {
      while (k < length && used >= counts[k]!) {
        k++;
        used = 0;
      }
      if (k < length) sum += values[k]!;
      used++;
      limits[i * to + company] = sum;
    }
  }
  return limits;
}

function sharesSlot({ words, blockSlots }: GroupModel, i: number, j: number): boolean {
  for (let w = 0; w < words; w++)
    if ((blockSlots[i * words + w]! & blockSlots[j * words + w]!) !== 0) return true;
  return false;
}
