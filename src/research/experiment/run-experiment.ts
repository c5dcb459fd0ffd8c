/**
 * Runs every policy on every roster, and measures what comes out.
 */
import { rosterFingerprint } from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { groupPoolOf } from "../group-pool.js";
import { type Grouping, groupingOfIds, placementOfGrouping } from "../grouping.js";
import type { MeasuredCase } from "../measures/index.js";
import { type Placement, placementOfPairs } from "../placement.js";
import type { PolicyOptions } from "../policies/index.js";
import { poolOf } from "../pool.js";
import type { Experiment, NamedPolicy } from "./define-experiment.js";
import type { Population, PreparedExperiment } from "./prepare-experiment.js";
import type { RunLine } from "./run-line.js";

/** How far a run is. */
export interface RunProgress {
  /** Rosters done, and all of them. */
  readonly done: number;
  readonly of: number;
  /** The last one. */
  readonly population: string;
  readonly seed: number;
}

/** How to run. */
export interface RunOptions {
  /** Lines of an earlier run of the same experiment; they are not run again. */
  readonly earlier?: readonly RunLine[] | undefined;
  /** Called with each new line, in order, before the next roster begins. Whoever keeps them can go on from there. */
  readonly onLine?: ((line: string) => void | Promise<void>) | undefined;
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
  /** Ends the run between two rosters. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs an experiment.
 *
 * @returns A line for every population and seed, in the experiment's order, whatever part of it was there before.
 * @throws The signal's reason, where it was given and stops the run; RangeError where a policy places a pair that may not be.
 */
export async function runExperiment(
  { experiment, populations }: PreparedExperiment,
  { earlier = [], onLine, onProgress, signal }: RunOptions = {},
): Promise<readonly RunLine[]> {
  const known = new Map(earlier.map((line) => [keyOf(line), line]));
  const plan = populations.flatMap((population) => experiment.seeds.map((seed) => ({ population, seed })));
  const lines: RunLine[] = [];
  for (const { population, seed } of plan) {
    signal?.throwIfAborted();
    const before = known.get(keyOf({ population: population.name, seed }));
    const line = before ?? runOne(experiment, population, seed);
    if (before === undefined) await onLine?.(`${JSON.stringify(line)}\n`);
    lines.push(line);
    onProgress?.({ done: lines.length, of: plan.length, population: population.name, seed });
  }
  return lines;
}

function keyOf({ population, seed }: Pick<RunLine, "population" | "seed">): string {
  return JSON.stringify([population, seed]);
}

/** All policies on one roster. */
function runOne(
  experiment: Experiment,
  { name, programme, leaveOut, rosterOf }: Population,
  seed: number,
): RunLine {
  const roster = rosterOf(seed);
  const { iterations } = experiment;
  const policies = [...experiment.policies].filter(([policy]) => !leaveOut.includes(policy));
  const outcomeOf = (run: NamedPolicy, of: Programme) => outcome(run, of, roster, { seed, iterations });
  const outcomes = new Map(policies.map(([policy, run]) => [policy, outcomeOf(run, programme)]));
  const pool = poolOf(programme, roster);
  const baseline = outcomes.get(experiment.baseline);
  const values = policies.map(([policy, run]) => {
    const { placed, groups } = outcomes.get(policy) as Outcome;
    const measured: MeasuredCase = {
      pool,
      placed,
      seed,
      baseline: baseline?.placed,
      again: (other) => outcomeOf(run, other).placed,
      ...(groups === undefined
        ? {}
        : { formed: { pool: groupPoolOf(programme, roster), groups, baseline: baseline?.groups } }),
    };
    return [policy, experiment.measures.map((measure) => known(measure.of(measured)))] as const;
  });
  return { population: name, seed, roster: rosterFingerprint(roster), values: Object.fromEntries(values) };
}

/** JSON has no NaN. */
function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** What a policy made of some people. */
interface Outcome {
  readonly placed: Placement;
  /** Where the programme forms groups. */
  readonly groups?: Grouping;
}

function outcome(policy: NamedPolicy, programme: Programme, roster: Roster, options: PolicyOptions): Outcome {
  if (policy.groups !== undefined && programme.format.kind === "groups") {
    const pool = groupPoolOf(programme, roster);
    const groups = groupingOfIds(pool, policy.groups(programme, roster, options));
    return { placed: placementOfGrouping(pool, groups), groups };
  }
  const pairs = policy.pairs?.(programme, roster, options) ?? [];
  return { placed: placementOfPairs(poolOf(programme, roster), pairs) };
}
