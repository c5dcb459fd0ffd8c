import highs from "highs";
import { type GroupProblem, groupFitUnits, measureGroup } from "../../src/assignment/groups/index.js";

/** What HiGHS finds with a column a feasible group, and what its linear program allows, both for the greatest coverage. */
export interface BestByColumns {
  readonly columns: number;
  readonly coverage: number;
  readonly total: number;
  /** Of the linear program, for at least as much coverage. */
  readonly totalLimit: number;
}

interface Column {
  readonly leader: number;
  readonly members: readonly number[];
  readonly units: number;
}

/** One leader a group, each of whom leads one; no rules but slots and vetoes. Optimal within one unit in 10^9. */
export async function bestGroupsByHighs(problem: GroupProblem): Promise<BestByColumns> {
  const columns = everyGroup(problem);
  const solver = await highs();
  const options = { mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false } as const;
  const count = columns.map(({ members }) => members.length);
  const covered = solver.solve(program(problem, columns, count, undefined, true), options);
  const coverage = Math.round(covered.ObjectiveValue);
  const units = columns.map((column) => column.units);
  const again = await highs();
  const best = again.solve(program(problem, columns, units, coverage, true), options);
  const relaxed = (await highs()).solve(program(problem, columns, units, coverage, false), options);
  return {
    columns: columns.length,
    coverage,
    total: Math.round(best.ObjectiveValue),
    totalLimit: relaxed.ObjectiveValue,
  };
}

/** What the linear program over every feasible group allows: the most members in groups, and the greatest total of so many at least. */
export async function groupLimitsByHighs(
  problem: GroupProblem,
  coverage: number,
): Promise<Omit<BestByColumns, "total">> {
  const columns = everyGroup(problem);
  const options = { output_flag: false } as const;
  const count = columns.map(({ members }) => members.length);
  const covered = (await highs()).solve(program(problem, columns, count, undefined, false), options);
  const units = columns.map((column) => column.units);
  const relaxed = (await highs()).solve(program(problem, columns, units, coverage, false), options);
  return {
    columns: columns.length,
    coverage: Math.floor(covered.ObjectiveValue + 1e-6),
    totalLimit: relaxed.ObjectiveValue,
  };
}

/** The program in CPLEX LP format. */
function program(
  { members, leaders }: GroupProblem,
  columns: readonly Column[],
  worths: readonly number[],
  coverage: number | undefined,
  isInteger: boolean,
): string {
  const sum = (terms: readonly string[]): string => terms.join(" + ").replace(/((?: \S+){60})/g, "$1\n");
  const rows: string[][] = Array.from({ length: members + leaders }, () => []);
  for (const [k, column] of columns.entries()) {
    for (const member of column.members) rows[member]!.push(`x${k}`);
    rows[members + column.leader]!.push(`x${k}`);
  }
  const limits = rows.flatMap((row, k) => (row.length === 0 ? [] : [` r${k}: ${sum(row)} <= 1`]));
  if (coverage !== undefined)
    limits.push(
      ` cover: ${sum(columns.map((column, k) => `${column.members.length} x${k}`))} >= ${coverage}`,
    );
  const names = columns.map((_, k) => `x${k}`);
  return [
    "Maximize",
    ` obj: ${sum(worths.map((worth, k) => `${worth} x${k}`))}`,
    "Subject To",
    ...limits,
    ...(isInteger ? ["Binary", ` ${names.join("\n ")}`] : []),
    "End",
  ].join("\n");
}

/** Every group of a leader and members who share a slot. */
function everyGroup(problem: GroupProblem): Column[] {
  const { leaders, members, slots, size, allowed, weights } = problem;
  const words = Math.ceil(slots!.count / 32);
  const columns: Column[] = [];
  const grow = (leader: number, from: number, group: readonly number[], shared: Uint32Array): void => {
    if (group.length >= size.from) {
      const fit = groupFitUnits(weights, measureGroup(problem, [leader], group));
      columns.push({ leader, members: group, units: fit * group.length });
    }
    if (group.length === size.to) return;
    for (let member = from; member < members; member++) {
      if (allowed?.[member * leaders + leader] === 0) continue;
      const left = shared.map((word, w) => word & slots!.members[member * words + w]!);
      if (left.some((word) => word !== 0)) grow(leader, member + 1, [...group, member], left);
    }
  };
  for (let leader = 0; leader < leaders; leader++)
    grow(leader, 0, [], slots!.leaders.slice(leader * words, (leader + 1) * words));
  return columns;
}
