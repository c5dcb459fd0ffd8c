/**
 * The tidy table: one row a run and measure.
 */
import { csv } from "../../report/index.js";
import type { Experiment } from "./define-experiment.js";
import type { RunLine } from "./run-line.js";

/** Columns population, seed, policy, measure, unit, value; the value is blank where the measure has no meaning. */
export function resultsCsv({ measures, policies }: Experiment, lines: readonly RunLine[]): string {
  const rows = lines.flatMap(({ population, seed, values }) =>
    [...policies.keys()]
      .filter((policy) => policy in values)
      .flatMap((policy) =>
        measures.map(({ name, unit }, at) => [
          population,
          seed,
          policy,
          name,
          unit,
          values[policy]?.[at] ?? "",
        ]),
      ),
  );
  return csv([["population", "seed", "policy", "measure", "unit", "value"], ...rows]);
}
