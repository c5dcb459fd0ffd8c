/**
 * What a run comes to, as files.
 */
import type { PreparedExperiment } from "./prepare-experiment.js";
import { reportHtml } from "./report-html.js";
import { resultsCsv } from "./results-csv.js";
import type { RunLine } from "./run-line.js";
import { type SummaryRow, summaryCsv, summaryOf } from "./summary.js";

/** The figures and the files that show them. */
export interface ExperimentResult {
  readonly summary: readonly SummaryRow[];
  /** `results.csv`, `summary.csv` and `report.html` by name. The same lines, the same bytes. */
  readonly files: Readonly<Record<string, string>>;
}

/** Sums up all lines of a run. */
export function experimentResult(
  { experiment }: PreparedExperiment,
  lines: readonly RunLine[],
): ExperimentResult {
  const summary = summaryOf(experiment, lines);
  return {
    summary,
    files: {
      "results.csv": resultsCsv(experiment, lines),
      "summary.csv": summaryCsv(summary),
      "report.html": reportHtml(experiment, summary),
    },
  };
}
