/**
 * The fits of one mentee with every mentor, computed when they are asked for.
 */
import type { Programme } from "../../programme/index.js";
import { ownRoster, type Roster } from "../../roster/index.js";
import { type Scoring, scoredCriteria } from "../scoring.js";
import { type ClassTable, classKernel, classTable } from "./class-kernel.js";
import { isQuick, ownKernel, pairByPair } from "./criterion-kernel.js";
import { type RowKernel, unitsMeasure } from "./row-kernel.js";
import { viewRows } from "./view-rows.js";

/** Rows of fits. */
export interface FitRows {
  /**
   * Writes the fits of one mentee, in units, a place for every mentor; both by their places in the roster. A pair blocked by a
   * missing answer holds an arbitrary number: it is vetoed, so that is never read.
   */
  (mentee: number, row: Int32Array): void;
  /** Whether a row is written about as quickly as it is read: then nobody need keep it. */
  readonly isQuick: boolean;
}

/** Encodes everybody's answers once. The memory it takes grows with the people, not with the pairs. */
export function fitRows(scoring: Scoring, programme: Programme, roster: Roster): FitRows {
  // What several kernels work out of the answers is worked out once.
  const own = ownRoster(roster);
  return scoring.combine === "sum" && !scoring.isPersonal
    ? sumRows(scoring, programme, own)
    : Object.assign(viewRows(scoring, programme, own), { isQuick: false });
}

/** Where everybody has the same weights and all units are added up, criteria become tables of units. */
function sumRows(scoring: Scoring, programme: Programme, roster: Roster): FitRows {
  const tables: ClassTable[] = [];
  const kernels: RowKernel[] = [];
  let areQuick = true;
  for (const scored of scoredCriteria(scoring)) {
    if (scored.weightUnits === 0) continue;
    const missing = scored.ifUnknown ?? 0;
    const context = {
      scored,
      programme,
      roster,
      everybody: scoring.everybody,
      measure: unitsMeasure(scored),
      missing,
    };
    const table = classTable(context);
    if (table !== undefined) {
      tables.push(table);
      continue;
    }
    const own = ownKernel(context);
    areQuick &&= isQuick(context, own);
    kernels.push(own ?? pairByPair(context));
  }
  if (tables.length > 0) kernels.push(classKernel(tables));
  const write = (mentee: number, row: Int32Array): void => {
    row.fill(0);
    for (const kernel of kernels) kernel(mentee, row);
  };
  return Object.assign(write, { isQuick: areQuick });
}
