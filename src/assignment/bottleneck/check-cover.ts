import type { Outline } from "../problem.js";
import { requirement } from "../required-pairs.js";
import type { LookAtRow } from "../row-cells.js";
import type { Cover } from "./bottleneck.js";

/** A check that looks at all rows in order, and then says whether the cover leaves a cell out. */
export interface CoverCheck {
  /** How many pairs beside the required ones its places are enough for: NaN where it names rows or columns that do not exist. */
  readonly places: number;
  readonly look: LookAtRow;
  readonly leavesOut: () => boolean;
}

/** Checks that a cover touches every cell that counts and is not required, where row and column have a place beside the required pairs. */
export function checkCover(problem: Outline, cover: Cover, counts: (value: number) => boolean): CoverCheck {
  const rowPlaces = placesLeft(problem, "row");
  const columnPlaces = placesLeft(problem, "column");
  const [rows, columns] = [new Set(cover.rows), new Set(cover.columns)];
  const cells = new Set((cover.cells ?? []).map(({ row, column }) => `${row} ${column}`));
  const isRequired = requirement(problem);
  const isOpen = Uint8Array.from(columnPlaces, (places, j) => Number(places > 0 && !columns.has(j)));
  let isLeftOut = false;
  return {
    places: sumOver(rows, rowPlaces) + sumOver(columns, columnPlaces) + cells.size,
    look: (row, { columns: at, values, open }) => {
      if (isLeftOut || rows.has(row) || rowPlaces[row] === 0) return;
      for (let k = 0; k < at.length; k++)
        if (open[k] === 1 && isOpen[at[k]!] === 1 && counts(values[k]!))
          isLeftOut ||= !isRequired(row, at[k]!) && !cells.has(`${row} ${at[k]}`);
    },
    leavesOut: () => isLeftOut,
  };
}

/** The places that required pairs leave free. */
function placesLeft({ rowCapacities, capacities, requiredPairs }: Outline, side: "row" | "column"): number[] {
  const places = Array.from(side === "row" ? rowCapacities : capacities);
  for (const pair of requiredPairs) places[pair[side]]!--;
  return places;
}

function sumOver(indices: ReadonlySet<number>, places: readonly number[]): number {
  let sum = 0;
  for (const index of indices) sum += places[index] ?? Number.NaN;
  return sum;
}
