/** What a group is to be hunted among. All numbers are in units. */
export interface Hunt {
  /** Members who have a slot, ascending, and the places in the list of those who may be in the group. */
  readonly list: ArrayLike<number>;
  readonly places: Int32Array;
  /** How many the group has. */
  readonly members: number;
  /** What a member brings beyond their price; and what two of them do together. */
  readonly own: (member: number) => number;
  readonly likeness: ((one: number, other: number) => number) | undefined;
  /** For each of the list, `width` sums of its best 0, 1, 2, … likenesses, which count `factor` times. */
  readonly company:
    | { readonly sums: Float64Array; readonly width: number; readonly factor: number }
    | undefined;
  /** What the group has to be worth more than; and whether a group that could be is one. */
  readonly limit: number;
  readonly isObjection: (group: readonly number[]) => boolean;
}

/** Finds a group that is an objection: members ascending. */
export function groupAbove(hunt: Hunt): readonly number[] | undefined {
  const { list, places, members, own, company } = hunt;
  const gains = Float64Array.from(places, (place) => own(list[place]!));
  // What each could bring if the best company in the slot were theirs: half of it, since a pair counts for both.
  const hopes = gains.map((gain, k) => gain + half(company, places[k]!, members - 1));
  const best = greatest(hopes, members);
  if (sum(best, members) <= hunt.limit) return undefined;
  const others = sum(best, members - 1);
  // Whoever could not do it with the best of the others is left out.
  const open: Open[] = [];
  for (let k = 0; k < places.length; k++)
    if (others + hopes[k]! > hunt.limit) open.push({ place: places[k]!, gain: gains[k]! });
  return extended(hunt, [], 0, open);
}

/** Somebody who may still join, and what they would add to the group so far. */
interface Open {
  readonly place: number;
  readonly gain: number;
}

function extended(
  hunt: Hunt,
  group: readonly number[],
  worth: number,
  open: readonly Open[],
): readonly number[] | undefined {
  const { list, members, likeness, company, limit } = hunt;
  const left = members - group.length;
  if (left === 0) {
    const sorted = [...group].sort((a, b) => a - b);
    return hunt.isObjection(sorted) ? sorted : undefined;
  }
  const hoped = open.map((one) => ({ ...one, hope: one.gain + half(company, one.place, left - 1) }));
  hoped.sort((a, b) => b.hope - a.hope);
  for (let k = 0; k + left <= hoped.length; k++) {
    let hope = worth;
    for (let step = 0; step < left; step++) hope += hoped[k + step]!.hope;
    if (hope <= limit) return undefined;
    const { place, gain } = hoped[k]!;
    const member = list[place]!;
    const rest: Open[] = [];
    for (let later = k + 1; later < hoped.length; later++) {
      const one = hoped[later]!;
      const more = likeness === undefined ? one.gain : one.gain + likeness(member, list[one.place]!);
      if (left > 2 || worth + gain + more > limit) rest.push({ place: one.place, gain: more });
    }
    const found = extended(hunt, [...group, member], worth + gain, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function half(company: Hunt["company"], place: number, others: number): number {
  return company === undefined ? 0 : 0.5 * company.factor * company.sums[place * company.width + others]!;
}

/** The so many greatest, in order. */
function greatest(values: Float64Array, count: number): Float64Array {
  const found = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (const value of values) {
    if (value <= found[count - 1]!) continue;
    let at = count - 1;
    for (; at > 0 && found[at - 1]! < value; at--) found[at] = found[at - 1]!;
    found[at] = value;
  }
  return found;
}

function sum(values: Float64Array, count: number): number {
  let total = 0;
  for (let k = 0; k < count; k++) total += values[k]!;
  return total;
}
