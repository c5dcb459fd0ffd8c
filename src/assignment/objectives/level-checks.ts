import { type CheckedLevel, worthOf } from "../checked-levels.js";
import type { Outline } from "../problem.js";
import { requirement } from "../required-pairs.js";
import { checkedStep } from "../worst-off/checked-step.js";
import { meritOf } from "../worst-off/worst-off.js";
import { stageOfLevel } from "./objection-to-levels.js";
import type { ObjectivesAssignment, ObjectivesLevel } from "./objectives.js";
import type { ReadObjectives, Stage } from "./read-objectives.js";

/** How a level is to be checked. */
export interface LevelCheck {
  /** undefined for a tie-break. */
  readonly stage: Stage | undefined;
  /** What it says of all later levels. Worth is written of the stage's values. */
  readonly narrows: CheckedLevel;
  /** What proves a bottleneck, and says nothing of later levels. */
  readonly proof?: CheckedLevel;
}

/** How each level of a result is to be checked; of levels that are known to be those there have to be. */
export function levelChecks(read: ReadObjectives, { levels }: ObjectivesAssignment): readonly LevelCheck[] {
  let round = 0;
  return levels.map((level, k) => {
    const stage = stageOfLevel(read, level);
    if (stage === undefined)
      return { stage, narrows: { ...level, ...worthOf(read.problem, level, "tie-break", round++) } };
    const problem = { ...read.problem, ...stage };
    if (stage.name === "bottleneck") return { stage, ...bottleneckLevels(problem, level) };
    if (stage.name === "worst-off") return { stage, narrows: stepLevel(problem, levels[k - 1]!, level) };
    return { stage, narrows: { ...level, ...worthOf(problem, level, stage.name, 0) } };
  });
}

/** A level for the check of all rows, which looks at the problem's values: this one looks at its stage's. */
export function onRows(stage: Stage | undefined, level: CheckedLevel): CheckedLevel {
  if (stage === undefined) return level;
  const { starts, values } = stage.cells;
  return {
    ...level,
    writeWorth: (row, _, worth, columns) =>
      level.writeWorth(row, values.subarray(starts[row]!, starts[row + 1]!), worth, columns),
  };
}

/** No pair is worse than the threshold, which costs no dual; and the duals prove that some pair is no better. */
function bottleneckLevels(problem: Outline, level: ObjectivesLevel): Omit<LevelCheck, "stage"> {
  const isRequired = requirement(problem);
  const threshold = level.threshold === null ? null : meritOf(problem, level.threshold);
  const costing = (counts: (merit: number) => boolean): Pick<CheckedLevel, "sign" | "writeWorth"> => ({
    sign: -1,
    writeWorth: (row, values, worth, columns) => {
      for (let k = 0; k < values.length; k++)
        worth[k] = Number(!isRequired(row, columns[k]!) && counts(meritOf(problem, values[k]!)));
    },
  });
  return {
    narrows: {
      ...level,
      ...costing((merit) => threshold !== null && merit < threshold),
      value: 0,
      rowDuals: level.rowDuals.map(() => 0),
      columnDuals: level.columnDuals.map(() => 0),
    },
    proof: { ...level, ...costing((merit) => threshold === null || merit <= threshold) },
  };
}

/** Before the first step of an objective nothing is settled. */
function stepLevel(problem: Outline, before: ObjectivesLevel, level: ObjectivesLevel): CheckedLevel {
  const isFirst = before.name !== "worst-off" || before.objective !== level.objective;
  return checkedStep(problem, level, isFirst ? null : before.threshold);
}
