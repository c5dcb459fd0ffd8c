/** Forms groups with our search, one seed after the other: MEMBERS LIMIT SEEDS. Prints a line of JSON a seed, a {@link Formed}. */
import { checkGroupBound, formGroups } from "../../src/assignment/groups/index.js";
import { groupInstance } from "../group-instances.js";
import type { Formed } from "./formed.js";

const [members = 0, timeLimitMs = 0, seeds = 0] = process.argv.slice(2).map(Number);

/** Processor time of the process in milliseconds: the machine may be shared. */
const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

for (let seed = 1; seed <= seeds; seed++) {
  const problem = groupInstance(members, seed);
  const start = now();
  const found = formGroups(problem, { timeLimitMs, now });
  const took = now() - start;
  const verdict = checkGroupBound(problem, found);
  const { coverage, totalUnits, bound, isProvenOptimal } = found;
  const formed: Formed = {
    took,
    checked: now() - start - took,
    coverage,
    totalUnits,
    mostCoverage: bound.coverage,
    gap: bound.gap,
    isProvenOptimal,
    ...(verdict.holds ? {} : { objection: verdict.because }),
    megabytes: process.memoryUsage.rss() / 1e6,
  };
  console.log(JSON.stringify(formed));
}
