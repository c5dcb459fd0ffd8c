/**
 * How good the worst group can be at most, where groups are too many to be listed: of any members who are more than may be left over, one has to
 * be seated, and nobody is in a better group than the best that there is for them.
 */

import type { GroupModel } from "../group-model.js";
import type { WorstBound } from "../grouping.js";
import type { Tally } from "../places.js";
import { DearestGroups } from "./dearest-group.js";
import { COVERAGE_PARTS } from "./first-prices.js";
import { pairsOfLeaders } from "./pairs-of-leaders.js";
import { PRICE_SCALE, reportPrices } from "./prices.js";
import { type BoundContext, boundContext } from "./relaxed-price.js";

/** Blocks looked at beyond those that have to be. */
const MORE = 24;

/** Steps a block, leader and look. */
const NODES = 20_000;

/** What a block counts that has to be in the group; no group's fit times its members comes near it. */
const BONUS = 1e9;

/** In no group at all. */
const NOWHERE = -1;

/**
 * Works it out; undefined without groups, where too many leaders could lead in pairs, and where there was not enough time.
 *
 * It holds: the groups of any grouping of as many members leave out too few for everybody of the members looked at to be among them, so that one of
 * them is in a group, which is no better than the best that they can be in. With two leaders a group, each group is one of a pair of leaders.
 */
export function* worstByMembers(
  given: BoundContext,
  { coverage }: Tally,
  goOn: () => boolean,
): Generator<void, WorstBound | undefined> {
  const { model } = given;
  const { sizes, problem } = model;
  const hunted = model.leadersPerGroup === 2 ? pairsOfLeaders(model) : model;
  if (coverage === 0 || hunted === undefined) return undefined;
  const context = hunted === model ? given : boundContext(hunted);
  const dearest = new DearestGroups(context, { steps: Number.POSITIVE_INFINITY });
  const needed = problem.members - coverage + 1;
  const known: { readonly block: number; readonly best: number }[] = [];
  /** Of the members known, as many as needed are in no better group than this. */
  const limit = (): number => {
    let members = 0;
    for (const { block, best } of known) {
      members += sizes[block]!;
      if (members >= needed) return best;
    }
    return Number.POSITIVE_INFINITY;
  };
  let [looked, more] = [0, 0];
  for (const block of byHope(context)) {
    if (looked >= needed && more++ >= MORE) break;
    if (!goOn()) break;
    const best = bestWith(context, dearest, block, limit());
    known.push({ block, best });
    known.sort((a, b) => a.best - b.best);
    looked += sizes[block]!;
    yield;
  }
  const units = limit();
  if (!Number.isFinite(units)) return undefined;
  const free = new Set(known.filter(({ best }) => best <= units).map(({ block }) => block));
  return {
    units: Math.max(0, units),
    proof: reportPrices(model, {
      worth: { perMember: COVERAGE_PARTS, withFits: false },
      blockPrices: Float64Array.from(sizes, (size, block) =>
        free.has(block) ? 0 : size * COVERAGE_PARTS * PRICE_SCALE,
      ),
      leaderPrices: new Float64Array(model.leaders),
    }),
  };
}

/** Blocks in the order of what they can bring to a group for each of its members, the least first: a guess at whose best group is worst. */
function byHope({ model, reach, limits, factors }: BoundContext): readonly number[] {
  const { blocks, leaders, sizes, pairs, within, from, to } = model;
  const hopes = Float64Array.from({ length: blocks }, (_, block) => {
    let most = NOWHERE;
    const size = sizes[block]!;
    for (let members = Math.max(from, size); members <= to; members++) {
      const { ofPairs, ofOthers } = factors[members]!;
      const company = ofOthers * (within[block]! + limits[block * to + members - size]!);
      for (let leader = 0; leader < leaders; leader++)
        if (reach[block * leaders + leader] === 1)
          most = Math.max(most, (ofPairs * pairs[block * leaders + leader]! + company) / size);
    }
    return most;
  });
  return [...hopes.keys()].sort((a, b) => hopes[a]! - hopes[b]! || a - b);
}

/** The fit, at most, of the best group that a block can be in; as soon as it is known to be above a limit, that is enough. */
function bestWith(
  { model, reach }: BoundContext,
  dearest: DearestGroups,
  block: number,
  enough: number,
): number {
  const { leaders, capacities, blocks, from } = model;
  const prices = new Float64Array(blocks);
  prices[block] = -BONUS;
  let best = NOWHERE;
  for (let leader = 0; leader < leaders && best <= enough; leader++) {
    if (reach[block * leaders + leader] === 0 || capacities[leader] === 0) continue;
    for (let isBetter = true; isBetter && best <= enough; ) {
      // Whatever is worth more than the bonus has a fit above the best.
      const worth = { perMember: -best, withFits: true };
      const { limit, found } = dearest.find(leader, worth, prices, BONUS, NODES, block);
      const last = found.at(-1);
      isBetter = last !== undefined;
      if (last !== undefined) best += last.worth / membersIn(model, last.blocks);
      else if (limit > BONUS) best += Math.ceil((limit - BONUS) / from);
    }
  }
  return best;
}

function membersIn({ sizes }: GroupModel, blocks: Int32Array): number {
  return blocks.reduce((sum, block) => sum + sizes[block]!, 0);
}
