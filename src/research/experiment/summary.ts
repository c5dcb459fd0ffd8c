/**
 * What all runs of a policy come to, and how it differs from the baseline on the same people.
 */
import { csv } from "../../report/index.js";
import type { Measure } from "../measures/index.js";
import { mean, quantile, spread } from "../statistics.js";
import { bootstrapInterval, type Interval } from "./bootstrap.js";
import type { Experiment } from "./define-experiment.js";
import type { RunLine } from "./run-line.js";

/** One population, policy and measure. */
export interface SummaryRow {
  readonly population: string;
  readonly policy: string;
  /** Its place among the experiment's policies, from 0. */
  readonly policyAt: number;
  readonly measure: Measure;
  /** By seed; without runs in which the measure has no meaning. */
  readonly values: readonly number[];
  readonly mean: number;
  readonly median: number;
  /** Standard deviation of the runs. */
  readonly spread: number;
  /** Of the mean. */
  readonly interval: Interval;
  /** Policy less baseline on the same people; absent for the baseline. */
  readonly difference?: { readonly mean: number; readonly interval: Interval; readonly runs: number };
}

/** All rows: by measure, population, policy, in the experiment's order. */
export function summaryOf(experiment: Experiment, lines: readonly RunLine[]): readonly SummaryRow[] {
  return experiment.measures.flatMap((measure, at) =>
    experiment.populations.flatMap(({ name, leaveOut = [] }) => {
      const runs = lines.filter(({ population }) => population === name);
      const policies = [...experiment.policies.keys()].filter((policy) => !leaveOut.includes(policy));
      return policies.map((policy) => rowOf({ experiment, runs, name, policy, measure, at }));
    }),
  );
}

interface RowParts {
  readonly experiment: Experiment;
  readonly runs: readonly RunLine[];
  readonly name: string;
  readonly policy: string;
  readonly measure: Measure;
  readonly at: number;
}

function rowOf({ experiment, runs, name, policy, measure, at }: RowParts): SummaryRow {
  const { baseline, resamples, confidence } = experiment;
  const valueIn = (run: RunLine, of: string) => run.values[of]?.[at] ?? Number.NaN;
  const values = runs.map((run) => valueIn(run, policy)).filter(Number.isFinite);
  const apart = runs.map((run) => valueIn(run, policy) - valueIn(run, baseline)).filter(Number.isFinite);
  // The same resamples for every policy: equal runs have equal intervals.
  const options = { resamples, confidence, seed: JSON.stringify([name, measure.name]) };
  return {
    population: name,
    policy,
    policyAt: [...experiment.policies.keys()].indexOf(policy),
    measure,
    values,
    mean: mean(values),
    median: quantile(values, 0.5),
    spread: spread(values),
    interval: bootstrapInterval(values, options),
    ...(policy === baseline
      ? {}
      : {
          difference: { mean: mean(apart), interval: bootstrapInterval(apart, options), runs: apart.length },
        }),
  };
}

const HEADER = [
  ...["population", "policy", "measure", "unit", "better", "runs", "mean", "low", "high", "median", "spread"],
  ...["difference", "difference low", "difference high"],
];

/** The summary as a table; numbers with six significant digits, blank where there is none. */
export function summaryCsv(rows: readonly SummaryRow[]): string {
  const cells = rows.map(({ population, policy, measure, values, difference, interval, ...row }) => [
    ...[population, policy, measure.name, measure.unit, measure.better, values.length],
    ...[row.mean, interval.low, interval.high, row.median, row.spread].map(rounded),
    ...[difference?.mean, difference?.interval.low, difference?.interval.high].map(rounded),
  ]);
  return csv([HEADER, ...cells]);
}

function rounded(value: number | undefined): number | string {
  if (value === undefined || !Number.isFinite(value)) return "";
  // What sums of fits leave behind where they cancel out is no difference.
  return Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(6));
}
