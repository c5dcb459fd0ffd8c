/** Milliseconds of a formula over columns of fits, a row after the other, and of the same written by hand: PEOPLE. Prints one line of JSON. */
import { formulas } from "../../src/formula/index.js";
import { middle, RUNS } from "./times.js";

const people = Number(process.argv[2]);
console.log(JSON.stringify(formulaTimes()));

function formulaTimes() {
  const compiled = formulas.compile("0.7 * goals + 0.3 * min(time, culture)", ["goals", "time", "culture"]);
  if ("code" in compiled) throw new Error(compiled.expected);
  const compute = compiled.forColumns(people);
  const columns = [1, 2, 3].map((seed) =>
    Float64Array.from({ length: people }, (_, at) => ((at * seed * 7919) % 1009) / 1008),
  );
  const [goals, time, culture] = columns as [Float64Array, Float64Array, Float64Array];
  const result = new Float64Array(people);
  const byHand = () => {
    for (let at = 0; at < people; at++)
      result[at] = Math.min(1, Math.max(0, 0.7 * goals[at]! + 0.3 * Math.min(time[at]!, culture[at]!)));
    return result;
  };
  const timeOf = (row: () => Float64Array) => {
    const times: number[] = [];
    for (let round = 0; round <= RUNS; round++) {
      const start = performance.now();
      let sum = 0;
      for (let mentee = 0; mentee < people; mentee++) sum += row()[mentee]!;
      times.push(performance.now() - start);
      if (!(sum > 0)) throw new Error("nothing was computed");
    }
    return middle(times.slice(1));
  };
  return { formula: timeOf(() => compute(columns)), typescript: timeOf(byHand) };
}
