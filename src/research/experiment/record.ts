/**
 * What a result was made from: the same record, the same bytes.
 */
import { VERSION } from "../../version.js";
import { fingerprintOf } from "./fingerprint.js";
import type { PreparedExperiment } from "./prepare-experiment.js";
import type { RunLine } from "./run-line.js";

/** On what it ran; told by whoever touches the process. */
export interface Machine {
  /** `node v20.19.0`. */
  readonly runtime: string;
  /** `linux x64`. */
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
}

/** When it ran; nothing else in a record differs between two runs on a machine. */
export interface Times {
  /** ISO 8601. */
  readonly ended: string;
  /** Of this run; less where it went on from an earlier one. */
  readonly seconds: number;
}

/** What {@link recordText} writes down. */
export interface RecordParts {
  readonly prepared: PreparedExperiment;
  readonly lines: readonly RunLine[];
  /** The other files by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly machine: Machine;
  readonly times: Times;
}

/** The record as JSON. */
export function recordText({ prepared, lines, files, machine, times }: RecordParts): string {
  const { experiment, populations, fingerprint } = prepared;
  const record = {
    experiment: experiment.name,
    version: VERSION,
    fingerprint,
    populations: populations.map(({ name, fingerprints }) => ({
      name,
      ...fingerprints,
      rosters: Object.fromEntries(
        lines.filter(({ population }) => population === name).map(({ seed, roster }) => [seed, roster]),
      ),
    })),
    policies: [...experiment.policies.keys()],
    baseline: experiment.baseline,
    seeds: experiment.seeds,
    iterations: experiment.iterations,
    bootstrap: { resamples: experiment.resamples, confidence: experiment.confidence },
    measures: experiment.measures.map(({ name, label, unit, better, range }) => ({
      name,
      label,
      unit,
      better,
      range: range.map((end) => (Number.isFinite(end) ? end : null)),
    })),
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, fingerprintOf(text)])),
    machine,
    times,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
