import { measureGroup } from "../../../assignment/groups/index.js";
import { brokenBy } from "../../broken-by.js";
import type { GroupPool } from "../../group-pool.js";

/**
 * Mends a group as it is done by hand: somebody has to leave. First whoever could be in no group at all (no answer that a rule needs,
 * somebody they must be with and may not); then one at a time, until the others break no rule, whoever leaves the fewest rules
 * broken and pairs to be kept apart; of several the one who fits the mentors least, of these the last.
 *
 * @returns Who stays, in the order given; nobody where fewer than the smallest group would.
 */
export function letOut(
  pool: GroupPool,
  mentors: readonly number[],
  mentees: readonly number[],
): readonly number[] {
  let staying: readonly number[] = mentees.filter((mentee) => hasStart(pool, mentee));
  while (staying.length >= pool.world.setting.size.min) {
    if (brokenBy(pool.world, mentors, staying) === 0) return staying;
    staying = withoutOne(pool, mentors, staying);
  }
  return [];
}

function withoutOne(
  { world, problem }: GroupPool,
  mentors: readonly number[],
  mentees: readonly number[],
): readonly number[] {
  const options = mentees.map((mentee) => {
    const others = mentees.filter((other) => other !== mentee);
    const fit = measureGroup(problem, mentors, [mentee]).pairs;
    return { others, fit, broken: brokenBy(world, mentors, others) };
  });
  return options.reduce((best, option) =>
    option.broken < best.broken || (option.broken === best.broken && option.fit <= best.fit) ? option : best,
  ).others;
}

/** The problem leaves no start to those who could be in no group. */
function hasStart({ problem: { slots } }: GroupPool, mentee: number): boolean {
  if (slots === undefined) return true;
  const words = Math.ceil(slots.count / 32);
  return slots.members.subarray(mentee * words, (mentee + 1) * words).some((word) => word !== 0);
}
