/**
 * A proof by cases over all groups that may be: a linear program shares them out; where it takes parts of groups, somebody is half with a leader,
 * or half with somebody else, and each answer to "are they?" makes a case (D. M. Ryan & B. A. Foster, "An integer programming approach to
 * scheduling", in A. Wren (ed.), Computer Scheduling of Public Transport (1981) 269–280). The case that looks best comes first; from each the
 * search goes straight down, until it comes upon a grouping or nothing better can be below.
 */

import type { GroupProof } from "../grouping.js";
import { type Case, CaseProgram, type CaseTask } from "./case-program.js";
import { boundOf } from "./column-prices.js";
import { reportPrices } from "./prices.js";

/** How far to go. */
export interface CaseEffort {
  /** A bound as low as this needs no better one. */
  readonly enough: () => number;
  /** Members in groups, of the groupings that the proof is to bound. */
  readonly coverage: () => number;
  /** Cases at most, and whether there is time for more. */
  readonly cases: number;
  readonly goOn: () => boolean;
  /** Receives every case that is solved: there may be a better grouping in it. */
  readonly meet: (found: Case, solved: number) => void;
}

/** A proof, and the bound that it proves. */
export interface ProvenBound {
  readonly proof: GroupProof;
  readonly bound: number;
}

/** Proves a bound a case at a time. */
export function* proveByCases(task: CaseTask, effort: CaseEffort): Generator<void, ProvenBound> {
  const { enough, coverage, cases, goOn, meet } = effort;
  const program = new CaseProgram(task);
  const halves = new Map<Case, readonly [Case, Case]>();
  let solved = 0;
  const met = (found: Case): Case => {
    meet(found, solved++);
    return found;
  };
  const root = met(program.root(enough()));
  const open = new Set([root]);
  let next: Case | undefined = root;
  while (next?.split !== undefined && next.bound > enough() && solved + 2 <= cases && goOn()) {
    open.delete(next);
    const first = met(program.answer(next, true, enough()));
    const second = met(program.answer(next, false, enough()));
    halves.set(next, [first, second]);
    const alive = [first, second].filter(({ bound }) => bound > enough());
    for (const each of alive) open.add(each);
    next = best(alive.filter(({ split }) => split !== undefined)) ?? best(open);
    yield;
  }
  return provenBy(task, coverage(), root, halves);
}

function best(cases: Iterable<Case>): Case | undefined {
  let found: Case | undefined;
  for (const each of cases) if (found === undefined || each.bound > found.bound) found = each;
  return found;
}

/** The proof that a case and those below it come to. */
function provenBy(
  task: CaseTask,
  coverage: number,
  found: Case,
  halves: ReadonlyMap<Case, readonly [Case, Case]>,
): ProvenBound {
  const { context } = task;
  const { model } = context;
  const own = boundOf({ context }, found.prices, coverage);
  const whole = { proof: reportPrices(model, found.prices), bound: own };
  const pair = halves.get(found);
  if (pair === undefined) return whole;
  const [one, two] = pair.map((half) => provenBy(task, coverage, half, halves)) as [ProvenBound, ProvenBound];
  const bound = Math.max(one.bound, two.bound);
  if (bound >= own) return whole;
  const { membersOf, leaderIds } = model;
  const memberOf = (block: number): number => membersOf[block]![0]!;
  const split = found.split!;
  return {
    bound,
    proof:
      "pair" in split
        ? { pair: [memberOf(split.pair[0]), memberOf(split.pair[1])], together: one.proof, apart: two.proof }
        : {
            member: memberOf(split.block),
            leader: leaderIds[split.leader]!,
            only: one.proof,
            never: two.proof,
          },
  };
}
