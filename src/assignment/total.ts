import type { Objective } from "./level.js";
import type { Problem } from "./problem.js";
import { toUnits, type Units } from "./units.js";

/** The total in whole units, each row counted from what being unmatched is worth. */
export function totalObjective(
  { measures, unmatchedValue = 0, maximise, loadCosts }: Problem,
  units: Units,
): Objective {
  const { largest, perValue } = units;
  const zero = toUnits(unmatchedValue, perValue);
  const writeCosts: Objective["writeCosts"] = maximise
    ? (_, values, costs) => {
        for (let j = 0; j < costs.length; j++) costs[j] = zero - toUnits(values[j]!, perValue);
      }
    : (_, values, costs) => {
        for (let j = 0; j < costs.length; j++) costs[j] = toUnits(values[j]!, perValue) - zero;
      };
  const isAsGiven = !maximise && zero === 0 && perValue === 1 && measures.integers;
  const leastOfColumn = new Float64Array(measures.bestOfColumn.length);
  writeCosts(0, measures.bestOfColumn, leastOfColumn);
  const sign = maximise ? -1 : 1;
  return {
    name: "total",
    largest,
    leastOfColumn,
    loadCosts,
    ...(zero === 0 ? { scale: sign * perValue } : {}),
    linear: { scale: sign * perValue, zero: sign * zero },
    costOf: (_row, _column, value) => sign * (toUnits(value, perValue) - zero),
    writeCosts: isAsGiven ? copyValues : writeCosts,
  };
}

function copyValues(_: number, values: Float64Array, costs: Float64Array): void {
  if (values !== costs) costs.set(values);
}
