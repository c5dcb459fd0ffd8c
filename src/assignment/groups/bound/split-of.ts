import type { GroupModel } from "../group-model.js";
import type { Column } from "./column-prices.js";

/** A question with two answers, by the numbers of blocks and leaders: who leads a block, or whether two are together. */
export type Split =
  | { readonly block: number; readonly leader: number }
  | { readonly pair: readonly [number, number] };

/** Shares nearer to none or all than this are no doubt. */
const DOUBT = 0.49;

/** Whom a linear program is in two minds about, the nearest to half. Undefined where its groups are whole, or do not tell. */
export function splitOf(
  { blocks, leadersPerGroup }: GroupModel,
  columns: readonly Pick<Column, "leader" | "blocks">[],
  levels: ArrayLike<number>,
): Split | undefined {
  const inGroups = new Float64Array(blocks);
  for (const [k, { blocks: group }] of columns.entries())
    for (const block of group) inGroups[block]! += levels[k]!;
  const shares = new Map<number, number>();
  const count = (key: number, level: number): void => {
    shares.set(key, (shares.get(key) ?? 0) + level);
  };
  // A split has to part what the program takes: somebody who is half with a leader, and otherwise in no group, would stay so.
  const undecided = (othersOf: (key: number) => readonly number[]): number | undefined => {
    let best: number | undefined;
    let nearest = DOUBT;
    for (const [key, share] of shares)
      if (Math.abs(share - 0.5) < nearest && othersOf(key).some((block) => inGroups[block]! > share + 0.01)) {
        nearest = Math.abs(share - 0.5);
        best = key;
      }
    return best;
  };
  if (leadersPerGroup === 1) {
    for (const [k, { leader, blocks: group }] of columns.entries())
      for (const block of group) count(leader * blocks + block, levels[k]!);
    const key = undecided((at) => [at % blocks]);
    if (key !== undefined) return { block: key % blocks, leader: Math.floor(key / blocks) };
    shares.clear();
  }
  for (const [k, { blocks: group }] of columns.entries())
    for (const [at, a] of group.entries())
      for (const b of group.subarray(at + 1)) count(Math.min(a, b) * blocks + Math.max(a, b), levels[k]!);
  const key = undecided((at) => [Math.floor(at / blocks), at % blocks]);
  return key === undefined ? undefined : { pair: [Math.floor(key / blocks), key % blocks] };
}
