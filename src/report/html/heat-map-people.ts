/**
 * Who stands in the heat map: everybody, or where they are too many those a coordinator looks for first.
 */
import type { ReportData } from "./report-data.js";

/** People shown, by their places in the roster, in its order. */
export interface HeatMapPeople {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Mentees shown at most, and mentors. */
export const MOST_SHOWN = 40;

/**
 * Mentees: those left over who could be placed, then those of the weakest matches. Mentors: theirs, then those who would
 * suit the mentees shown best.
 */
export function heatMapPeople(data: ReportData): HeatMapPeople {
  const rows = firstOf(rowsByNeed(data), data.roster.mentees.length);
  const own = rows.flatMap((row) => (data.ofMentee[row] ?? []).map(({ column }) => column));
  const columns = firstOf([...own, ...columnsByFit(data, rows)], data.roster.mentors.length);
  return { rows, columns };
}

function rowsByNeed({ roster, pairs, ofMentee }: ReportData): readonly number[] {
  const left = [...roster.mentees.keys()].filter((row) => ofMentee[row]?.length === 0);
  const present = left.filter((row) => roster.mentees[row]?.takesPart === true);
  return [...present, ...pairs.map(({ row }) => row), ...left];
}

function columnsByFit({ roster, compared }: ReportData, rows: readonly number[]): readonly number[] {
  const { fits, vetoes } = compared;
  const most = [...roster.mentors.keys()].map((column) => {
    const units = rows.map((row) =>
      vetoes.allows(row, column) ? (fits.units[row * fits.mentors + column] ?? 0) : -1,
    );
    return { column, units: Math.max(-1, ...units) };
  });
  return most.sort((a, b) => b.units - a.units || a.column - b.column).map(({ column }) => column);
}

/** The first of a list without repeats, at most {@link MOST_SHOWN}, in the roster's order. */
function firstOf(indices: readonly number[], count: number): readonly number[] {
  const shown = new Set([...new Set(indices)].slice(0, MOST_SHOWN));
  return [...Array(count).keys()].filter((index) => shown.has(index));
}
