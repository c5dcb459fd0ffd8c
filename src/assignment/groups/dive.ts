/**
 * A grouping from prices. Leaders look for their dearest groups while the prices move; the groups that come up most are kept, and the prices
 * of what is left move on: the running means of such a walk come near what the linear program over groups would take of each (Barahona &
 * Anbil 2000, as in `bound/price-walk.ts`), and keeping the largest first is diving as mixed-integer solvers do.
 */

import type { DearestGroups } from "./bound/dearest-group.js";
import { PriceWalk } from "./bound/price-walk.js";
import { fillUp } from "./first-grouping.js";
import type { Places } from "./places.js";

/** Rounds between two times of keeping groups, and the share of the leaders whose groups are then kept. */
const ROUNDS = 20;
const KEPT = 0.2;

/** What a member counts, in units: more than any group could be worth without them. */
const PER_MEMBER = 8_000_000;

/** Of what the groups of a round are worth, the length of a step. */
const STEP = 0.003;

/** How fast what came up earlier is forgotten. */
const FRESH = 0.1;

/** A group that came up for a leader. */
interface Wish {
  readonly leader: number;
  readonly blocks: Int32Array;
  weight: number;
}

/**
 * Fills the places anew, for groups of one leader. Yields now and then; where time is up, it keeps what it last saw.
 *
 * @param net Prices of blocks less what their members count, in units: where to begin.
 */
export function* dive(
  places: Places,
  dearest: DearestGroups,
  net: Float64Array,
  goOn: () => boolean,
): Generator<void, void> {
  const { model } = places;
  for (let place = 0; place < places.count; place++) places.clear(place);
  const worth = { withFits: true, perMember: PER_MEMBER };
  const walk = new PriceWalk(dearest, net);
  const isTaken = new Uint8Array(model.blocks);
  const free = places.placesOf.map((list) => [...list]);
  for (let hasKept = true; hasKept; ) {
    const active = [...free.keys()].filter((leader) => free[leader]!.length > 0);
    const capacities = free.map(({ length }) => length);
    const wishes = new Map<string, Wish>();
    for (let round = 0; round < ROUNDS && (round === 0 || goOn()); round++) {
      for (const wish of wishes.values()) wish.weight *= 1 - FRESH;
      const look = walk.look(
        worth,
        walk.prices(worth, model.sizes),
        { leaders: active, capacities, isTaken },
        (leader, blocks) => count(wishes, leader, blocks),
      );
      for (let step = look.next(); !step.done; step = look.next()) yield;
      walk.step(STEP * PERFECT * free.reduce((sum, { length }) => sum + length, 0) * model.to);
    }
    const most = goOn() ? Math.ceil(KEPT * active.length) : active.length;
    hasKept = keep(wishes, most);
    yield;
  }
  fillUp(places);

  function keep(wishes: ReadonlyMap<string, Wish>, most: number): boolean {
    let kept = 0;
    const best = [...wishes.values()].sort((a, b) => b.weight - a.weight || a.leader - b.leader);
    for (const { leader, blocks } of best) {
      if (kept === most) break;
      const place = free[leader]!.at(-1);
      if (place === undefined || blocks.some((block) => isTaken[block] === 1)) continue;
      if (places.fill(place, [...blocks], -1) === Number.NEGATIVE_INFINITY) continue;
      for (const block of blocks) isTaken[block] = 1;
      free[leader]!.pop();
      kept++;
    }
    return kept > 0;
  }
}

const PERFECT = 1_000_000;

function count(wishes: Map<string, Wish>, leader: number, blocks: Int32Array): void {
  const key = `${leader}:${[...blocks].sort((a, b) => a - b).join()}`;
  const wish = wishes.get(key);
  if (wish === undefined) wishes.set(key, { leader, blocks, weight: FRESH });
  else wish.weight += FRESH;
}
