/** Experiments: what is compared with what, run, summed up, drawn and put on record. */
export { type BootstrapOptions, bootstrapInterval, type Interval } from "./bootstrap.js";
export {
  defineExperiment,
  type Experiment,
  type ExperimentParts,
  type NamedPolicy,
} from "./define-experiment.js";
export type { ExperimentJson, PopulationFiles, PopulationJson } from "./experiment.js";
export { type ExperimentResult, experimentResult } from "./experiment-result.js";
export {
  type ExperimentFiles,
  type Population,
  type PreparedExperiment,
  prepareExperiment,
} from "./prepare-experiment.js";
export { type Machine, recordText, type Times } from "./record.js";
export { type RunOptions, type RunProgress, runExperiment } from "./run-experiment.js";
export { type EarlierRun, headLine, type RunLine, readLines } from "./run-line.js";
export { type SummaryRow, summaryOf } from "./summary.js";
