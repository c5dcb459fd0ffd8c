/**
 * The residual graph of a best assignment: every single change, with what it loses, measured in the slack of the duals. Rows and columns
 * may have several places, minimums and load costs.
 */

import type { Steps } from "../../steps.js";
import type { Assignment } from "../assignment.js";
import type { Cell } from "../assignment-problem.js";
import type { Problem } from "../problem.js";
import { requirement } from "../required-pairs.js";
import { type Arcs, arcsOf } from "./arcs.js";
import { ofAnother, type Ranked } from "./ranked-levels.js";
import { slackReader } from "./row-slack.js";
import { type Side, sideOf } from "./side.js";
import { usefulArcs } from "./useful-arcs.js";

/**
 * A cycle of arcs, each from a near node to a far one and on to a near one, or through the outside (where places come from and go to), is a
 * change of the assignment. Near are rows, or columns: then all arcs lead the other way.
 */
export interface Residual {
  readonly near: Side;
  readonly far: Side;
  /** From near to far: pairs that are not used. */
  readonly unused: Arcs;
  /** From far to near: pairs that are used and not required. */
  readonly used: Arcs;
}

/** The residual graph with rows near: arcs from a row are read when they are asked for. */
export function residualOf(problem: Problem, assignment: Assignment, ranked: Ranked): Residual {
  const slackOf = slackReader(problem, assignment.pairs, ranked);
  return {
    near: sideOf(problem, assignment, "row", ranked),
    far: sideOf(problem, assignment, "column", ranked),
    unused: { from: slackOf },
    used: usedArcs(problem, assignment.pairs, ranked, "column"),
  };
}

/**
 * The same with columns near, and of the unused pairs those alone that can be on a shortest path from the outside. Reads every row once.
 */
export function* residualFromColumns(
  problem: Problem,
  assignment: Assignment,
  ranked: Ranked,
): Steps<Residual> {
  const known = {
    near: sideOf(problem, assignment, "column", ranked),
    far: sideOf(problem, assignment, "row", ranked),
    used: usedArcs(problem, assignment.pairs, ranked, "row"),
  };
  const unused = yield* usefulArcs(known, slackReader(problem, assignment.pairs, ranked));
  return { ...known, unused };
}

/** Giving up a used pair gains what it costs more than its duals. */
function usedArcs(
  problem: Problem,
  pairs: readonly Cell[],
  { kept, early, late }: Ranked,
  far: "row" | "column",
): Arcs {
  const isRequired = requirement(problem);
  const found = pairs.flatMap(({ row, column, value }) => {
    const saved = ({ rowDuals, columnDuals }: Ranked["late" | "early"], cost: number): number =>
      rowDuals[row]! + columnDuals[column]! - cost;
    if (isRequired(row, column) || saved(kept, kept.cost) !== 0) return [];
    const arc = {
      from: far === "row" ? row : column,
      to: far === "row" ? column : row,
      early: saved(early, early.cost) + 0,
      late: saved(late, late.costOf(row, column, value)) + 0,
    };
    // Nothing is gained by giving up a pair of a best assignment.
    if (arc.early < 0 || (arc.early === 0 && arc.late < 0)) throw ofAnother();
    return [arc];
  });
  return arcsOf(far === "row" ? problem.rows : problem.columns, found);
}
